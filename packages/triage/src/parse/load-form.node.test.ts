import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseForm } from './load-form.ts';

const FORM = `
id: small
version: 1
given: { zone: [here, there] }
steps:
  one:
    fields:
      pet: { type: yes-no }
      name: { type: text, required: true, when: { pet: true } }
`;
const parse = (form: string, others: Record<string, string> = {}) =>
  parseForm('small', new Map(Object.entries({ 'form.yaml': form, ...others })));
const refused = (form: string, message: RegExp, others?: Record<string, string>) => {
  assert.throws(() => parse(form, others), { name: 'FlowError', message });
};

describe('V-8 the files of a form', () => {
  test('are read to plain data: steps, fields, conditions, words by key', () => {
    const texts = 'steps: { one: { title: Un } }\nfields: { pet: { label: Un animal } }\nfaults: { date.past: Passé }';
    const { form, rules, texts: words } = parse(FORM, { 'texts/fr.yaml': texts });
    assert.deepEqual(form, {
      id: 'small',
      version: 1,
      given: { zone: ['here', 'there'] },
      steps: [
        {
          id: 'one',
          fields: [
            { id: 'pet', type: 'yes-no' },
            { id: 'name', type: 'text', required: true, when: { field: 'pet', in: [true] } },
          ],
        },
      ],
    });
    assert.equal(rules, null);
    assert.deepEqual(words, {
      fr: { 'step.one.title': 'Un', 'field.pet.label': 'Un animal', 'fault.date.past': 'Passé' },
    });
  });

  test('name the file and the line of what is wrong, and never take a value to fill in beforehand', () => {
    refused(
      FORM.replace('type: yes-no', 'type: yes-no, default: true'),
      /form\.yaml:8: .*field « pet »: unknown key « default »/,
    );
    refused(FORM.replace('type: yes-no', 'type: tick'), /form\.yaml:8: .*one of text, long-text/);
    refused(FORM.replace('type: text', 'type: choice'), /« options » belong to a choice/);
    refused(FORM.replace('type: text', 'type: text, fields: {}'), /« fields » belong to a group/);
    refused(FORM.replace('type: text', 'type: text, repeat: { max: 2 }'), /only a group repeats/);
    refused(FORM.replace('{ pet: true }', '{ pet: true, zone: here }'), /one field and its values/);
    refused('id: small', /« version » is missing[\s\S]*« steps » is missing/);
    refused(FORM, /texts\/fr\.yaml:1: unknown key « questions »/, { 'texts/fr.yaml': 'questions: {}' });
    refused(FORM, /faults: 1.*\n.*number/, { 'rules.yaml': 'rules: { police: { residences: [main], length: {}, notice: { min: { days: x, inclusive: true } } }, gendarmerie: { residences: [main], length: {}, notice: {} } }' }); // prettier-ignore
  });
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formFolder } from '../parse/form-folder.ts';
import { readFlowFiles } from '../parse/flow-folder.ts';
import { loadForm, parseForm } from '../parse/load-form.ts';
import { checkForm } from './check-form.ts';

const today = '2026-11-22';
const files = readFlowFiles(formFolder('home-watch'));

/** The home watch with one edit of one of its files. */
const edited = (file: string, from: string | RegExp, to: string, on = today): string[] => {
  const text = files.get(file) ?? assert.fail(file);
  assert.notEqual(text.replace(from, to), text, 'the edit changes something');
  const document = parseForm('home-watch', new Map([...files, [file, text.replace(from, to)]]));
  return checkForm(document, { today: on }).problems.map(({ code, node }) => `${code} ${node}`);
};

describe('V-10 the home watch holds', () => {
  test('every field is reached, every word is there, every fact has a source', () => {
    const { problems, figures } = checkForm(loadForm('home-watch'), { today });
    assert.deepEqual(problems, []);
    assert.equal(figures.facts.withSource, 1);
    assert.ok(figures.cases > 100);
    assert.deepEqual(figures.shortest, { steps: 5, fields: 17 });
  });
});

describe('V-10 what does not hold is found', () => {
  const form = 'form.yaml';
  const fr = 'texts/fr.yaml';

  test('fields that nobody comes to', () => {
    assert.deepEqual(edited(form, '{ zone: both }', '{ zone: nowhere }'), [
      'field.condition force',
      'field.unreachable force',
    ]);
    assert.deepEqual(edited(form, '{ alarm: true }', '{ timedLights: true }'), [
      'field.condition outdoorAlarm',
      'field.unreachable outdoorAlarm',
    ]);
    assert.deepEqual(edited(form, '{ animals: true }', '{ notes: true }'), [
      'field.condition animalsDetail',
      'field.unreachable animalsDetail',
    ]);
    // Each condition alone can be, both together never.
    const apart = edited(form, '  protection:\n', '  protection:\n    when: { residence: secondary }\n');
    assert.deepEqual(apart, []);
    const never = parseForm('x', new Map([['form.yaml', 'id: x\nversion: 1\nsteps:\n  one: { fields: { a: { type: yes-no }, b: { type: yes-no, when: { a: true } } } }\n  two: { when: { a: false }, fields: { c: { type: yes-no, when: { b: true } } } }']])); // prettier-ignore
    assert.deepEqual(
      checkForm(never, { today })
        .problems.filter(({ code }) => code.startsWith('field.'))
        .map(({ code, node }) => `${code} ${node}`),
      ['field.unreachable c'],
    );
  });

  test('what is needed on a step that is passed by', () => {
    const needed = edited(form, 'cameras: { type: yes-no }', 'cameras: { type: yes-no, required: true }');
    assert.equal(needed[0], 'step.optional cameras');
  });

  test('codes of alarms, in an id or in words, and codes that show', () => {
    const asked = edited(form, 'cameras: {', 'alarmCode: { type: text, secret: true }\n      cameras: {');
    assert.ok(asked.includes('field.alarm-code alarmCode'), asked.join('\n'));
    assert.ok(
      edited(fr, 'label: Lesquels ?', 'label: Lesquels ? Et quel est le code de l’alarme ?').includes(
        'field.alarm-code field.animalsDetail.label',
      ),
    );
    assert.ok(
      edited('texts/en.yaml', 'label: Which ones?', 'label: Password of your alarm').includes(
        'field.alarm-code field.animalsDetail.label',
      ),
    );
    assert.deepEqual(edited(form, /(entryCodes: .*), secret: true/, '$1'), ['field.not-secret entryCodes']);
  });

  test('consent that is not free, and what code reads', () => {
    assert.deepEqual(edited(form, 'mayEnter: { type: yes-no }', 'mayEnter: { type: yes-no, accepted: true }'), [
      'field.forced mayEnter',
    ]);
    assert.deepEqual(edited(form, 'from: { type: date', 'from: { type: text'), ['field.missing from']);
    assert.ok(edited(form, '  access:\n', '  entrance:\n').includes('field.missing access'));
    assert.deepEqual(edited('rules.yaml', 'gendarmerie-rules', 'nothing'), ['fact.missing nothing']);
  });

  test('screens that are too long', () => {
    const fields = ['a', 'b', 'c'].map((id) => `      ${id}: { type: yes-no }\n`).join('');
    assert.ok(edited(form, '      cameras: {', `${fields}      cameras: {`).includes('step.too-long protection'));
  });

  test('words that are missing, unused or name other values, and facts that expired', () => {
    assert.deepEqual(edited(fr, 'label: Lesquels ?', 'hint: Lesquels ?'), [
      'text.missing field.animalsDetail.label',
      'text.missing field.animalsDetail.hint',
    ]);
    assert.deepEqual(edited('texts/en.yaml', '  absence.too-long:', '  absence.so-long:'), [
      'text.missing fault.absence.too-long',
      'text.unused fault.absence.so-long',
    ]);
    assert.deepEqual(edited('texts/en.yaml', 'until {date}', 'until then'), ['text.values fault.absence.too-long']);
    assert.deepEqual(edited('facts.yaml', 'expiresOn: 2027-05-22', 'expiresOn: 2027-01-22', '2027-02-01'), [
      'fact.expired police-rules',
    ]);
  });
});

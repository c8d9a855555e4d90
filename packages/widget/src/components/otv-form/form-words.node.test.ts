import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Field, Form } from '@guichet/triage/form';
import { otvTranslator } from '../../locales/otv-translator.ts';
import { changed, membersShown, placesInMember } from './field-place.ts';
import { answerText, faultText, labelText, type FormWords } from './form-words.ts';

await otvTranslator.setLocale('fr');

const contacts: Field = {
  id: 'contacts',
  type: 'group',
  repeat: { max: 3 },
  fields: [
    { id: 'mobile', type: 'phone', required: true },
    { id: 'keys', type: 'yes-no' },
  ],
};
const vehicles: Field = { ...contacts, id: 'vehicles', when: { field: 'left', in: [true] } };
const form: Form = { id: 'x', version: 1, steps: [{ id: 'one', fields: [contacts, vehicles] }] };
const words: FormWords = {
  form,
  locale: 'fr',
  say: otvTranslator.t,
  texts: {
    'field.contacts.one': 'Personne',
    'field.contacts.keys.label': 'Cette personne a-t-elle les clés ?',
    'field.contacts.mobile.missing': 'Indiquez son numéro.',
    'field.title.options.madam': 'Madame',
    'fault.required': 'Cette réponse est nécessaire.',
    'fault.too-long': '{limit} caractères au plus.',
    'fault.notice.too-late': 'Choisissez le {date} ou plus tard.',
  },
};

describe('V-51 faults in words', () => {
  test('limits and days are written out', () => {
    assert.equal(
      faultText({ path: 'notes', code: 'too-long', values: { limit: 1000 } }, words, 0).replace(/\s/g, ' '),
      '1 000 caractères au plus.',
    );
    assert.equal(
      faultText({ path: 'from', code: 'notice.too-late', values: { limit: 3, date: '2026-12-01' } }, words, 0),
      'Choisissez le mardi 1er décembre 2026 ou plus tard.',
    );
  });

  test('what is missing has the field’s own words, or the general ones; of several people, which one', () => {
    assert.equal(faultText({ path: 'stay', code: 'required' }, words, 0), 'Cette réponse est nécessaire.');
    const fault = { path: 'contacts.1.mobile', code: 'required' };
    assert.equal(faultText(fault, words, 1), 'Indiquez son numéro.');
    assert.equal(faultText(fault, words, 2), 'Personne 2 : Indiquez son numéro.');
  });

  test('a code without words is shown, rather than nothing', () =>
    assert.equal(faultText({ path: 'stay', code: 'date.past' }, words, 0), 'fault.date.past'));
});

describe('V-57 answers in words', () => {
  const answer = (field: Field, value: string | boolean, names = new Map<string, string>()) =>
    answerText(words, field, field.id, value, names);

  test('choices, yes and no, days, towns; codes stay masked', () => {
    assert.equal(answer({ id: 'title', type: 'choice', options: ['madam'] }, 'madam'), 'Madame');
    assert.equal(answer({ id: 'alarm', type: 'yes-no' }, false), 'Non');
    assert.equal(answer({ id: 'from', type: 'date' }, '2026-12-01'), 'mardi 1er décembre 2026');
    assert.equal(answer({ id: 'from', type: 'date' }, '2026-12-'), '2026-12-');
    assert.equal(answer({ id: 'commune', type: 'commune' }, '38563', new Map([['38563', 'Voiron']])), 'Voiron');
    assert.equal(answer({ id: 'entryCodes', type: 'text', secret: true }, 'A1234'), 'Renseigné, masqué ici');
  });
});

describe('V-55 members of a group', () => {
  test('nobody is asked of anybody, unless somebody said that there is one', () => {
    assert.deepEqual(membersShown(contacts, undefined), []);
    assert.deepEqual(membersShown(vehicles, undefined), [{}]);
    assert.deepEqual(membersShown(vehicles, [{ mobile: '1' }]), [{ mobile: '1' }]);
  });

  test('a group goes whole when one of its fields changes', () => {
    const whole = [{ mobile: '1' }, { mobile: '2', keys: true }];
    const [mobile, keys] = placesInMember(contacts, whole[1] ?? {}, 1);
    assert.equal(mobile?.path, 'contacts.1.mobile');
    assert.equal(mobile?.saysOptional, false);
    assert.equal(keys && labelText(words, keys), 'Cette personne a-t-elle les clés ? (facultatif)');
    assert.ok(mobile && keys);
    assert.deepEqual(changed(mobile, '3', whole), {
      field: 'contacts',
      value: [{ mobile: '1' }, { mobile: '3', keys: true }],
    });
    assert.deepEqual(changed(keys, undefined, whole).value, [{ mobile: '1' }, { mobile: '2' }]);
    const [first] = placesInMember(vehicles, {}, 0);
    assert.deepEqual(first && changed(first, '1', undefined).value, [{ mobile: '1' }]);
  });

  test('names of Object.prototype are no members, fields or words', () => {
    assert.equal(faultText({ path: 'constructor', code: 'constructor' }, words, 0), 'fault.constructor');
  });
});

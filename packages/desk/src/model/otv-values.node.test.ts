import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadForm } from '@guichet/triage/parse';
import { sampleForm, sampleValues } from '../testing/sample-otv.ts';
import { addressText, ownerName, phoneText, sectionsOf, sheetSections, textValue } from './otv-values.ts';

const words = { yes: 'Oui', no: 'Non', others: 'Autres', commune: 'Voiron', dayText: (day: string) => `le ${day}` };
/** Numbers stand on one line. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const read = (values: Readonly<Record<string, unknown>>) => sectionsOf(sampleForm, values, words);
const shown = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    read(values).map(({ id, rows }) => [id, rows.map(({ label, text }) => plain(`${label} ${text}`))]),
  );

describe('answers of a request', () => {
  it('V-71 stand in the order and with the words of the form; what was left empty is left out', () => {
    assert.deepEqual(shown(sampleValues), {
      home: ['Commune du logement Voiron (38563)', 'Ce logement est… Ma résidence principale'],
      absence: ['Jour du départ le 2026-12-20', 'Jour du retour le 2027-01-04'],
      identity: ['Nom Martin', 'Prénom Paule', 'Téléphone mobile 06 12 34 56 78'],
      address: ['Numéro et rue 12 rue des Lilas', 'Code postal 38500'],
      access: ['Étage et porte 2e, porte droite', 'Comment trouver le logement Portail vert,\nau fond de la cour.'],
      protection: ['Une alarme est-elle installée ? Non'],
      contacts: [],
      agreement: ['Ces renseignements sont exacts et je suis une personne majeure Oui'],
    });
  });

  it('V-71 a group has its members, numbered when there are several', () => {
    const groupOf = (contacts: unknown) => read({ contacts }).find(({ id }) => id === 'contacts')?.groups[0];
    const [durand, petit] = groupOf(sampleValues.contacts)?.members ?? [];
    assert.deepEqual([durand?.label, petit?.label], ['Personne 1', 'Personne 2']);
    assert.deepEqual(
      durand?.rows.map(({ id, text, phone }) => [id, plain(text), phone]),
      [
        ['lastName', 'Durand', null],
        ['mobile', '06 98 76 54 32', '+33698765432'],
        ['keys', 'Oui', null],
      ],
    );
    assert.equal(petit?.rows[1]?.text, '+41791234567');
    assert.equal(groupOf([{ lastName: 'Durand' }])?.members[0]?.label, 'Personne');
    assert.equal(groupOf([]), undefined);
  });

  it('V-71 a request of another version of the form loses nothing', () => {
    assert.deepEqual(shown({ floor: '2', pool: 'oui', residence: 'barge' }), {
      home: ['Ce logement est… barge'],
      access: ['Étage et porte 2'],
      others: ['pool oui'],
    });
  });

  it('V-71 texts stay text, and nothing is read from what objects have by themselves', () => {
    assert.deepEqual(shown({ floor: '<b>2</b>', directions: '' }), { access: ['Étage et porte <b>2</b>'] });
    assert.deepEqual(read({}), []);
  });

  it('V-73 a patrol takes along how to get in, who to call and what to expect; never the declaration', () => {
    const sections = sheetSections(read(sampleValues));
    assert.deepEqual(
      sections.map(({ id }) => id),
      ['access', 'protection', 'contacts'],
    );
  });

  it('V-73 the real form: what patrols need is on the sheet, and its secret fields are the only codes', () => {
    const { form, texts } = loadForm('home-watch');
    const values = {
      mayEnter: false,
      notes: 'Chien',
      truthful: true,
      floor: '2',
      street: '1 rue A',
      vehicleLeft: true,
    };
    const sections = sectionsOf({ form, texts: texts['fr'] ?? {} }, values, words);
    const onSheet = sheetSections(sections).flatMap(({ rows }) => rows.map(({ id }) => id));
    assert.deepEqual(onSheet, ['floor', 'vehicleLeft', 'mayEnter', 'notes']);
    for (const { rows } of sections) for (const { id, label } of rows) assert.notEqual(label, id, 'has its words');
  });

  it('name, address and phone as people read them', () => {
    assert.equal(ownerName(sampleValues), 'Paule Martin');
    assert.equal(ownerName({}), '');
    assert.equal(
      addressText({ ...sampleValues, complement: 'Bât. B' }, 'Voiron'),
      '12 rue des Lilas, Bât. B, 38500 Voiron',
    );
    assert.equal(textValue({ floor: 2 }, 'floor'), '');
    assert.equal(textValue({}, 'constructor'), '');
    assert.deepEqual(
      ['+33612345678', '+262692123456'].map((phone) => plain(phoneText(phone))),
      ['06 12 34 56 78', '+262692123456'],
    );
  });
});

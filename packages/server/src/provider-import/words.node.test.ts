import assert from 'node:assert/strict';
import { it } from 'node:test';
import { httpsUrlOf, phoneOf } from './contact.ts';
import { readAreas, readAudiences, readServices } from './words.ts';

const everybody = ['individual', 'company', 'association', 'local-authority'];

it('areas are codes of departments, or France', () => {
  const areas = (cell: string) => readAreas(cell);
  assert.deepEqual(areas('35, 2a;971|2B\n1'), {
    isCountry: false,
    values: ['01', '2A', '2B', '35', '971'],
    unknown: [],
  });
  assert.deepEqual(areas('France entière'), { isCountry: true, values: [], unknown: [] });
  assert.deepEqual(areas('35, FRANCE').values, [], 'France is everywhere, whatever stands beside it');
  assert.deepEqual(areas('35, 20, 99, Ille-et-Vilaine').unknown, ['20', '99', 'Ille-et-Vilaine']);
  assert.deepEqual(areas(' '), { isCountry: false, values: [], unknown: [] });
});

it('audiences are words in French or English, in any order and spelling; none is everybody', () => {
  assert.deepEqual(readAudiences('Collectivités ; PARTICULIER, entreprise').values, [
    'individual',
    'company',
    'local-authority',
  ]);
  assert.deepEqual(readAudiences('TPE/PME').values, ['company']);
  assert.deepEqual(readAudiences('local-authority').values, ['local-authority']);
  for (const cell of ['', 'Tous publics', 'all'])
    assert.deepEqual(readAudiences(cell), { values: everybody, unknown: [] });
  assert.deepEqual(readAudiences('particulier, martien'), { values: ['individual'], unknown: ['martien'] });
});

it('services are ids, labels or words of the closed list, each once', () => {
  assert.deepEqual(readServices('Dépannage, désinfection, DISINFECT').values, ['disinfect']);
  assert.deepEqual(readServices('conseil|Récupération de données').values, ['recover-data', 'advice']);
  assert.deepEqual(readServices('Répondre à une attaque en cours').values, ['incident-response']);
  assert.deepEqual(readServices('Recover lost or locked data').values, ['recover-data']);
  assert.deepEqual(readServices('coiffure').unknown, ['coiffure']);
});

it('telephone numbers are written as they are dialled in France', () => {
  for (const [text, phone] of [
    ['02 99 00 00 00', '0299000000'],
    ['+33 (0)2.99.00.00.00', '0299000000'],
    ['0033 299-00-00-00', '0299000000'],
    ['+590 590 00 00 00', '0590000000'],
    ['+262692000000', '0692000000'],
    ['3218', '3218'],
  ] as const) {
    assert.equal(phoneOf(text), phone, text);
  }
  for (const text of ['299000000', '+44 20 7946 0000', '+33 12', 'appelez-nous', '02 99 00 00 00 00', '0099000000']) {
    assert.equal(phoneOf(text), null, text);
  }
});

it('sites are https addresses', () => {
  assert.equal(httpsUrlOf('https://Dépannage.example/a b'), 'https://xn--dpannage-b1a.example/a%20b');
  for (const text of [
    ...['http://depannage.example', 'www.depannage.example', 'javascript:alert(1)', 'https://nom:mot@x.example/'],
    ...['https://localhost/', `https://x.example/${'a'.repeat(300)}`, 'https://'],
  ]) {
    assert.equal(httpsUrlOf(text), null, text);
  }
});

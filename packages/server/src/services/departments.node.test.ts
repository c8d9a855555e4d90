import assert from 'node:assert/strict';
import { it } from 'node:test';
import { departmentOf, isDepartment } from './departments.ts';

const PLACES: readonly [postcode: string, department: string | null, what: string][] = [
  ['01000', '01', 'Bourg-en-Bresse'],
  ['35000', '35', 'Rennes'],
  ['75116', '75', 'Paris'],
  ['95880', '95', 'Enghien-les-Bains'],
  ['20000', '2A', 'Ajaccio'],
  ['20167', '2A', 'Alata'],
  ['20200', '2B', 'Bastia'],
  ['20620', '2B', 'Biguglia'],
  ['20300', null, 'no series of Corsica'],
  ['97110', '971', 'Pointe-à-Pitre'],
  ['97133', '977', 'Saint-Barthélemy'],
  ['97150', '978', 'Saint-Martin'],
  ['97200', '972', 'Fort-de-France'],
  ['97300', '973', 'Cayenne'],
  ['97400', '974', 'Saint-Denis'],
  ['97500', '975', 'Saint-Pierre'],
  ['97600', '976', 'Mamoudzou'],
  ['98600', '986', 'Wallis'],
  ['98714', '987', 'Papeete'],
  ['98800', '988', 'Nouméa'],
  ['98000', null, 'Monaco'],
  ['96000', null, 'nowhere'],
  ['00100', null, 'the armies'],
  ['3500', null, 'four digits'],
  ['35 00', null, 'a space'],
];
for (const [postcode, department, what] of PLACES) {
  it(`T-17 ${postcode} (${what}) is of ${department ?? 'no department'}`, () => {
    assert.equal(departmentOf(postcode), department);
  });
}

it('knows 101 departments and six territories, and nothing else', () => {
  const codes = Array.from({ length: 1_000 }, (_, code) => [String(code), String(code).padStart(2, '0')]).flat();
  const known = new Set([...codes, '2A', '2B', '2a', '20', '2C', '1A', '979', ''].filter(isDepartment));
  assert.equal(known.size, 107);
  for (const code of ['20', '2a', '96', '979', '00', '']) assert.equal(isDepartment(code), false, code);
});

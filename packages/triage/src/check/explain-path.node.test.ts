import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallFlow } from '../testing/small-flow.ts';
import { explainPath } from './index.ts';

const purchase = { danger: 'no', touched: 'purchase', paid: 'yes', met: 'no' };

test('T-6 a set of answers is explained in French: the way, the outcome, each destination and why not', () => {
  const company = explainPath(smallFlow(), { answers: { ...purchase, audience: 'company' } });
  assert.deepEqual(company.trail.at(1), { question: 'Pour qui ?', answer: 'Pour mon entreprise' });
  assert.equal(company.at, 'Faux site');
  assert.deepEqual(company.outcome?.steps, [
    'Faites une capture de la page.',
    'Bloquez le vendeur.',
    'Portez plainte sur place.',
  ]);
  const by = new Map(company.destinations.map((one) => [one.id, one]));
  assert.deepEqual([...by.keys()].sort(), ['bank', 'official-chat', 'station', 'thesee-complaint']);
  assert.deepEqual(by.get('thesee-complaint'), {
    id: 'thesee-complaint',
    name: 'Plainte en ligne',
    eligibility: 'not',
    shown: false,
    reasons: ['Ce service est réservé aux particuliers.'],
    changedBy: [{ question: 'Pour qui ?', answers: ['Pour moi'] }],
  });
  assert.deepEqual([by.get('station')?.eligibility, by.get('station')?.shown], ['eligible', true]);
  assert.deepEqual(company.unused, []);
});

test('T-6 a condition that nobody knows is a reserve; a destination that an outcome never shows is said so', () => {
  const unknown = explainPath(smallFlow(), { answers: { ...purchase, audience: 'individual', met: 'unknown' } });
  const thesee = unknown.destinations.find(({ id }) => id === 'thesee-complaint');
  assert.equal(thesee?.eligibility, 'unless');
  assert.deepEqual(thesee.reasons, ['Ce service ne prend que les faits d’une personne jamais rencontrée.']);

  const love = explainPath(smallFlow(), {
    answers: { danger: 'no', audience: 'individual', touched: 'person', met: 'no' },
  });
  const bank = love.destinations.find(({ id }) => id === 'bank');
  assert.deepEqual(
    [bank?.eligibility, bank?.shown, bank?.reasons],
    ['not', false, ['Ne convient jamais à cette situation.']],
  );
});

test('T-6 answers that stop at a question say which; those that did not serve are named', () => {
  const stopped = explainPath(smallFlow(), { answers: { danger: 'no', audience: 'individual', paid: 'yes' } });
  assert.deepEqual(stopped.position.at, { kind: 'question', id: 'touched' });
  assert.equal(stopped.at, 'Qu’est-ce qui est touché ?');
  assert.equal(stopped.outcome, null);
  assert.deepEqual(stopped.destinations, []);
  assert.deepEqual(stopped.unused, ['paid']);
});

test('T-6 what the site knows and where it starts counts', () => {
  const preset = explainPath(smallFlow(), {
    answers: { danger: 'no' },
    preset: { audience: 'company' },
    start: 'fake-shop',
  });
  assert.deepEqual(preset.position.at, { kind: 'outcome', id: 'fake-shop' });
  assert.ok(preset.destinations.every(({ id, shown }) => id !== 'thesee-complaint' || !shown));
});

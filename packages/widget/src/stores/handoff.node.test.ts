import assert from 'node:assert/strict';
import { it } from 'node:test';
import { run } from '@guichet/triage';
import { sampleFlow } from '../../../triage/src/testing/sample-flow.ts';
import { handoffOf } from './handoff.ts';
import { createResultNotes } from './result-notes.ts';

const answers = { danger: 'no', audience: 'company', touched: 'account', paid: 'yes' };
const given = { answers, preset: { audience: 'company' }, start: 'touched' };
const evidence = ['sign-in-alerts', 'messages'];

it('T-14 a handoff holds the way, its outcome and what is ticked there: nothing beside the way', () => {
  const notes = createResultNotes();
  notes.keep('messages', true);
  notes.keep('order-page', true);
  assert.deepEqual(handoffOf(sampleFlow, run(sampleFlow, answers, given), given, evidence, notes.$notes.get()), {
    flow: 'sample',
    version: 3,
    answers: [
      { question: 'danger', answer: 'no' },
      { question: 'touched', answer: 'account' },
    ],
    outcome: 'account-hacked',
    evidence: ['messages'],
    start: 'touched',
    preset: { audience: 'company' },
  });
});

it('T-14 agreement is taken back with every change of what it was given to', () => {
  const notes = createResultNotes();
  notes.write({ agreed: true });
  notes.keep('messages', true);
  assert.equal(notes.$notes.get().agreed, false);
  notes.write({ agreed: true, text: 'Bonjour' });
  assert.deepEqual([notes.$notes.get().agreed, notes.$notes.get().text], [true, 'Bonjour']);
  notes.clear();
  assert.deepEqual(notes.$notes.get(), { kept: [], starts: {}, text: '', postcode: '', agreed: false });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFlow } from '@guichet/triage/check';
import { loadFlow } from '@guichet/triage/parse';
import { fr } from './cyber.fr.ts';

/** Words of the catalogue that say something of the world, and the fact of the flow that each rests on. */
const RESTS_ON: Partial<Record<keyof typeof fr, string>> = {
  'sheet.article': 'cpp-15-3',
  'sheet.refusedLetter': 'station-or-letter',
};
const document = loadFlow('cyber');

test('T-9 words of the catalogue that say something of the world rest on facts that the check lets expire', () => {
  const facts = { ...document.facts };
  for (const [key, id] of Object.entries(RESTS_ON)) {
    const fact = facts[id];
    assert.ok(fact, `${key} rests on fact « ${id} », which the flow does not have`);
    facts[id] = { ...fact, verifiedOn: '2026-01-01', expiresOn: '2026-11-21' };
  }
  const { problems } = checkFlow({ ...document, facts }, { today: '2026-11-22' });
  assert.deepEqual(problems.map(({ code, node }) => `${code} ${node}`).sort(), [
    'fact.expired cpp-15-3',
    'fact.expired station-or-letter',
  ]);
});

test('T-9 the sentence for the counter is that of its fact, and names its article', () => {
  const { statement, source } = document.facts['cpp-15-3']!;
  const article = /article [\d-]+/.exec(source)?.[0] ?? 'no article';
  assert.ok(fr['sheet.article'].startsWith(statement) && fr['sheet.article'].includes(article));
});

test('T-9 whatever names an article of law in the catalogue rests on a fact', () => {
  const named = Object.entries(fr).filter(([, text]) => / article [LR]?\d/.test(JSON.stringify(text)));
  assert.deepEqual(
    named.map(([key]) => key).filter((key) => !(key in RESTS_ON)),
    [],
  );
});

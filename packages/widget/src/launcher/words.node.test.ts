import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLOSING_NUMBER, EMERGENCY_NUMBERS } from '@guichet/core/safety';
import { words } from './words.ts';

test('S-1 the hours that the launcher says are those of the only number that closes', () => {
  const closing = EMERGENCY_NUMBERS.filter(({ hours }) => hours !== 'always');
  assert.deepEqual(
    closing.map(({ number }) => number),
    [CLOSING_NUMBER],
  );
  const { hours } = closing[0]!;
  assert.ok(hours !== 'always');
  const { fromHour, toHour } = hours;
  assert.equal(words.fr.daily, `De ${fromHour} h à ${toHour} h, heure de Paris`);
  assert.equal(words.en.daily, `From ${fromHour}:00 to ${toHour}:00, Paris time`);
});

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { MessageText } from '../../../../server/src/contract/primitives.ts';
import { lengthNotice, MESSAGE_MAX_CHARACTERS } from './limits.ts';

it('L-7 the composer and the contract have the same limit', () => {
  assert.equal(MESSAGE_MAX_CHARACTERS, (MessageText as { maxLength?: number }).maxLength);
});

it('L-7 says what is left near the limit and what is over it, counted without outer spaces', () => {
  assert.equal(lengthNotice('a'.repeat(3799)), null);
  assert.deepEqual(lengthNotice('a'.repeat(3800)), { kind: 'left', count: 200 });
  assert.deepEqual(lengthNotice(`  ${'a'.repeat(4000)}  `), { kind: 'left', count: 0 });
  assert.deepEqual(lengthNotice('a'.repeat(4001)), { kind: 'over', count: 1 });
});

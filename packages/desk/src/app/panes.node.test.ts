import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Panes } from '../stores/desk-stores.ts';
import { hideConversation, showConversation } from './panes.ts';

const none: Panes = { first: null, second: null, focused: 'first' };
const both: Panes = { first: 'a', second: 'b', focused: 'second' };

test('a conversation takes the focused place, or the one beside it', () => {
  assert.deepEqual(showConversation(none, 'a', false), { first: 'a', second: null, focused: 'first' });
  assert.deepEqual(showConversation(none, 'a', true), { first: 'a', second: null, focused: 'first' });
  const one = showConversation(none, 'a', false);
  assert.deepEqual(showConversation(one, 'b', false), { first: 'b', second: null, focused: 'first' });
  assert.deepEqual(showConversation(one, 'b', true), both);
  assert.deepEqual(showConversation(both, 'c', false), { first: 'a', second: 'c', focused: 'second' });
  assert.deepEqual(showConversation(both, 'c', true), { first: 'c', second: 'b', focused: 'first' });
});

test('a conversation on screen only takes the focus', () => {
  assert.deepEqual(showConversation(both, 'a', true), { ...both, focused: 'first' });
});

test('the one that stays stands alone', () => {
  assert.deepEqual(hideConversation(both, 'a'), { first: 'b', second: null, focused: 'first' });
  assert.deepEqual(hideConversation(both, 'b'), { first: 'a', second: null, focused: 'first' });
  assert.equal(hideConversation(both, 'z'), both);
});

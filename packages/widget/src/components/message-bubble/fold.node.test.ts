import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { foldedHead } from './fold.ts';

describe('folding of long messages', () => {
  it('shows a short message whole', () => {
    assert.equal(foldedHead('Bonjour'), null);
    assert.equal(foldedHead('x'.repeat(700)), null);
  });

  it('L-7 shows the beginning of 4,000 characters, cut between two words', () => {
    const text = 'bonjour '.repeat(500).trim();
    const head = foldedHead(text);
    assert.ok(head && head.length <= 700 && head.length > 600);
    assert.ok(text.startsWith(head));
    assert.match(head, /bonjour$/);
  });

  it('folds many short lines', () => {
    assert.equal(foldedHead(Array.from({ length: 40 }, () => 'a').join('\n'))?.split('\n').length, 14);
  });

  it('never cuts a character in two, in scripts without spaces', () => {
    const head = foldedHead('a' + '😀'.repeat(800));
    assert.ok(head?.isWellFormed());
  });
});

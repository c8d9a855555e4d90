import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CannedReply } from '../contract.ts';
import { cannedQuery, findCannedReplies, insertCannedReply } from './canned-replies.ts';
import { elapsed } from './elapsed.ts';

const reply = (shortcut: string, title: string, locale = 'fr'): CannedReply => ({
  id: `${shortcut}-${locale}`,
  shortcut,
  title,
  text: `${title}.`,
  locale,
});
const replies = [
  reply('plainte', 'Déposer plainte'),
  reply('bonjour', 'Bonjour'),
  reply('bonjour', 'Hello', 'en'),
  reply('fin', 'Dire au revoir et bonne nuit'),
];
const found = (search: string, language = 'fr', locale: string | null = null) =>
  findCannedReplies(replies, search, language, locale).map((item) => item.id);

test('« / » at the start of a reply is a search, anywhere else it is text', () => {
  assert.equal(cannedQuery('/'), '');
  assert.equal(cannedQuery('/bon'), 'bon');
  assert.equal(cannedQuery('et/ou'), null);
  assert.equal(cannedQuery('/a b'), null);
});

test('replies are found by shortcut first, then by title, without accents', () => {
  assert.deepEqual(found('bon'), ['bonjour-fr', 'bonjour-en', 'fin-fr']);
  assert.deepEqual(found('deposer'), ['plainte-fr']);
  assert.deepEqual(found('zzz'), []);
});

test('the citizen’s language comes first, and a locale alone can be kept', () => {
  assert.deepEqual(found('bonj', 'en-GB'), ['bonjour-en', 'bonjour-fr']);
  assert.deepEqual(found('', 'fr', 'en'), ['bonjour-en']);
});

test('a chosen reply replaces the search and follows what was written', () => {
  assert.equal(insertCannedReply('/bon', 'Bonjour.'), 'Bonjour.');
  assert.equal(insertCannedReply('', 'Bonjour.'), 'Bonjour.');
  assert.equal(insertCannedReply('Oui. ', 'Bonjour.'), 'Oui.\nBonjour.');
});

test('a duration is never negative', () => {
  const at = '2026-11-22T21:00:00.000Z';
  assert.deepEqual(elapsed(at, Date.parse(at) - 5_000), { hours: 0, minutes: 0 });
  assert.deepEqual(elapsed(at, Date.parse(at) + 3_900_000), { hours: 1, minutes: 5 });
});

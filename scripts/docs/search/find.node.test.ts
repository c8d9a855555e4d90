import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexOf } from '../search-index.ts';
import type { Page } from '../layout.ts';
import { find, foldedWords } from './find.ts';

const page = (out: string, title: string, html: string, language: Page['language'] = 'fr'): Page => ({
  ...{ out, language, section: 'guides', inMenu: true, title, html: `<h1>${title}</h1>${html}`, headings: [] },
});
const pages = [
  page(
    'guides/carte.html',
    'La carte',
    '<p>Chaque département a sa liste.</p><h2 id="cœur">Le cœur</h2><p>Rien &amp; tout</p>',
  ),
  page(
    'regles.html',
    'Règles',
    '<ul><li id="d-2"><strong>D-2</strong> Rien ne se perd.</li><li id="d-12"><p><strong>D-12</strong> Deux fois 2.</p></li></ul>',
  ),
  page('map.html', 'The map', '<p>Each department has its list.</p><h2 id="département">Words</h2>', 'en'),
];
const index = indexOf(pages, 'fr');
const places = (question: string) => find(index, question).map(({ to }) => to);

test('J-9 accents, capitals, ligatures, signs and plurals make no difference', () => {
  assert.deepEqual(foldedWords('Les DÉPARTEMENTS d’outre-mer, le cœur'), [
    ...['les', 'departement', 'd', 'outre', 'mer', 'le', 'coeur'],
  ]);
  assert.deepEqual(places('departement'), ['guides/carte.html']);
  assert.deepEqual(places('DÉPART'), ['guides/carte.html'], 'the beginning of a word is enough');
  assert.deepEqual(places('départements'), ['guides/carte.html']);
  assert.deepEqual(places('coeur'), ['guides/carte.html#cœur']);
});

test('J-9 each language is looked up by itself, and every word has to be there', () => {
  assert.deepEqual(find(indexOf(pages, 'en'), 'department'), [{ to: 'map.html', title: 'The map', heading: '' }]);
  assert.deepEqual(places('department'), []);
  assert.deepEqual(places('département inconnu'), []);
  for (const nothing of ['', ' ', '«»']) assert.deepEqual(places(nothing), []);
});

test('J-9 titles come before headings, headings before text; a rule is found by its number', () => {
  assert.equal(places('carte')[0], 'guides/carte.html');
  assert.deepEqual(places('D-2')[0], 'regles.html#d-2');
  assert.match(find(index, 'd-2')[0]!.heading, /^D-2 Rien ne se perd/);
  assert.deepEqual(places('rien'), ['regles.html#d-2', 'guides/carte.html#cœur']);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultConfiguration } from '../../packages/widget/src/embed-kit/configuration.ts';
import { writeSnippet } from '../../packages/widget/src/embed-kit/write-snippet.ts';
import { codeBlocksOf, fromGuide } from './guide.ts';

const place = { api: 'https://api.example', site: 'ma-mairie', insee: '35238' };

test('X-6 a block is made the reader’s own: address, short name, town, and nothing else', () => {
  assert.equal(
    fromGuide('Paste the snippet', place),
    '<script src="https://api.example/embed/guichet.js" data-site="ma-mairie" async></script>',
  );
  assert.match(fromGuide('Choose what the page shows', place), /<guichet-units insee="35238">/);
  assert.throws(() => fromGuide('A heading that is not there', place), TypeError);
});

test('X-6 what the French guide gives to paste, the tests paste: each of its blocks stands in the other guide', () => {
  const tried = new Set(codeBlocksOf('webmaster.md').map(({ code }) => code));
  const french = codeBlocksOf('fr/webmestre.md');
  assert.ok(french.length >= 5);
  for (const { heading, code } of french) assert.ok(tried.has(code), `« ${heading} » differs`);
});

/** A tag’s name and its attributes, however they are laid out. */
const tagOf = (html: string) => {
  const [, name = '', attributes = ''] = /^<([\w-]+)\s([^>]*)>/.exec(html.trim()) ?? [];
  return [
    name,
    Object.fromEntries([...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value])),
  ];
};

test('X-6 what the guide gives for a script, a frame and a link is what the configurator writes', () => {
  const configuration = defaultConfiguration(place.api, place.site);
  for (const [heading, output] of [
    ['Paste the snippet', 'html'],
    ['In a frame', 'iframe'],
    ['By a link', 'link'],
  ] as const) {
    assert.deepEqual(tagOf(fromGuide(heading, place)), tagOf(writeSnippet(configuration, output)), heading);
  }
});

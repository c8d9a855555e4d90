import assert from 'node:assert/strict';
import { test } from 'node:test';
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

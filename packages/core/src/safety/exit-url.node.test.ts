import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NEUTRAL_EXIT_URL, safeExitUrl } from './exit-url.ts';

test('S-3 an https address of the site is kept', () => {
  assert.equal(safeExitUrl('https://www.example.fr/meteo?x=1'), 'https://www.example.fr/meteo?x=1');
});

test('S-3 anything but plain https becomes the neutral address', () => {
  const refused = [
    null,
    undefined,
    '',
    'http://www.example.fr/',
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:https://example.fr/1',
    '//example.fr',
    '/accueil',
    'https://',
  ];
  for (const candidate of refused) assert.equal(safeExitUrl(candidate), NEUTRAL_EXIT_URL, String(candidate));
  assert.equal(new URL(NEUTRAL_EXIT_URL).protocol, 'https:');
});

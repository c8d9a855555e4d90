import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { contrast, readableAccent } from './theme.ts';

const css = readFileSync(new URL('../frame/first-screen.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = [/:root \{[^}]+\}/, /\[data-scheme='dark'\] \{[^}]+\}/].map(
  (block) => block.exec(css)?.[0],
);
const token = (block: string, name: string) => {
  const value = new RegExp(`--${name}: (?:var\\([^,]+, )?(#[0-9a-f]{3,6})`).exec(block)?.[1] ?? '';
  return value.length === 4 ? value.replace(/[0-9a-f]/g, '$&$&') : value;
};

describe('tokens', () => {
  const pairs: [text: string, ground: string, ratio: number][] = [
    ['text', 'ground', 4.5],
    ['text', 'sunken', 4.5],
    ['text', 'warning-soft', 4.5],
    ['text', 'danger-soft', 4.5],
    ['soft', 'ground', 4.5],
    ['soft', 'sunken', 4.5],
    ['accent', 'ground', 4.5],
    ['accent', 'sunken', 4.5],
    ['on-accent', 'accent', 4.5],
    ['danger', 'ground', 4.5],
    ['danger', 'danger-soft', 4.5],
    ['on-danger', 'danger', 4.5],
    ['border', 'ground', 3],
    ['border', 'sunken', 3],
  ];
  for (const [scheme, block] of Object.entries({ light, dark })) {
    for (const [text, ground, ratio] of pairs) {
      it(`A-1 ${scheme}: ${text} on ${ground} has ${ratio}:1`, () => {
        assert.ok(contrast(token(block, text), token(block, ground)) >= ratio);
      });
    }
  }

  it('A-1 the dark scheme is the same by preference and by choice', () => {
    const [byPreference = ''] = /:root:not\(\[data-scheme='light'\]\) \{[^}]+\}/.exec(css) ?? [];
    const tokens = (block: string) => block.match(/--[a-z-]+:[^;]+;/g);
    assert.deepEqual(tokens(byPreference), tokens(dark));
  });
});

describe("a site's accent", () => {
  const grounds = [token(light, 'sunken'), token(dark, 'sunken')];
  const own = [token(light, 'on-accent'), token(dark, 'on-accent')];
  for (const accent of ['#ffff00', '#000000', '#ffffff', '#1f4b99', '#808080', '#ff0000', '#00ff88']) {
    it(`A-1 ${accent} becomes readable on both grounds, and under its own text`, () => {
      grounds.forEach((ground, index) => {
        const readable = readableAccent(accent, ground);
        assert.ok(contrast(readable, ground) >= 4.5, `${readable} on ${ground}`);
        assert.ok(contrast(readable, own[index] ?? '') >= 4.5, `${own[index]} on ${readable}`);
      });
    });
  }

  it('an accent that is readable already is kept', () => assert.equal(readableAccent('#1f4b99', '#f2f4f7'), '#1f4b99'));
});

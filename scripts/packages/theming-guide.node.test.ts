import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inlineTheme } from '../../packages/widget/src/inline/inline-theme.ts';
import { ACCENTS, SCHEMES, THEME_NAMES } from '../../packages/widget/src/themes/theme.ts';
import { propertyOf } from '../../packages/widget/src/themes/theme-css.ts';
import { TOKENS } from '../../packages/widget/src/themes/tokens.ts';
import { elementsOf, manifestOf } from './manifest.ts';

const root = join(import.meta.dirname, '..', '..');
const widget = join(root, 'packages', 'widget');
const guide = readFileSync(join(root, 'docs/guides/theming.md'), 'utf8');
const elements = elementsOf(manifestOf(widget));

/** Cells of the one table below a heading of the guide, without its head; code without its marks. */
const tableOf = (heading: string): string[][] => {
  const [, section = ''] = guide.split(new RegExp(`^##+ ${heading}$`, 'm'));
  const [lines = ''] = section.split(/^##+ /m);
  const rows = lines.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replace(/^`(.*)`$/, '$1')),
  );
};

/** `#fff` spelled out, so that a colour is written in one way. */
const spelledOut = (css: string) => css.replace(/#([0-9a-f])([0-9a-f])([0-9a-f])\b/g, '#$1$1$2$2$3$3');

const isOfList = (name: string) => TOKEN_OF_PROPERTY.has(name);
/** `--guichet-on-accent` → `onAccent`, for each token that a page may set, as the list's style sheet reads them. */
const TOKEN_OF_PROPERTY = new Map(
  [...inlineTheme({}).matchAll(/var\(--guichet-([a-z-]+),/g)].map(([, name = '']) => [
    `--guichet-${name}`,
    Object.keys(TOKENS.neutral.light).find((token) => propertyOf(token) === `--${name}`) as
      keyof typeof TOKENS.neutral.light | undefined,
  ]),
);
const neutral = (property: string) => {
  const token = TOKEN_OF_PROPERTY.get(property)!;
  return `light-dark(${TOKENS.neutral.light[token]}, ${TOKENS.neutral.dark[token]})`;
};

describe('the guide of looks says what the sources say', () => {
  it('H-1 each theme, and its colour', () => {
    const rows = tableOf('Theme, colour, light or dark');
    assert.deepEqual(
      rows.map(([name, , colour]) => [name, colour]),
      THEME_NAMES.map((name) => [name, ACCENTS[name]]),
    );
    assert.match(guide, /`scheme` is `light`, `dark` or `auto`/);
    assert.deepEqual(SCHEMES.toSorted(), ['auto', 'dark', 'light']);
  });

  it('H-3 each colour of the list that a page may set, and what it is without one', () => {
    const rows = tableOf('The list of units');
    assert.deepEqual(
      rows.map(([property, , value]) => [property, spelledOut(value!)]),
      [...TOKEN_OF_PROPERTY.keys()].map((property) => [property, neutral(property)]),
    );
  });

  it('H-3 each offset, and its default, as the style sheets read them', () => {
    const styles = globSync('src/launcher/{*,panel/*}.ts', { cwd: widget })
      .filter((file) => !file.includes('test'))
      .map((file) => readFileSync(join(widget, file), 'utf8'))
      .join('\n');
    const read = new Set(
      [...styles.matchAll(/var\((--guichet-[a-z-]+), ([^)]+)\)/g)].map(([, ...pair]) => pair.join(' ')),
    );
    const rows = tableOf('Where it stands');
    assert.deepEqual(rows.map(([property, , value]) => `${property} ${value}`).toSorted(), [...read].toSorted());
  });

  it('N-4 the comments of the elements give the same defaults', () => {
    const offsets = new Map(tableOf('Where it stands').map(([property, , value]) => [property, value]));
    for (const { tagName, cssProperties = [] } of elements) {
      for (const { name, default: value = '' } of cssProperties) {
        const expected = isOfList(name) ? neutral(name) : offsets.get(name);
        assert.equal(spelledOut(value), expected, `${tagName} ${name}`);
      }
    }
  });

  it('H-7 each part, and no other', () => {
    const parts = new Set(elements.flatMap(({ cssParts = [] }) => cssParts.map(({ name }) => name)));
    const rows = tableOf('Parts');
    assert.deepEqual(rows.map(([name]) => name).toSorted(), [...parts].toSorted());
    const said = new Map(
      elements.flatMap(({ cssParts = [] }) => cssParts.map(({ name, description }) => [name, description])),
    );
    // The list's own row names its element.
    for (const [name, text] of rows) {
      if (name !== 'list') assert.equal(text, said.get(name!), name);
    }
  });
});

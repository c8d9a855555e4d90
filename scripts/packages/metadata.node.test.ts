import assert from 'node:assert/strict';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Package } from 'custom-elements-manifest';
import { choicesOf, cssCustomData, htmlCustomData, webTypes } from './editors.ts';
import { jsxTypes, LIBRARIES } from './jsx.ts';
import { elementsOf, manifestOf } from './manifest.ts';

const folders: string[] = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

const entry = (path: string) => ({ '@guichet/source': `./src/${path}.ts`, default: `./dist/${path}.js` });
/** A package of these files. */
const packageOf = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-manifest-'));
  folders.push(folder);
  const exports = { '.': entry('index'), './define/*.js': entry('define/*'), './package.json': './package.json' };
  const all = { 'package.json': JSON.stringify({ exports }), ...files };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
};

const FILES = {
  'src/index.ts': "export { XBell } from './parts/bell.ts';\nexport type { Secret } from './parts/secret.ts';",
  'src/parts/base.ts': `
    export class Base extends HTMLElement {
      static readonly observedAttributes = ['tone'];
      #count = 0;
      /** Rings once. */
      ring(): void {}
      /** @internal Counts. */
      get count(): number { return this.#count; }
      protected hush(): void {}
    }`,
  'src/parts/bell.ts': `
    import { Base } from './base.ts';
    /**
     * A bell that
     * rings (spec B-1).
     *
     * @summary Rings.
     * @tag x-bell
     * @attr {'high' | 'low'} tone - how it sounds
     * @fires {CustomEvent<number>} x-rang - how often it rang
     * @slot - what is written on it
     * @slot rope - what one pulls
     * @csspart clapper - what hits
     * @cssprop [--x-size=2em] - how large
     */
    export class XBell extends Base {
      get count() { return 1; }
    }`,
  'src/define/x-bell.ts': "import { XBell } from '../index.ts';\ncustomElements.define('x-bell', XBell);",
  'src/define/x-bell.test.ts': 'never read',
};

describe('the manifest of a package', () => {
  const manifest = manifestOf(packageOf(FILES));
  const [bell] = elementsOf(manifest);

  it('is made of what can be imported: entries, by their built files', () => {
    assert.deepEqual(
      manifest.modules.map(({ path, exports }) => [path, exports]),
      [
        ['dist/index.js', [{ kind: 'js', name: 'XBell', declaration: { name: 'XBell', module: 'dist/index.js' } }]],
        [
          'dist/define/x-bell.js',
          [
            {
              kind: 'custom-element-definition',
              name: 'x-bell',
              declaration: { name: 'XBell', module: 'dist/index.js' },
            },
          ],
        ],
      ],
    );
  });

  it('has what is inherited, and nothing private, internal or about rules', () => {
    assert.equal(bell?.description, 'A bell that rings.');
    assert.deepEqual(bell.superclass, { name: 'HTMLElement', package: 'global:' });
    assert.deepEqual(
      bell.members?.map(({ name }) => name),
      ['ring'],
    );
    assert.deepEqual(bell.attributes, [
      { name: 'tone', description: 'how it sounds', type: { text: "'high' | 'low'" } },
    ]);
    assert.doesNotMatch(JSON.stringify(manifest), /inheritedFrom|Secret|hush|#count/);
  });

  it('refuses an element that no file registers, and a file that registers none', () => {
    const { 'src/define/x-bell.ts': define, ...others } = FILES;
    const unregistered = packageOf({ ...others, 'src/define/readme.md': '' });
    assert.throws(() => manifestOf(unregistered), /<x-bell> has no file src\/define\/x-bell\.ts/);
    const stray = packageOf({ ...FILES, 'src/define/x-horn.ts': define });
    assert.throws(() => manifestOf(stray), /x-horn\.ts is named after no element/);
  });

  it('becomes what editors read', () => {
    const [tag] = htmlCustomData(manifest).tags;
    assert.deepEqual(tag?.attributes[0]?.values, [{ name: 'high' }, { name: 'low' }]);
    const { properties, pseudoElements } = cssCustomData(manifest);
    assert.deepEqual(properties, [
      { name: '--x-size', description: { kind: 'markdown', value: 'how large (default `2em`)' } },
    ]);
    assert.deepEqual(
      pseudoElements.map(({ name }) => name),
      ['::part(clapper)'],
    );
    const { contributions, name, version } = webTypes(manifest, { name: 'x', version: '1.2.3' });
    assert.deepEqual([name, version], ['x', '1.2.3']);
    const [element] = contributions.html.elements;
    assert.deepEqual(element?.js.events, [{ name: 'x-rang', description: 'how often it rang' }]);
    assert.deepEqual(element?.slots, [{ name: 'rope', description: 'what one pulls' }]);
    assert.deepEqual(element?.attributes[0]?.value, { type: "'high' | 'low'" });
  });

  it('becomes JSX types, with the attributes and events as each library writes them', () => {
    for (const library of Object.keys(LIBRARIES)) assert.match(jsxTypes(manifest, library), /'x-bell': .*XBell/);
    assert.match(
      jsxTypes(manifest, 'react'),
      /'tone'\?: 'high' \| 'low';[^]*'onx-rang'\?: \(event: CustomEvent<number>\)/,
    );
    assert.match(jsxTypes(manifest, 'solid'), /'attr:tone'\?: 'high' \| 'low';[^]*'on:x-rang'\?: /);
  });

  it('a choice of texts offers its values, any other type none', () => {
    const of = (text: string) => choicesOf({ name: 'a', type: { text } });
    assert.deepEqual(of("'fr' | 'en'"), ['fr', 'en']);
    for (const text of ['string', "'fr' | string", 'number']) assert.deepEqual(of(text), [], text);
  });
});

describe('what the comments of our elements say', () => {
  const folder = join(import.meta.dirname, '..', '..', 'packages', 'widget');
  const manifest: Package = manifestOf(folder);
  const elements = elementsOf(manifest);
  const sources = globSync('src/{launcher,inline,styles,components}/**/*.ts', { cwd: folder })
    .filter((file) => !file.includes('test'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));

  it('N-4 every setting that an element reads is one of its attributes', () => {
    const settings = readFileSync(join(folder, 'src/launcher/settings.ts'), 'utf8');
    const [, union = ''] = /type SettingName =([^;]+);/.exec(settings) ?? [];
    const read = [...union.matchAll(/'([^']+)'/g)].map(([, name]) => name!);
    assert.ok(read.length >= 5, union);
    for (const { tagName, attributes = [] } of elements) {
      const named = attributes.map(({ name }) => name);
      assert.deepEqual(
        [...read, 'label'].filter((name) => !named.includes(name)),
        [],
        tagName,
      );
      // And nothing is promised that no code asks for.
      for (const name of named)
        assert.ok(
          sources.some((text) => text.includes(`'${name}'`)),
          `${tagName} ${name}`,
        );
    }
  });

  it('N-4 every custom property that a style reads is described, and none that no style reads', () => {
    const used = new Set(
      sources.flatMap((text) => [...text.matchAll(/var\((--guichet-[a-z-]+)/g)].map(([, name]) => name)),
    );
    const described = new Set(elements.flatMap(({ cssProperties = [] }) => cssProperties.map(({ name }) => name)));
    assert.deepEqual([...described].sort(), [...used].sort());
  });

  it('N-4 H-7 every part that the code names is described, and no other', () => {
    const named = new Set(
      sources.flatMap((text) =>
        [...text.matchAll(/(?:className: |'part', )'([a-z ]+)'/g)].flatMap(([, names = '']) => names.split(' ')),
      ),
    );
    const described = new Set(elements.flatMap(({ cssParts = [] }) => cssParts.map(({ name }) => name)));
    assert.deepEqual([...described].sort(), [...named].sort());
  });
});

import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { KINDS, prefixed } from '../../packages/widget/src/launcher/kinds.ts';
import { bundled } from './bundled.suite.ts';
import { manifestOfWidget } from './manifest.suite.ts';
import { type Consumer, createConsumer, installed, type Target } from './packed.ts';
import { published } from './published.suite.ts';

const filesOf = (target: Target): string[] =>
  typeof target === 'string' ? [target.replace('./', '')] : Object.values(target).flatMap(filesOf);
/** What a pattern stands for, or a path itself, among the files that are packed. */
const matching = (files: readonly string[], target: string): string[] => {
  const [before = '', after] = target.split('*');
  return files.filter((file) =>
    after === undefined ? file === before : file.startsWith(before) && file.endsWith(after),
  );
};

describe('what npm would publish', () => {
  let consumer: Consumer;
  before(() => {
    consumer = createConsumer();
  });
  after(() => rmSync(consumer.folder, { recursive: true }));

  for (const name of installed) {
    it(`N-1 @guichet/${name} holds no test, and every export has its file and its types`, () => {
      const { files, manifest } = consumer.packed[name]!;
      assert.deepEqual(
        files.filter((file) => /\.test\.|\.suite\.|\.harness\.|\/testing\/|tsbuildinfo|tsconfig/.test(file)),
        [],
      );
      const targets = Object.values(manifest.exports).flatMap(filesOf);
      assert.ok(targets.length >= 3);
      for (const target of targets) assert.ok(matching(files, target).length > 0, `${target} is not packed`);
    });
  }

  const typed = `
    import { token, isApiError } from '@guichet/core';
    import { createTranslator } from '@guichet/core/i18n';
    import { openingAt } from '@guichet/triage/hours';
    ${KINDS.map((kind) => `import '@guichet/widget/define/${prefixed(kind)}.js';`).join('\n')}
    import * as widget from '@guichet/widget';
    const made: string = token();
    const translator = createTranslator({ reference: { hello: 'Bonjour {name}' }, fallback: 'fr' });
    const text: string = translator.t('hello', { name: 'Zoé' });
    // @ts-expect-error a placeholder is asked for
    translator.t('hello');
    // @ts-expect-error a token is not a number
    const wrong: number = token();
    ${KINDS.map((kind) => `document.querySelector('${prefixed(kind)}')?.open();`).join('\n')}
    // @ts-expect-error no such method
    document.querySelector('guichet-chat')?.explode();
    export const used = [made, text, wrong, widget, isApiError, openingAt];
  `;
  for (const [resolution, options] of Object.entries({
    bundler: { module: 'esnext', moduleResolution: 'bundler' },
    node16: { module: 'node16', moduleResolution: 'node16' },
  })) {
    it(`N-1 type-checks in a blank project under « ${resolution} »`, () => {
      assert.equal(consumer.typeCheck({ ...options, lib: ['es2023', 'dom', 'dom.iterable'] }, { 'use.ts': typed }), '');
    });
  }

  it('N-2 imports where there is no page, and defines nothing by being imported', () => {
    const specifiers = installed.flatMap((name) => {
      const { manifest, files } = consumer.packed[name]!;
      return Object.entries(manifest.exports)
        .flatMap(([path, target]) => {
          if (path.endsWith('.json')) return [];
          const [before = '', after = ''] = path.split('*');
          const built = filesOf(target).at(-1)!;
          const [folder = '', ending = ''] = built.split('*');
          return path.includes('*')
            ? matching(files, built).map(
                (file) => before + file.slice(folder.length, file.length - ending.length) + after,
              )
            : [path];
        })
        .map((path) => `@guichet/${name}${path.slice(1)}`);
    });
    for (const kind of KINDS) assert.ok(specifiers.includes(`@guichet/widget/define/${prefixed(kind)}.js`), kind);
    const source = `
      const before = new Set(Object.keys(globalThis));
      const names = [];
      for (const specifier of ${JSON.stringify(specifiers)}) {
        const loaded = await import(specifier);
        names.push(specifier + ' ' + Object.keys(loaded).length);
      }
      console.log(JSON.stringify({ names, added: Object.keys(globalThis).filter((name) => !before.has(name)) }));
    `;
    const { names, added } = JSON.parse(consumer.runModule(source)) as { names: string[]; added: string[] };
    assert.equal(names.length, specifiers.length);
    // nanostores keeps one counter for every copy of itself on a page.
    assert.deepEqual(added, ['nanostoresGlobal']);
  });

  const packed = () => consumer;
  published(packed);
  manifestOfWidget(packed);
  bundled(packed);
});

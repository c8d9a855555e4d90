import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { type Consumer, createConsumer, installed } from './packed.ts';

describe('what npm would publish', () => {
  let consumer: Consumer;
  before(() => {
    consumer = createConsumer();
  });
  after(() => rmSync(consumer.folder, { recursive: true }));

  for (const name of installed) {
    it(`@guichet/${name} holds no test, and every export has its file and its types`, () => {
      const { files, manifest } = consumer.packed[name]!;
      assert.deepEqual(
        files.filter((file) => /\.test\.|\.suite\.|\.harness\.|\/testing\/|tsbuildinfo|tsconfig/.test(file)),
        [],
      );
      const targets = Object.values(manifest.exports).flatMap((conditions) => Object.values(conditions));
      assert.ok(targets.length >= 3);
      for (const target of targets) assert.ok(files.includes(target.replace('./', '')), `${target} is not packed`);
    });
  }

  const typed = `
    import { token, isApiError } from '@guichet/core';
    import { createTranslator } from '@guichet/core/i18n';
    import '@guichet/widget/define/guichet-chat.js';
    import '@guichet/widget/define/guichet-cyber.js';
    import '@guichet/widget/define/guichet-units.js';
    import * as widget from '@guichet/widget';
    const made: string = token();
    const translator = createTranslator({ reference: { hello: 'Bonjour {name}' }, fallback: 'fr' });
    const text: string = translator.t('hello', { name: 'Zoé' });
    // @ts-expect-error a placeholder is asked for
    translator.t('hello');
    // @ts-expect-error a token is not a number
    const wrong: number = token();
    document.querySelector('guichet-cyber')?.open();
    document.querySelector('guichet-units')?.close();
    export const used = [made, text, wrong, widget, isApiError];
  `;
  for (const [resolution, options] of Object.entries({
    bundler: { module: 'esnext', moduleResolution: 'bundler' },
    node16: { module: 'node16', moduleResolution: 'node16' },
  })) {
    it(`type-checks in a blank project under « ${resolution} »`, () => {
      assert.equal(consumer.typeCheck({ ...options, lib: ['es2023', 'dom', 'dom.iterable'] }, { 'use.ts': typed }), '');
    });
  }

  it('imports where there is no page, and defines nothing by being imported', () => {
    const specifiers = installed.flatMap((name) =>
      Object.keys(consumer.packed[name]!.manifest.exports).map((path) => `@guichet/${name}${path.slice(1)}`),
    );
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
});

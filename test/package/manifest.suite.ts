import { validateCem } from '@wc-toolkit/cem-validator';
import type { Package } from 'custom-elements-manifest';
import schema from 'custom-elements-manifest/schema.json' with { type: 'json' };
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { Compile } from 'typebox/schema';
import { KINDS, prefixed } from '../../packages/widget/src/launcher/kinds.ts';
import { elementsOf } from '../../scripts/packages/manifest.ts';
import type { Consumer } from './packed.ts';

const MAX_BYTES = 200_000;

/** What custom-elements.json of the tarball says, and what is made of it. */
export const manifestOfWidget = (consumer: () => Consumer): void => {
  describe('N-4 custom-elements.json', () => {
    let folder: string;
    let path: string;
    let manifest: Package;
    let files: readonly string[];
    before(() => {
      const { widget } = consumer().packed;
      ({ folder, files } = widget!);
      path = widget!.manifest.customElements!;
      manifest = JSON.parse(readFileSync(join(folder, path), 'utf8')) as Package;
    });
    const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, unknown>;

    it('is version 2.1.0 by its schema, and small', () => {
      assert.equal(manifest.schemaVersion, '2.1.0');
      const [, errors] = Compile(schema).Errors(manifest);
      assert.deepEqual(errors, []);
      assert.ok(statSync(join(folder, path)).size <= MAX_BYTES);
      const { name, ...nameless } = manifest.modules[0]!.declarations![0]!;
      assert.ok(name);
      assert.equal(
        Compile(schema).Check({ ...manifest, modules: [{ ...manifest.modules[0], declarations: [nameless] }] }),
        false,
      );
    });

    it('passes the validator, every rule an error', async (t) => {
      const all = 'error' as const;
      const here = process.cwd();
      t.after(() => process.chdir(here));
      // It looks for files from where it stands.
      process.chdir(folder);
      await validateCem(manifest, {
        rules: {
          packageJson: { packageType: all, exports: all, customElementsProperty: all, publishedCem: all },
          manifest: {
            schemaVersion: all,
            modulePath: all,
            definitionPath: all,
            typeDefinitionPath: all,
            exportTypes: all,
            tagName: all,
          },
        },
      });
    });

    it('names modules that are packed and can be imported, and declarations that are there', () => {
      for (const { path: module, exports = [], declarations = [] } of manifest.modules) {
        assert.ok(files.includes(module), module);
        const names = declarations.map(({ name }) => name);
        assert.deepEqual(
          exports.filter(({ kind }) => kind === 'js').map(({ name }) => name),
          names,
        );
        for (const { declaration } of exports) {
          const declaring = manifest.modules.find(({ path: each }) => each === declaration.module);
          assert.ok(
            declaring?.declarations?.some(({ name }) => name === declaration.name),
            declaration.name,
          );
        }
      }
    });

    it('has every element, each with a summary, attributes with words, and a file that registers it', () => {
      const elements = elementsOf(manifest);
      const tags = KINDS.map(prefixed);
      assert.deepEqual(elements.map(({ tagName }) => tagName).sort(), [...tags].sort());
      for (const { tagName, summary, description, attributes = [], members = [] } of elements) {
        assert.ok(summary && description, tagName);
        for (const attribute of attributes) assert.ok(attribute.description, `${tagName} ${attribute.name}`);
        assert.deepEqual(
          members.map(({ name }) => name),
          ['open', 'close'],
        );
        const definition = manifest.modules.find(({ path: each }) => each === `dist/define/${tagName}.js`);
        assert.equal(definition?.exports?.[0]?.name, tagName);
      }
    });

    it('editors get the same elements and attributes', () => {
      const expected = elementsOf(manifest).map(({ tagName, attributes = [] }) => [
        tagName,
        attributes.map(({ name }) => name),
      ]);
      interface Named {
        name: string;
        attributes: { name: string }[];
      }
      const listed = (tags: readonly Named[]) =>
        tags.map(({ name, attributes }) => [name, attributes.map((each) => each.name)]);
      assert.deepEqual(listed(read('dist/html-custom-data.json')['tags'] as Named[]), expected);
      const { contributions, name } = read(consumer().packed['widget']!.manifest['web-types']!) as {
        name: string;
        contributions: { html: { elements: Named[] } };
      };
      assert.equal(name, '@guichet/widget');
      assert.deepEqual(listed(contributions.html.elements), expected);
      const { properties } = read('dist/css-custom-data.json') as { properties: Named[] };
      assert.ok(properties.length >= 3 && properties.every((property) => property.name.startsWith('--guichet-')));
    });
  });
};

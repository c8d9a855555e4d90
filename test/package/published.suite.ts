import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { type Consumer, installed, root, type Target } from './packed.ts';

/** ESM only: what `require` and the resolution of Node 10 would say of it is known. */
const RESOLUTIONS = ['node16-esm', 'bundler'];

const conditionsOf = (target: Target): string[] => (typeof target === 'string' ? [] : Object.keys(target));

/** What the ecosystem's own judges say of each tarball. */
export const published = (consumer: () => Consumer): void => {
  describe('what the ecosystem expects', () => {
    for (const name of installed) {
      it(`N-1 @guichet/${name}: publint has nothing to say`, async () => {
        const { buffer } = new Uint8Array(readFileSync(consumer().packed[name]!.tarball));
        const { messages, pkg } = await publint({ pack: { tarball: buffer }, strict: true });
        assert.deepEqual(
          messages.map((message) => formatMessage(message, pkg)),
          [],
        );
      });

      it(`N-1 @guichet/${name}: types of every module resolve where ES modules do (attw)`, async () => {
        const { packed } = consumer();
        const { manifest, tarball, files } = packed[name]!;
        const modules = Object.keys(manifest.exports).filter((path) => !path.endsWith('.json') && !path.includes('*'));
        const defined = files
          .map((file) => /^dist\/(define\/.+\.js)$/.exec(file)?.[1])
          .filter((file) => file !== undefined)
          .map((file) => `./${file}`);
        const entrypoints = [...modules, ...(name === 'widget' ? defined : [])];
        const result = await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(tarball))), {
          entrypoints,
        });
        assert.ok(result.types, 'it has types');
        assert.deepEqual(Object.keys(result.entrypoints).sort(), entrypoints.sort());
        const problems = result.problems.filter(
          (problem) => !('resolutionKind' in problem) || RESOLUTIONS.includes(problem.resolutionKind),
        );
        assert.deepEqual(problems, []);
        for (const [path, { resolutions }] of Object.entries(result.entrypoints)) {
          for (const kind of RESOLUTIONS) {
            const { resolution } = resolutions[kind as keyof typeof resolutions];
            assert.ok(resolution?.isTypeScript, `${path} has no types for « ${kind} »`);
          }
        }
      });

      it(`N-1 N-2 @guichet/${name}: types come first, only the define files have effects, and it says what it is`, () => {
        const { manifest, files, folder } = consumer().packed[name]!;
        for (const [path, target] of Object.entries(manifest.exports)) {
          const conditions = conditionsOf(target);
          if (conditions.length > 0) assert.equal(conditions[0], 'types', path);
        }
        const effects = name === 'widget' ? ['./src/define/*.ts', './dist/define/*.js'] : false;
        assert.deepEqual(manifest.sideEffects, effects);
        for (const file of ['README.md', 'LICENSE']) assert.ok(files.includes(file), `${file} is not packed`);
        const licence = (from: string) => readFileSync(join(from, 'LICENSE'), 'utf8');
        assert.equal(licence(folder), licence(root));
      });
    }
  });
};

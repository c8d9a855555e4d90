import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { withoutMarkup } from './leaflet.mjs';

const root = join(import.meta.dirname, '..', '..');
const browserModule = createRequire(import.meta.url).resolve('leaflet/src/core/Browser.js');
const source = readFileSync(browserModule, 'utf8');

test('U-62 what Leaflet asks by markup is not asked; other files stay as they are', () => {
  assert.equal(source.match(/innerHTML/g)?.length, 2, 'Leaflet asks two questions by markup');
  const left = withoutMarkup(browserModule, source);
  assert.match(left ?? '', /var inlineSvg = false && \(function/);
  assert.match(left ?? '', /var vml = false && \(function/);
  assert.equal(withoutMarkup('/somewhere/else.js', source), null);
  assert.equal(withoutMarkup(browserModule.replaceAll('/', '\\'), source), left, 'also with the paths of Windows');
});

test('U-62 another Leaflet than the one we know stops the build', () => {
  assert.throws(() => withoutMarkup(browserModule, source.replace('var vml', 'var noVml')), /look for innerHTML/);
});

/** What loads after « Afficher la carte », as one file, minified. */
const bundleOfMap = async (): Promise<string> => {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { createLeafletAdapter } from './map/leaflet-adapter.ts';
        export { UnitMapElement } from './components/unit-map/unit-map-element.ts';
        export { fr } from './locales/units-map.fr.ts';`,
      resolveDir: join(root, 'packages', 'widget', 'src'),
    },
    // The page has these before.
    external: ['lit', '@guichet/core', '@guichet/core/*'],
    ...{ bundle: true, minify: true, format: 'esm', target: 'es2022', write: false, logLevel: 'silent' },
    plugins: [
      {
        name: 'leaflet-without-markup',
        setup: ({ onLoad }) =>
          onLoad({ filter: /leaflet[\\/]src[\\/]core[\\/]Browser\.js$/ }, ({ path }) => ({
            contents: withoutMarkup(path, readFileSync(path, 'utf8')) ?? '',
          })),
      },
    ],
  });
  return outputFiles[0]!.text;
};

test('U-62 the code of the map holds no sink of markup, and weighs 45 KB at most (brotli)', async () => {
  const code = await bundleOfMap();
  assert.doesNotMatch(code, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/);
  assert.doesNotMatch(code, /data:image/);
  const bytes = brotliCompressSync(code).length;
  assert.ok(bytes > 10_000, 'Leaflet is in it');
  assert.ok(bytes <= 45_000, `${bytes} bytes`);
});

// Rollup plugins of our own: each does one thing after or before rollup's own work.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { transform } from 'esbuild';
import { minifyHTMLLiterals } from 'minify-literals';
import { assetOf, contentHash } from './assets.mjs';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Removes white space from the html, svg and css templates of our own sources. */
export function minifyTemplates() {
  return {
    name: 'guichet:minify-templates',
    async transform(code, id) {
      if (id.includes('node_modules') || !id.endsWith('.ts')) return null;
      const result = await minifyHTMLLiterals(code, { fileName: id, sourceMap: false });
      return result === null ? null : { code: result.code, map: null };
    },
  };
}

/** Emits a style sheet as `assets/<name>-<hash>.css`, minified. */
export function styleSheet(path) {
  return {
    name: 'guichet:style-sheet',
    async generateBundle() {
      const { code } = await transform(readFileSync(path, 'utf8'), { loader: 'css', minify: true });
      const fileName = `assets/${basename(path, '.css')}-${contentHash(code)}.css`;
      this.emitFile({ type: 'asset', fileName, source: code, originalFileName: basename(path) });
    },
  };
}

/** A dependency's `process.env` would be a ReferenceError on somebody else's page: the build stops instead. */
export function refuseNodeGlobals() {
  return {
    name: 'guichet:refuse-node-globals',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk' && chunk.code.includes('process.env')) {
          this.error(`process.env is left in ${chunk.fileName}`);
        }
      }
    },
  };
}

/** Every chunk that `entry` imports statically, directly or not, without the entry itself. */
function staticImports(entry, bundle) {
  const reached = new Set();
  const visit = (fileName) => {
    for (const imported of bundle[fileName]?.imports ?? []) {
      if (imported in bundle && !reached.has(imported)) {
        reached.add(imported);
        visit(imported);
      }
    }
  };
  visit(entry.fileName);
  return [...reached];
}

/** Writes `manifest.json`: entry, preload, css and later chunks, each with its integrity and size. */
export function manifest() {
  return {
    name: 'guichet:manifest',
    writeBundle(options, bundle) {
      const outputs = Object.values(bundle);
      const entry = outputs.find((output) => output.type === 'chunk' && output.isEntry);
      const asset = (fileName) => assetOf(options.dir, fileName);
      const preload = staticImports(entry, bundle);
      const css = outputs.filter((output) => output.fileName.endsWith('.css'));
      const later = outputs.filter(
        (output) => output.type === 'chunk' && output !== entry && !preload.includes(output.fileName),
      );
      const content = {
        entry: asset(entry.fileName),
        preload: preload.map(asset),
        css: css.map((output) => asset(output.fileName)),
        chunks: later.map((output) => asset(output.fileName)),
      };
      writeFileSync(join(options.dir, 'manifest.json'), `${JSON.stringify(content, null, 2)}\n`);
    },
  };
}

/** Runs `write(folder)` once the files and the manifest are there. */
export function pages(write) {
  return {
    name: 'guichet:pages',
    writeBundle: { order: 'post', sequential: true, handler: (options) => write(options.dir) },
  };
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/**
 * Deletes the hashed files that an earlier build left, once the new ones are in place, so that a running server never
 * lacks a file.
 */
export function removeStale() {
  return {
    name: 'guichet:remove-stale',
    writeBundle: {
      order: 'post',
      sequential: true,
      handler({ dir }, bundle) {
        for (const file of filesBelow(join(dir, 'assets'))) {
          if (!(`assets/${file.replace(/\.(br|gz)$/, '')}` in bundle)) rmSync(join(dir, 'assets', file));
        }
      },
    },
  };
}

const compressible = new Set(['.js', '.css', '.html']);

/** Puts the best brotli and gzip of each built file and page beside it: the server sends them as they are. */
export function precompress(pageNames = []) {
  return {
    name: 'guichet:precompress',
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler(options, bundle) {
        const folder = options.dir ?? dirname(options.file);
        const files = [...Object.keys(bundle), ...pageNames].filter((file) => compressible.has(extname(file)));
        await Promise.all(
          files.map(async (file) => {
            const content = readFileSync(join(folder, file));
            const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
            writeFileSync(join(folder, `${file}.br`), await compressBrotli(content, quality));
            writeFileSync(join(folder, `${file}.gz`), await compressGzip(content, { level: 9 }));
          }),
        );
      },
    },
  };
}

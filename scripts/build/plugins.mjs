// Rollup plugins of our own: each does one thing after or before rollup's own work.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { transform } from 'esbuild';
import { minifyHTMLLiterals } from 'minify-literals';
import { assetOf, contentHash } from './assets.mjs';
import { packFiles } from './pack-files.ts';

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

/** What `setup()` of XState offers beside `createMachine`, and no machine of ours takes from it. */
const UNUSED = [
  'sendTo',
  'log',
  'cancel',
  'stopChild',
  'enqueueActions',
  'emit',
  'spawnChild',
  'createStateConfig',
  'createAction',
  'extend',
];

/** `name,` or `name: value,` in the object that `setup()` returns; the last one may go over several lines. */
const offered = (name) => new RegExp(`\\n {4}${name}(,|: .*,|: .*\\n( {6}.*\\n)+ {4}\\}\\))(?=\\n)`);

/**
 * Leaves out of XState what pages never run: the bridge to an inspector in the developer tools, and what `setup()` holds on
 * to, so that it is shaken off. A machine that uses a part of it stops the build.
 */
export function slimXState() {
  return {
    name: 'guichet:slim-xstate',
    load: (id) => (/xstate\/dist\/xstate-dev\.esm\.js$/.test(id) ? 'export const devToolsAdapter = () => {};' : null),
    transform(code, id) {
      if (/xstate\/dist\/xstate\.esm\.js$/.test(id)) {
        const [before, setup = ''] = code.split(/(?=^function setup\()/m);
        if (!UNUSED.every((name) => offered(name).test(setup))) this.error('setup() of XState changed.');
        return { code: before + UNUSED.reduce((text, name) => text.replace(offered(name), ''), setup), map: null };
      }
      const machines = !id.includes('node_modules') && /from ['"]xstate['"]/.test(code);
      const used = machines && UNUSED.find((name) => new RegExp(`\\b${name}\\(`).test(code));
      if (used) this.error(`${id} uses ${used}, which slimXState leaves out.`);
      return null;
    },
  };
}

/**
 * Emits a style sheet as `assets/<name>-<hash>.css`, minified.
 *
 * @param text what it says; default: what stands in the file
 */
export function styleSheet(path, text) {
  return {
    name: 'guichet:style-sheet',
    async generateBundle() {
      const { code } = await transform(text ?? readFileSync(path, 'utf8'), { loader: 'css', minify: true });
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

/** Every chunk that is reached from `from` over the given kinds of import, without `from` itself. */
function reachedFrom(from, bundle, kinds) {
  const reached = new Set();
  const visit = (fileName) => {
    for (const imported of kinds.flatMap((kind) => bundle[fileName]?.[kind] ?? [])) {
      if (imported in bundle && imported !== from && !reached.has(imported)) {
        reached.add(imported);
        visit(imported);
      }
    }
  };
  visit(from);
  return [...reached];
}

/**
 * What the builds of one folder wrote so far. Pages that share no chunk are built one after the other, and the last build
 * speaks for all: `plugin` stands in each before the others that take `written`.
 *
 * @returns `written`, every output by its file's name; and the plugin that fills it
 */
export function oneFolder() {
  const written = {};
  const plugin = {
    name: 'guichet:one-folder',
    writeBundle: { order: 'pre', sequential: true, handler: (_options, bundle) => void Object.assign(written, bundle) },
  };
  return { written, plugin };
}

/**
 * Writes `manifest.json`, each file with its integrity and size: for each entry what it imports statically (`preload`) and
 * what it may load later, with what such a chunk `needs` beyond that; and the style sheets.
 *
 * @param algorithm of the fingerprints; default `sha384`
 * @param written of all builds of the folder; default: of this one
 */
export function manifest(algorithm, written) {
  return {
    name: 'guichet:manifest',
    writeBundle(options, ownBundle) {
      const bundle = written ?? ownBundle;
      const outputs = Object.values(bundle);
      const asset = (fileName) => assetOf(options.dir, fileName, algorithm);
      const partsOf = (fileName) => {
        const preload = reachedFrom(fileName, bundle, ['imports']);
        const isThere = (file) => file === fileName || preload.includes(file);
        const later = reachedFrom(fileName, bundle, ['imports', 'dynamicImports']).filter((file) => !isThere(file));
        return {
          entry: asset(fileName),
          preload: preload.map(asset),
          later: later.map((file) => ({
            ...asset(file),
            needs: reachedFrom(file, bundle, ['imports']).filter((needed) => !isThere(needed)),
          })),
        };
      };
      const entries = outputs.filter((output) => output.type === 'chunk' && output.isEntry);
      const css = outputs.filter((output) => output.fileName.endsWith('.css'));
      const content = {
        entries: Object.fromEntries(entries.map(({ name, fileName }) => [name, partsOf(fileName)])),
        css: css.map((output) => asset(output.fileName)),
      };
      writeFileSync(join(options.dir, 'manifest.json'), `${JSON.stringify(content, null, 2)}\n`);
    },
  };
}

/** Puts `guichetImport` (frame/gate.ts) in the place of every `import()` of our own chunks. */
export function gateImports() {
  return {
    name: 'guichet:gate-imports',
    renderDynamicImport: ({ targetModuleId }) =>
      targetModuleId === null ? null : { left: 'guichetImport(', right: ',import.meta.url)' },
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
 * Deletes the hashed files that an earlier run left, once the new ones are in place, so that a running server never
 * lacks a file.
 *
 * @param written of all builds of the folder; default: of this one
 */
export function removeStale(written) {
  return {
    name: 'guichet:remove-stale',
    writeBundle: {
      order: 'post',
      sequential: true,
      handler({ dir }, bundle) {
        for (const file of filesBelow(join(dir, 'assets'))) {
          if (!(`assets/${file.replace(/\.(br|gz)$/, '')}` in (written ?? bundle))) rmSync(join(dir, 'assets', file));
        }
      },
    },
  };
}

/** Puts the best brotli and gzip of each built file and page beside it: the server sends them as they are. */
export function precompress(pageNames = []) {
  return {
    name: 'guichet:precompress',
    writeBundle: {
      order: 'post',
      sequential: true,
      handler: (options, bundle) =>
        packFiles(options.dir ?? dirname(options.file), [...Object.keys(bundle), ...pageNames]),
    },
  };
}

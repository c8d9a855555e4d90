// What browsers load: the launcher (one classic script), the frame and the desk (ES modules with hashed names).
// npm packages are emitted by tsc instead (npm run build:packages).
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import terser from '@rollup/plugin-terser';
import esbuildPlugin from 'rollup-plugin-esbuild';
import { writeDeskPage } from './scripts/build/desk-page.mjs';
import { embedParts } from './scripts/build/embed.mjs';
import { flowChunkName, flows } from './scripts/build/flows.mjs';
import { formChunkName, forms } from './scripts/build/forms.mjs';
import { leafletWithoutMarkup } from './scripts/build/leaflet.mjs';
import {
  gateImports,
  manifest,
  minifyTemplates,
  oneFolder,
  pages,
  precompress,
  refuseNodeGlobals,
  removeStale,
  styleSheet,
  slimXState,
} from './scripts/build/plugins.mjs';
import { themesCss } from './packages/widget/src/themes/theme-css.ts';

const path = (file) => fileURLToPath(new URL(file, import.meta.url));

/** Sources to plain JavaScript, the production half of dependencies only. */
const compile = () => [
  nodeResolve({
    browser: true,
    exportConditions: ['@guichet/source', 'production'],
    extensions: ['.ts', '.mjs', '.js'],
  }),
  esbuildPlugin({ target: 'es2022', tsconfig: path('./tsconfig.base.json') }),
  minifyTemplates(),
  slimXState(),
  replace({ preventAssignment: true, values: { 'process.env.NODE_ENV': '"production"' } }),
];

/** A dependency's chunk is named after it, not after its `index.js`; a flow's or a form's after it. */
function chunkName({ facadeModuleId }) {
  const content = flowChunkName(facadeModuleId) ?? formChunkName(facadeModuleId);
  if (content) return `${content}-[hash].js`;
  const [, dependency] = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(facadeModuleId ?? '') ?? [];
  return `assets/${dependency?.replace('/', '-') ?? '[name]'}-[hash].js`;
}

/** What the pages of the frame stand on, whatever each shows: words, styles, controllers, requests, bridge, exit. */
const commonSources = [
  /\/core\/src\/(i18n|lit|safety)\//,
  /\/core\/src\/(errors|http|random|live\/clock)\.ts$/,
  /\/core\/src\/conversation\/(site-exit|tabs|vault|session-options)\.ts$/,
  /\/triage\/src\/(own|zoned-time)\.ts$/,
  /\/widget\/src\/(bridge|styles|themes)\//,
  /\/widget\/src\/frame\/(announce|page|gate|config|links|bridge-endpoint|exit|exit-wipe)\.ts$/,
  /\/widget\/src\/locales\/(translator|legal-notice\.(fr|en))\.ts$/,
  /\/widget\/src\/components\/(back-button|cyber-icons|danger-numbers|frame-element|icons|legal-notice|requests|save-file)\.ts$/,
  /\/widget\/src\/components\/(composer\/limits|notice\/error-key|outcome-view\/phone-number|emergency-bar\/.*)\.ts$/,
];

/**
 * What the locator shows: the list with its search and filters, on which one place by itself stands. Not the panel around, nor
 * the map, nor what joins the two.
 */
const unitSources = [
  ['unit-list', /\/widget\/src\/components\/unit-(card|filters|list|locator|search)\/(?!define-)/],
  ['unit-list', /\/widget\/src\/(components\/unit-[a-z-]+|locales\/units-translator)\.ts/],
  ['unit-detail', /\/widget\/src\/components\/unit-detail\//],
];

/** The words of requests to watch a home: the form's own, those beside it and those around it come together. */
const otvWords = /(?:locales\/otv(?:-app)?\.|guichet:form\/home-watch\/texts\/)(fr|en)(?:\.ts)?$/;

/** Chunks that the pages share, one for each reason to change. */
function sharedChunk(id) {
  const [unitChunk] = unitSources.find(([, pattern]) => pattern.test(id)) ?? [];
  if (unitChunk) return unitChunk;
  const [, language] = otvWords.exec(id) ?? [];
  if (language) return `otv-words-${language}`;
  if (/\/node_modules\/xstate\//.test(id)) return 'xstate';
  if (/\/node_modules\/(lit|lit-html|lit-element|@lit|nanostores)\//.test(id)) return 'lit';
  return commonSources.some((pattern) => pattern.test(id)) ? 'page' : null;
}

const hashedModules = (dir, ...plugins) => ({
  dir: path(dir),
  format: 'es',
  entryFileNames: 'assets/[name]-[hash].js',
  chunkFileNames: chunkName,
  // A module of a few lines is no file of its own: its name and fingerprint in the page would weigh more.
  experimentalMinChunkSize: 700,
  plugins: [
    ...plugins,
    terser({
      module: true,
      ecma: 2022,
      compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true, pure_getters: true },
    }),
    refuseNodeGlobals(),
  ],
});

/** A warning of the bundler is a fault of ours, except cycles inside dependencies. */
function onwarn(warning, warn) {
  if (warning.code === 'CIRCULAR_DEPENDENCY' && warning.ids?.every((id) => id.includes('node_modules'))) return;
  // Two chunks that need each other run in an order that nobody chose.
  if (warning.code === 'CIRCULAR_CHUNK') throw new Error(warning.message);
  if (warning.code === 'UNRESOLVED_IMPORT' || warning.code === 'MISSING_EXPORT') throw new Error(warning.message);
  warn(warning);
}

const shorter = { passes: 3, unsafe_arrows: true, unsafe_methods: true, pure_getters: true };
/** Of the launcher and its panel: safe for what is in them. */
const shortest = { ...shorter, unsafe: true, unsafe_comps: true, unsafe_math: true, inline: 1 };

const shrunkForHosts = (options) => [terser({ ecma: 2022, ...options }), refuseNodeGlobals()];

/** What runs on partners' pages: the files that come later first, then guichet.js, which names them. */
const embed = () => {
  const parts = embedParts();
  const later = (name, file, compress) => ({
    input: { [name]: path(file) },
    onwarn,
    plugins: [...compile(), parts[name], precompress()],
    output: {
      dir: path('./packages/widget/dist/embed'),
      format: 'es',
      // One fingerprint in guichet.js, one file: both languages are in it.
      inlineDynamicImports: true,
      entryFileNames: '[name]-[hash:6].js',
      plugins: shrunkForHosts({ module: true, compress }),
    },
  });
  return [
    later('panel', './packages/widget/src/launcher/panel/panel.ts', shortest),
    // What the list loads where no API is: before it, which names it.
    later('folder', './packages/widget/src/folder/folder-http.ts', shorter),
    later('units', './packages/widget/src/inline/attach-units.ts', shorter),
    {
      input: path('./packages/widget/src/launcher/script.ts'),
      onwarn,
      plugins: [parts.script, ...compile(), precompress()],
      output: {
        file: path('./packages/widget/dist/embed/guichet.js'),
        format: 'iife',
        // Shorter, and nothing in it depends on the difference.
        strict: false,
        // The last two leave names that brotli likes.
        plugins: shrunkForHosts({ toplevel: true, compress: { ...shortest, hoist_funs: true, reduce_funcs: false } }),
      },
    },
  ];
};

function writeFramePages(folder) {
  const script = path('./scripts/build/write-frame-pages.ts');
  execFileSync(process.execPath, ['--conditions=@guichet/source', script, folder], { stdio: 'inherit' });
}

/**
 * The pages of the frame. The conversation's is built by itself: its panel has the tightest budget, and one file packs
 * better than two that share (decision 0012). The other pages share what they have in common, the conversation after a
 * handoff included.
 */
const frame = () => {
  const source = (name) => path(`./packages/widget/src/frame/${name}`);
  const { written, plugin } = oneFolder();
  const build = (names, output, ...plugins) => ({
    input: Object.fromEntries(names.map((name) => [name, source(`${name}.ts`)])),
    // Nobody imports an entry from outside: no file that only passes on what a page shares with another.
    preserveEntrySignatures: false,
    onwarn,
    plugins: [flows(), forms(), ...compile(), plugin, ...plugins, precompress()],
    output: { ...hashedModules('./packages/widget/dist/frame', gateImports()), ...output },
  });
  return [
    build(['chat'], {}, styleSheet(source('first-screen.css')), styleSheet('themes.css', themesCss())),
    build(
      ['cyber', 'units', 'otv'],
      { manualChunks: sharedChunk, onlyExplicitManualChunks: true },
      styleSheet(source('first-screen-cyber.css')),
      styleSheet(source('first-screen-units.css')),
      leafletWithoutMarkup(),
      // As strong against a second file as is needed, and a third shorter: a page names a dozen files.
      manifest('sha256', written),
      pages(writeFramePages),
      removeStale(written),
      precompress(['chat', 'cyber', 'units', 'otv'].flatMap((page) => [`${page}.fr.html`, `${page}.en.html`])),
    ),
  ];
};

const deskStyleSheets = () =>
  readdirSync(path('./packages/desk/src'))
    .filter((file) => file.endsWith('.css'))
    .map((file) => styleSheet(path(`./packages/desk/src/${file}`)));

const desk = () => ({
  input: { main: path('./packages/desk/src/main.ts') },
  onwarn,
  plugins: [
    forms(),
    ...compile(),
    ...deskStyleSheets(),
    manifest(),
    pages((folder) => writeDeskPage(path('./packages/desk/src/index.html'), folder)),
    removeStale(),
    precompress(['index.html']),
  ],
  output: hashedModules('./packages/desk/dist'),
});

function writeConfigurePages(folder) {
  const script = path('./scripts/build/write-configure-pages.ts');
  execFileSync(process.execPath, ['--conditions=@guichet/source', script, folder], { stdio: 'inherit' });
}

/** The configurator's page and that of its preview: for webmasters, apart from what citizens load. */
const configure = () => {
  const source = (name) => path(`./packages/widget/src/configurator/${name}`);
  return {
    input: { configure: source('configure.ts'), preview: source('preview.ts') },
    preserveEntrySignatures: false,
    onwarn,
    plugins: [
      ...compile(),
      styleSheet(path('./packages/widget/src/frame/first-screen.css')),
      styleSheet(source('configure.css')),
      styleSheet(source('preview.css')),
      manifest(),
      pages(writeConfigurePages),
      removeStale(),
      precompress(),
    ],
    output: hashedModules('./packages/widget/dist/configure'),
  };
};

const parts = { embed, frame, desk, configure };

/** `rollup -c` builds everything, `rollup -c --configOnly frame` one part. */
export default function config({ configOnly }) {
  if (configOnly === undefined) return Object.values(parts).flatMap((part) => part());
  if (!Object.hasOwn(parts, configOnly)) throw new TypeError(`--configOnly is one of ${Object.keys(parts).join(', ')}`);
  return parts[configOnly]();
}

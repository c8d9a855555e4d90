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
import {
  gateImports,
  manifest,
  minifyTemplates,
  pages,
  precompress,
  refuseNodeGlobals,
  removeStale,
  styleSheet,
} from './scripts/build/plugins.mjs';

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
  replace({ preventAssignment: true, values: { 'process.env.NODE_ENV': '"production"' } }),
];

/** A dependency's chunk is named after it, not after its `index.js`; a flow's after the flow; what all pages share is `page`. */
function chunkName({ facadeModuleId, moduleIds }) {
  if (moduleIds.includes(path('./packages/widget/src/frame/page.ts'))) return 'assets/page-[hash].js';
  const flow = flowChunkName(facadeModuleId);
  if (flow) return `${flow}-[hash].js`;
  const [, dependency] = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(facadeModuleId ?? '') ?? [];
  return `assets/${dependency?.replace('/', '-') ?? '[name]'}-[hash].js`;
}

const hashedModules = (dir, ...plugins) => ({
  dir: path(dir),
  format: 'es',
  entryFileNames: 'assets/[name]-[hash].js',
  chunkFileNames: chunkName,
  // A module of a few lines is no file of its own: its name and fingerprint in the page would weigh more.
  experimentalMinChunkSize: 700,
  plugins: [...plugins, terser({ module: true, ecma: 2022, compress: { passes: 3 } }), refuseNodeGlobals()],
});

/** A warning of the bundler is a fault of ours, except cycles inside dependencies. */
function onwarn(warning, warn) {
  if (warning.code === 'CIRCULAR_DEPENDENCY' && warning.ids?.every((id) => id.includes('node_modules'))) return;
  if (warning.code === 'UNRESOLVED_IMPORT' || warning.code === 'MISSING_EXPORT') throw new Error(warning.message);
  warn(warning);
}

const shrunkForHosts = (options) => [
  terser({
    ecma: 2022,
    compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true, pure_getters: true },
    ...options,
  }),
  refuseNodeGlobals(),
];

/** What runs on partners' pages: the panel's file first, then guichet.js, which names it. */
const embed = () => {
  const parts = embedParts();
  return [
    {
      input: { panel: path('./packages/widget/src/launcher/panel/panel.ts') },
      onwarn,
      plugins: [...compile(), parts.panel, precompress()],
      output: {
        dir: path('./packages/widget/dist/embed'),
        format: 'es',
        entryFileNames: '[name]-[hash].js',
        plugins: shrunkForHosts({ module: true }),
      },
    },
    {
      input: path('./packages/widget/src/launcher/script.ts'),
      onwarn,
      plugins: [parts.script, ...compile(), precompress()],
      output: {
        file: path('./packages/widget/dist/embed/guichet.js'),
        format: 'iife',
        plugins: shrunkForHosts({ toplevel: true }),
      },
    },
  ];
};

function writeFramePages(folder) {
  const script = path('./scripts/build/write-frame-pages.ts');
  execFileSync(process.execPath, ['--conditions=@guichet/source', script, folder], { stdio: 'inherit' });
}

const frame = () => ({
  input: {
    chat: path('./packages/widget/src/frame/chat.ts'),
    cyber: path('./packages/widget/src/frame/cyber.ts'),
  },
  onwarn,
  plugins: [
    flows(),
    ...compile(),
    styleSheet(path('./packages/widget/src/frame/first-screen.css')),
    styleSheet(path('./packages/widget/src/frame/first-screen-cyber.css')),
    // As strong against a second file as is needed, and a third shorter: a page names a dozen files.
    manifest('sha256'),
    pages(writeFramePages),
    removeStale(),
    precompress(['chat.fr.html', 'chat.en.html', 'cyber.fr.html', 'cyber.en.html']),
  ],
  output: hashedModules('./packages/widget/dist/frame', gateImports()),
});

const deskStyleSheets = () =>
  readdirSync(path('./packages/desk/src'))
    .filter((file) => file.endsWith('.css'))
    .map((file) => styleSheet(path(`./packages/desk/src/${file}`)));

const desk = () => ({
  input: { main: path('./packages/desk/src/main.ts') },
  onwarn,
  plugins: [
    ...compile(),
    ...deskStyleSheets(),
    manifest(),
    pages((folder) => writeDeskPage(path('./packages/desk/src/index.html'), folder)),
    removeStale(),
    precompress(['index.html']),
  ],
  output: hashedModules('./packages/desk/dist'),
});

const parts = { embed, frame, desk };

/** `rollup -c` builds everything, `rollup -c --configOnly frame` one part. */
export default function config({ configOnly }) {
  if (configOnly === undefined) return Object.values(parts).flatMap((part) => part());
  if (!Object.hasOwn(parts, configOnly)) throw new TypeError(`--configOnly is one of ${Object.keys(parts).join(', ')}`);
  return parts[configOnly]();
}

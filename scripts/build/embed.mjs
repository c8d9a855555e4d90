// The files of the launcher: guichet.js names those that it may load later and their fingerprints, so they are built first.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assetOf } from './assets.mjs';
import { sriOf } from './sri.mjs';

const source = (file) => fileURLToPath(new URL(`../../packages/widget/src/launcher/${file}`, import.meta.url));
const widget = fileURLToPath(new URL('../../packages/widget/package.json', import.meta.url));
const packs = fileURLToPath(new URL('./write-packs.ts', import.meta.url));
const DAY_MS = 24 * 3600 * 1000;
/** Pages that people have open name the files of the day when they were loaded. */
const KEPT_DAYS = 7;

/** What guichet.js loads later: the file of the launcher that says how, and the object in it. */
const LATER = {
  panel: { loader: source('load-panel.ts'), code: 'panelCode' },
  units: { loader: source('load-units.ts'), code: 'unitsCode' },
};

/** What the list of units loads itself where no API is: from beside its own file, and checked likewise. */
const FOLDER_LOADER = source('../inline/load-folder.ts');
const folderLoader = ({ file, integrity }) => `import { importVerified } from '../launcher/import-verified.ts';
  let attempt = 0;
  const nonce = () => document.querySelector('script[nonce]')?.nonce ?? '';
  const url = () => new URL(${JSON.stringify(file)} + '?' + attempt++, import.meta.url).href;
  export const folderCode = { load: () => importVerified(url(), ${JSON.stringify(integrity)}, nonce()) };`;

/** Whose code is in the files: their licences ask for a line. */
function addPackages(bundle, packages) {
  for (const id of Object.values(bundle).flatMap(({ modules }) => Object.keys(modules ?? {}))) {
    const name = id
      .split('/node_modules/')
      .at(-1)
      .match(/^(@[^/]+\/)?[^/]+/)?.[0];
    if (id.includes('/node_modules/') && name) packages.add(name);
  }
}

/** A style sheet without a backslash is as it is written: its tag is not needed. */
const plainStyles = (code) => ({ code: code.replace(/\bcss`(?=[^`\\]*`)/, '`'), map: null });

/**
 * Joins the builds.
 *
 * @returns `panel`, `folder` and `units`, the plugins of the first builds, and `script`, that of the last one
 */
export function embedParts() {
  const built = {};
  const packages = new Set();
  const part = (name) => ({
    name: `guichet:embed-${name}`,
    renderChunk: (code) => (name === 'panel' ? plainStyles(code) : null),
    writeBundle({ dir }, bundle) {
      const [file] = Object.keys(bundle);
      addPackages(bundle, packages);
      // As strong against a second file as is needed, and a third shorter.
      built[name] = assetOf(dir, file, 'sha256');
      for (const old of readdirSync(dir).filter((each) => each.startsWith(`${name}-`) && !each.startsWith(file))) {
        if (Date.now() - statSync(join(dir, old)).mtimeMs > KEPT_DAYS * DAY_MS) rmSync(join(dir, old));
      }
    },
  });
  return {
    panel: part('panel'),
    folder: part('folder'),
    units: { ...part('units'), load: (id) => (id === FOLDER_LOADER ? folderLoader(built.folder) : null) },
    script: {
      name: 'guichet:embed-script',
      // On a page there is `HTMLElement`.
      transform(code, id) {
        const shorter = code.replace('globalThis.HTMLElement ?? (class {} as typeof HTMLElement)', 'HTMLElement');
        return id.startsWith(source('')) ? { code: shorter, map: null } : null;
      },
      renderChunk: plainStyles,
      // npm packages leave the loading to the bundler of whoever imports them; here the file is known and checked.
      load(id) {
        const [name, { code } = {}] = Object.entries(LATER).find(([, { loader }]) => loader === id) ?? [];
        if (code === undefined) return null;
        const { file, integrity } = built[name];
        return `import { loadVerified } from './load-verified.ts';
          export const ${code} = { load: loadVerified(${JSON.stringify(file)}, ${JSON.stringify(integrity)}) };`;
      },
      /** For the other builds and checks, what was built; for webmasters, what they may pin or install. */
      writeBundle({ file }, bundle) {
        addPackages(bundle, packages);
        const folder = dirname(file);
        const write = (name, content) => writeFileSync(join(folder, name), `${JSON.stringify(content, null, 2)}\n`);
        const entry = assetOf(folder, basename(file));
        const { version } = JSON.parse(readFileSync(widget, 'utf8'));
        const files = [entry, ...Object.values(built)].map((asset) => asset.file);
        write('manifest.json', { entry, ...built, packages: [...packages].sort() });
        write('sri.json', sriOf(folder, files, version));
        execFileSync(process.execPath, ['--conditions=@guichet/source', packs, folder], { stdio: 'inherit' });
      },
    },
  };
}

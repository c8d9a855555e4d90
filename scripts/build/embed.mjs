// The files of the launcher: guichet.js names those that it may load later and their fingerprints, so they are built first.
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assetOf } from './assets.mjs';
import { sriOf } from './sri.mjs';

const source = (file) => fileURLToPath(new URL(`../../packages/widget/src/launcher/${file}`, import.meta.url));
const widget = fileURLToPath(new URL('../../packages/widget/package.json', import.meta.url));
const DAY_MS = 24 * 3600 * 1000;
/** Pages that people have open name the files of the day when they were loaded. */
const KEPT_DAYS = 7;

/** What guichet.js loads later: the file of the launcher that says how, and the object in it. */
const LATER = {
  panel: { loader: source('load-panel.ts'), code: 'panelCode' },
  units: { loader: source('load-units.ts'), code: 'unitsCode' },
};

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

/**
 * Joins the builds.
 *
 * @returns `panel` and `units`, the plugins of the first builds, and `script`, that of the last one
 */
export function embedParts() {
  const built = {};
  const packages = new Set();
  const part = (name) => ({
    name: `guichet:embed-${name}`,
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
    units: part('units'),
    script: {
      name: 'guichet:embed-script',
      // npm packages leave the loading to the bundler of whoever imports them; here the file is known and checked.
      load(id) {
        const [name, { code } = {}] = Object.entries(LATER).find(([, { loader }]) => loader === id) ?? [];
        if (code === undefined) return null;
        const { file, integrity } = built[name];
        return `import { loadVerified } from './load-verified.ts';
          export const ${code} = { load: loadVerified(${JSON.stringify(file)}, ${JSON.stringify(integrity)}) };`;
      },
      /** For the other builds and checks, what was built; for webmasters, what they may pin. */
      writeBundle({ file }, bundle) {
        addPackages(bundle, packages);
        const folder = dirname(file);
        const write = (name, content) => writeFileSync(join(folder, name), `${JSON.stringify(content, null, 2)}\n`);
        const entry = assetOf(folder, basename(file));
        const { version } = JSON.parse(readFileSync(widget, 'utf8'));
        const files = [entry, ...Object.values(built)].map((asset) => asset.file);
        write('manifest.json', { entry, ...built, packages: [...packages].sort() });
        write('sri.json', sriOf(folder, files, version));
      },
    },
  };
}

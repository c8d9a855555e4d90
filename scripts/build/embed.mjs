// The two files of the launcher: guichet.js names the panel's file and its fingerprint, so the panel is built first.
import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assetOf } from './assets.mjs';

const source = (file) => fileURLToPath(new URL(`../../packages/widget/src/launcher/${file}`, import.meta.url));
const DAY_MS = 24 * 3600 * 1000;
/** Pages that people have open name the panel of the day when they were loaded. */
const KEPT_DAYS = 7;

/**
 * Joins the two builds.
 *
 * @returns `panel`, the plugin of the first build, and `script`, that of the second one
 */
export function embedParts() {
  let panel;
  return {
    panel: {
      name: 'guichet:embed-panel',
      writeBundle({ dir }, bundle) {
        const [file] = Object.keys(bundle);
        // As strong against a second file as is needed, and a third shorter.
        panel = assetOf(dir, file, 'sha256');
        for (const old of readdirSync(dir).filter((name) => name.startsWith('panel-') && !name.startsWith(file))) {
          if (Date.now() - statSync(join(dir, old)).mtimeMs > KEPT_DAYS * DAY_MS) rmSync(join(dir, old));
        }
      },
    },
    script: {
      name: 'guichet:embed-script',
      // npm packages leave the loading to the bundler of whoever imports them; here the file is known and checked.
      load: (id) =>
        id === source('load-panel.ts')
          ? `import { loadVerified } from './load-verified.ts';
             export const panelCode = { load: loadVerified(${JSON.stringify(panel.file)}, ${JSON.stringify(panel.integrity)}) };`
          : null,
      /** The integrity that a webmaster may put in the snippet, and that of the panel. */
      writeBundle({ file }) {
        const entry = assetOf(dirname(file), basename(file));
        writeFileSync(join(dirname(file), 'manifest.json'), `${JSON.stringify({ entry, panel }, null, 2)}\n`);
      },
    },
  };
}

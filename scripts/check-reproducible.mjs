// Builds this checkout twice, in fresh folders of other names, another time zone and another language, and compares every
// byte of what browsers load and of the archive for self-hosting (spec O-15).
// usage: check-reproducible.mjs [--keep]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { copyCheckout, linkFolder } from './reproducible/copy-checkout.mjs';
import { compareFolders } from './reproducible/differences.mjs';

const root = join(import.meta.dirname, '..');
const COMPARED = [
  ...['embed', 'frame', 'configure'].map((part) => `packages/widget/dist/${part}`),
  'packages/desk/dist',
  'dist/self-host',
];
/** A day apart for most hours; a language with letters of its own for upper case, and one without any rule. */
const BUILDS = [
  { folder: 'a', TZ: 'Pacific/Kiritimati', LC_ALL: 'C' },
  { folder: join('another place', 'deeper', 'guichet-b'), TZ: 'Pacific/Pago_Pago', LC_ALL: 'tr_TR.UTF-8' },
];

const { values } = parseArgs({ options: { keep: { type: 'boolean', default: false } } });
const work = mkdtempSync(join(tmpdir(), 'guichet-reproducible-'));

function build({ folder, TZ, LC_ALL }) {
  const copy = join(work, folder);
  const { PATH, SystemRoot } = process.env;
  const options = { cwd: copy, stdio: 'inherit', env: { PATH, SystemRoot, HOME: work, TZ, LC_ALL, LANG: LC_ALL } };
  execFileSync(process.execPath, [join('node_modules', 'rollup', 'dist', 'bin', 'rollup'), '-c', '--silent'], options);
  execFileSync(process.execPath, [join('scripts', 'build-self-host.ts')], options);
}

try {
  const [first, second] = BUILDS.map(({ folder }) => join(work, folder));
  copyCheckout(root, first);
  // Of the copy: somebody may be writing in the checkout.
  linkFolder(first, second);
  for (const each of BUILDS) build(each);
  let different = 0;
  for (const folder of COMPARED) {
    const { files, bytes, sha256, differences } = compareFolders(join(first, folder), join(second, folder));
    console.log(`${folder}: ${files} files, ${bytes} bytes, sha256 ${sha256}`);
    for (const line of differences) console.log(`  ${line}`);
    different += differences.length;
  }
  console.log(different === 0 ? 'The build is reproducible.' : `Files that differ: ${different}.`);
  if (different > 0) process.exitCode = 1;
} finally {
  if (values.keep) console.log(work);
  else rmSync(work, { recursive: true, force: true });
}

// Fresh copies of this checkout, ready to build: what git knows or would add, and the installed packages.
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** A second name for the same file where the disk allows it: nothing in a build writes to what is installed. */
function linkOrCopy(from, to) {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!['EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP'].includes(error.code)) throw error;
    copyFileSync(from, to);
  }
}

/**
 * The same folder under another name, without copying what it holds. Links keep their text, so that those to our own packages
 * lead into the copy.
 *
 * @param {string} from
 * @param {string} to made here, with the folders above it
 */
export function linkFolder(from, to) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else if (entry.isDirectory()) {
      if (entry.name !== '.cache') linkFolder(source, target);
    } else linkOrCopy(source, target);
  }
}

/** Every `node_modules` of the workspace: the root's, and those of single packages where npm made one. */
function installedFolders(root) {
  const packages = readdirSync(join(root, 'packages')).map((name) => join('packages', name, 'node_modules'));
  return ['node_modules', ...packages].filter((folder) => existsSync(join(root, folder)));
}

/**
 * @param {string} root of the checkout
 * @param {string} target made here, with the folders above it
 */
export function copyCheckout(root, target) {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    maxBuffer: 64 * 1024 * 1024,
  });
  mkdirSync(target, { recursive: true });
  for (const file of listed.toString().split('\0').filter(Boolean)) {
    const [from, to] = [join(root, file), join(target, file)];
    // Deleted, and not yet committed.
    if (!lstatSync(from, { throwIfNoEntry: false })) continue;
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, to);
  }
  for (const folder of installedFolders(root)) linkFolder(join(root, folder), join(target, folder));
}

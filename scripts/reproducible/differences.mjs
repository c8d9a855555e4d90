// Compares two folders byte for byte.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Files below a folder, with `/` between names, in the order of the code units. */
export function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** What stands around the first byte that differs, on one line. */
function around(content, at) {
  return JSON.stringify(content.subarray(Math.max(0, at - 30), at + 30).toString('latin1'));
}

function difference(name, left, right) {
  const end = Math.min(left.length, right.length);
  const at = left.subarray(0, end).findIndex((byte, index) => byte !== right[index]);
  const first = at === -1 ? end : at;
  const where = `byte ${first} of ${left.length} and ${right.length}`;
  // What is packed says nothing to a reader; the plain file stands beside it.
  return /\.(br|gz|zip)$/.test(name) ? where : `${where}: ${around(left, first)} and ${around(right, first)}`;
}

/**
 * What two folders do not have in common.
 *
 * @param {string} left
 * @param {string} right
 * @returns {{ files: number, bytes: number, sha256: string, differences: string[] }} counts and the sum of all names and
 *   contents are those of `left`; a line for each file that differs
 */
export function compareFolders(left, right) {
  const [names, others] = [filesBelow(left), filesBelow(right)];
  const differences = [
    ...names.filter((name) => !others.includes(name)).map((name) => `${name}: only in the first`),
    ...others.filter((name) => !names.includes(name)).map((name) => `${name}: only in the second`),
  ];
  const hash = createHash('sha256');
  let bytes = 0;
  for (const name of names) {
    const content = readFileSync(join(left, name));
    bytes += content.length;
    hash.update(`${name}\0${content.length}\0`).update(content);
    if (!others.includes(name)) continue;
    const other = readFileSync(join(right, name));
    if (!content.equals(other)) differences.push(`${name}: ${difference(name, content, other)}`);
  }
  return { files: names.length, bytes, sha256: hash.digest('hex'), differences };
}

// Names and fingerprints of built files.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Eight characters that change with the content, for file names that may be cached for ever. */
export function contentHash(content) {
  return createHash('sha256').update(content).digest('base64url').slice(0, 8);
}

/**
 * What a page needs to load a file safely.
 * @see https://www.w3.org/TR/sri-2/
 */
export function assetOf(folder, file, algorithm = 'sha384') {
  const content = readFileSync(join(folder, file));
  const integrity = `${algorithm}-${createHash(algorithm).update(content).digest('base64')}`;
  return { file, integrity, bytes: content.length };
}

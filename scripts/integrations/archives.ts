// The packs as a server offers them: archives, and a list with their sums (spec W-9).
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipOf } from '../self-host/self-host.ts';
import type { Pack } from './pack.ts';

/**
 * Writes `<folder>/guichet-<system>-<version>.zip` and `<folder>/packs.json`, in the place of what was there.
 *
 * @param folder `packs` beside the embed's files
 */
export function writeArchives(made: readonly Pack[], folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const packs = made.map((pack) => {
    const file = `${pack.archive}.zip`;
    const content = zipOf(pack);
    writeFileSync(join(folder, file), content);
    const sha256 = createHash('sha256').update(content).digest('hex');
    return { system: pack.system, file, bytes: content.length, sha256 };
  });
  writeFileSync(join(folder, 'packs.json'), `${JSON.stringify(packs, null, 2)}\n`);
}

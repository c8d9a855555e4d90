// Writes the packs for content management systems: a folder to look at, and the archive to install (spec W-1). Every build puts
// the archives beside the embed as well, for the server to offer.
// usage: build-integrations.ts [--out dist/integrations]
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { zipOf } from '../self-host/self-host.ts';
import { packs } from './packs.ts';

const root = join(import.meta.dirname, '..', '..');
const { values } = parseArgs({ options: { out: { type: 'string', default: join(root, 'dist', 'integrations') } } });

for (const pack of packs({ root, embedDir: join(root, 'packages', 'widget', 'dist', 'embed') })) {
  const folder = join(values.out, pack.archive);
  rmSync(folder, { recursive: true, force: true });
  for (const [name, content] of pack.files) {
    const file = join(folder, pack.folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  writeFileSync(`${folder}.zip`, zipOf(pack));
  console.log(relative(process.cwd(), `${folder}.zip`));
}

// Writes the folder and the archive that a webmaster puts on their own server (spec O-14).
// usage: build-self-host.ts [--api https://guichet.example] [--site mairie-exemple] [--out dist/self-host]
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { selfHostOf, zipOf } from './self-host/self-host.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    api: { type: 'string', default: 'https://guichet.example' },
    site: { type: 'string', default: 'mairie-exemple' },
    out: { type: 'string', default: join(root, 'dist', 'self-host') },
  },
});

const { api, site, out } = values;
if (!URL.canParse(api) || new URL(api).origin !== api) {
  console.error('--api takes an address without a path, such as https://guichet.example.');
  process.exit(2);
}
if (!/^[a-z0-9][a-z0-9-]*$/.test(site)) {
  console.error('--site takes the short name of a site, such as mairie-exemple.');
  process.exit(2);
}

const embedDir = join(root, 'packages', 'widget', 'dist', 'embed');
const selfHost = selfHostOf({ embedDir, root, api, site });
const folder = join(out, selfHost.folder);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, content] of selfHost.files) writeFileSync(join(folder, name), content);
writeFileSync(`${folder}.zip`, zipOf(selfHost));
for (const written of [`${folder}/`, `${folder}.zip`]) console.log(relative(process.cwd(), written));

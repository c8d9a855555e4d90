// Writes a folder that shows orienter and locator from any file server, without an API (spec Z-1).
// usage: build-static.ts --settings guichet.json [--units folder] [--out dist/static]
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { zipOf } from './self-host/self-host.ts';
import { readSiteSettings } from './static-folder/site-settings.ts';
import { staticFolderOf } from './static-folder/static-folder.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    settings: { type: 'string' },
    units: { type: 'string' },
    out: { type: 'string', default: join(root, 'dist', 'static') },
  },
});

try {
  if (values.settings === undefined) throw new TypeError('--settings takes the file guichet.json of the site.');
  const dist = join(root, 'packages', 'widget', 'dist');
  const made = staticFolderOf({
    settings: readSiteSettings(readFileSync(values.settings, 'utf8')),
    embedDir: join(dist, 'embed'),
    frameDir: join(dist, 'frame'),
    dataDir: values.units ?? null,
    root,
  });
  const folder = join(values.out, made.folder);
  rmSync(folder, { recursive: true, force: true });
  for (const [name, content] of made.files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  writeFileSync(`${folder}.zip`, zipOf(made));
  for (const written of [`${folder}/`, `${folder}.zip`]) console.log(relative(process.cwd(), written));
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

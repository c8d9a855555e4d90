// npm run docs: writes the documentation site to dist/docs, and looks at every page of it.
// usage: build-docs.ts [--out dist/docs] [--without-packages] [--demo-api https://guichet.example --demo-site mairie-exemple]
import { globSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { packFiles } from './build/pack-files.ts';
import { faultsOf } from './docs/check-site.ts';
import type { DemoServer } from './docs/layout.ts';
import { packageReference } from './docs/package-reference.ts';
import { renderSite } from './docs/site.ts';
import { writeSite } from './docs/write-site.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(root, 'dist/docs') },
    'without-packages': { type: 'boolean', default: false },
    'demo-api': { type: 'string' },
    'demo-site': { type: 'string' },
  },
});

function demoServer(): DemoServer | null {
  const { 'demo-api': api, 'demo-site': site } = values;
  if (api === undefined && site === undefined) return null;
  if (api === undefined || site === undefined || !URL.canParse(api) || !/^https?:$/.test(new URL(api).protocol)) {
    throw new TypeError('--demo-api is the address of a server, and --demo-site one of its sites: both, or none.');
  }
  return { api: new URL(api).origin, site };
}

const demo = demoServer();
const site = renderSite(root, values['without-packages'] ? [] : await packageReference(root));
writeSite(site, { root, out: values.out, demo });
const faults = faultsOf(values.out);
// The server answers `demo.json` itself.
await packFiles(values.out, globSync('**/*.*', { cwd: values.out, exclude: ['demo.json'] }));
for (const fault of faults) console.error(fault);
console.log(
  `${String(site.pages.length)} pages in ${relative(process.cwd(), values.out)}, ${String(faults.length)} faults.`,
);
if (faults.length > 0) process.exitCode = 1;

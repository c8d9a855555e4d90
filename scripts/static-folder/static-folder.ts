// A folder that any file server serves: launcher, orienter and locator, without an API (spec Z-1 to Z-4).
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pinnedSnippet } from '../build/sri.mjs';
import { readManifest } from '../budgets/measure.ts';
import { licences, selfHostOf, type SelfHost } from '../self-host/self-host.ts';
import { missingPage, servicePage } from './pages.ts';
import { headerFiles } from './policy.ts';
import { STATIC_SERVICES, type SiteSettings } from './site-settings.ts';
import { readmes, trialPage } from './words.ts';

export interface StaticFolderOptions {
  readonly settings: SiteSettings;
  readonly embedDir: string;
  readonly frameDir: string;
  /** What `guichet units export --static` wrote; null: the locator is left out. */
  readonly dataDir: string | null;
  /** The repository, for the licences. */
  readonly root: string;
}

/** Whose code is in the files of the frame. */
const FRAME_PACKAGES = ['@lit/reactive-element', 'leaflet', 'lit', 'lit-element', 'lit-html', 'nanostores', 'xstate'];
const SERVICES = ['chat', 'cyber', 'units', 'otv'] as const;

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));

/** The files that the pages of these services name, at once or later. */
const assetsOf = (frameDir: string): string[] => {
  const { entries, css } = readManifest(frameDir);
  const pages = STATIC_SERVICES.map((service) => entries[service]!);
  const scripts = pages.flatMap(({ entry, preload, later }) => [entry, ...preload, ...later]);
  return [...new Set([...scripts, ...css].map(({ file }) => file))];
};

/**
 * Everything of the folder, in the order of the names; the same bytes for the same build and settings.
 *
 * @throws TypeError when the locator is asked for without units
 */
export function staticFolderOf({ settings, embedDir, frameDir, dataDir, root }: StaticFolderOptions): SelfHost {
  const { url, site } = settings;
  if (site.services.includes('units') && dataDir === null) {
    throw new TypeError(
      'guichet.json: « units » needs --units, a folder that « guichet units export --static » wrote.',
    );
  }
  const { files: embed } = selfHostOf({ embedDir, root, api: url, site: site.slug });
  const { version, files: built } = JSON.parse(String(embed.get('sri.json'))) as {
    version: string;
    files: Record<string, { integrity: string }>;
  };
  const snippet = pinnedSnippet({
    src: new URL('guichet.js', url).href,
    integrity: built['guichet.js']!.integrity,
    api: url,
    site: site.slug,
    element: site.services[0]!,
  });
  const { packages } = JSON.parse(readFileSync(join(embedDir, 'manifest.json'), 'utf8')) as { packages: string[] };
  const files = new Map<string, Buffer | string>(embed);
  files.set('sri.json', `${JSON.stringify({ version, files: built, snippet }, null, 2)}\n`);
  files.set('LICENSES.txt', licences(root, [...new Set([...packages, ...FRAME_PACKAGES])].sort()));
  for (const file of assetsOf(frameDir)) files.set(`frame/${file}`, readFileSync(join(frameDir, file)));
  for (const service of SERVICES) {
    const known = site.services.find((each) => each === service);
    const page = known ? servicePage(frameDir, settings, known) : missingPage(frameDir, settings, service);
    files.set(`frame/${service}/index.html`, page);
  }
  if (dataDir !== null) {
    for (const file of filesBelow(dataDir)) files.set(`data/${file}`, readFileSync(join(dataDir, file)));
  }
  for (const [name, content] of Object.entries(headerFiles(settings))) files.set(name, content);
  for (const [name, content] of Object.entries(readmes({ settings, version, snippet }))) files.set(name, content);
  files.set('essai.html', trialPage(settings, snippet));
  files.delete('SHA256SUMS');
  const names = [...files.keys()].sort((one, other) => (one < other ? -1 : 1));
  const sums = names.map((name) => `${createHash('sha256').update(files.get(name)!).digest('hex')}  ${name}\n`);
  files.set('SHA256SUMS', sums.join(''));
  return {
    folder: `guichet-static-${version}`,
    files: new Map([...names, 'SHA256SUMS'].map((name) => [name, Buffer.from(files.get(name)!)])),
  };
}

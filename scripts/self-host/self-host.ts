// What a webmaster puts on their own server: the files of the embed, their sums, and how to use them (spec O-14).
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { pinnedSnippet } from '../build/sri.mjs';

export interface SelfHostOptions {
  /** Folder of the built embed. */
  readonly embedDir: string;
  /** The repository, for the licences. */
  readonly root: string;
  /** Where the API is, `https://guichet.example`. */
  readonly api: string;
  /** Short name of the site. */
  readonly site: string;
}

export interface SelfHost {
  /** `guichet-1.4.0`: a version of its own beside the others, so that pages which are open lose nothing. */
  readonly folder: string;
  /** By name, in the order of the names. */
  readonly files: ReadonlyMap<string, Buffer>;
}

interface Sums {
  readonly version: string;
  readonly files: Readonly<Record<string, { readonly integrity: string; readonly bytes: number }>>;
}

/** The order of the code units, which no locale changes. */
const sorted = (names: Iterable<string>): string[] => [...names].sort((a, b) => (a < b ? -1 : 1));

/** Ours, and that of every package of which a line is in the files. */
export function licences(root: string, packages: readonly string[]): string {
  const parts = packages.map((name) => {
    const folder = join(root, 'node_modules', name);
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    const file = readdirSync(folder).find((each) => /^licen[cs]e(\.(md|txt))?$/i.test(each));
    if (file === undefined) throw new Error(`${name} has no licence file: its terms must come with its code.`);
    return `${name} ${version}\n\n${readFileSync(join(folder, file), 'utf8').trim()}`;
  });
  const own = `guichet\n\n${readFileSync(join(root, 'LICENSE'), 'utf8').trim()}`;
  return `${[own, ...parts].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** Everything of the folder; the same bytes for the same build, wherever and whenever it is made. */
export function selfHostOf({ embedDir, root, api, site }: SelfHostOptions): SelfHost {
  const readJson = <Content>(file: string) => JSON.parse(readFileSync(join(embedDir, file), 'utf8')) as Content;
  const { version, files: built } = readJson<Sums>('sri.json');
  const { packages } = readJson<{ packages: string[] }>('manifest.json');
  const folder = `guichet-${version}`;
  const { integrity } = built['guichet.js']!;
  const snippet = pinnedSnippet({ src: `/${folder}/guichet.js`, integrity, api, site });
  const json = `${JSON.stringify({ version, files: built, snippet }, null, 2)}\n`;
  const words: Record<string, string> = { version, folder, snippet, api, files: Object.keys(built).join('\n') };
  const readme = (name: string) =>
    readFileSync(join(import.meta.dirname, name), 'utf8').replaceAll(/\{\{(\w+)\}\}/g, (_, word: string) => {
      const text = words[word];
      if (text === undefined) throw new Error(`${name} names « ${word} », which nothing fills in.`);
      return text;
    });

  const files = new Map<string, Buffer>(Object.keys(built).map((file) => [file, readFileSync(join(embedDir, file))]));
  files.set('sri.json', Buffer.from(json));
  files.set('LISEZMOI.txt', Buffer.from(readme('LISEZMOI.txt')));
  files.set('README.txt', Buffer.from(readme('README.txt')));
  files.set('LICENSES.txt', Buffer.from(licences(root, packages)));
  const sums = sorted(files.keys()).map(
    (name) => `${createHash('sha256').update(files.get(name)!).digest('hex')}  ${name}\n`,
  );
  files.set('SHA256SUMS', Buffer.from(sums.join('')));
  return { folder, files: new Map(sorted(files.keys()).map((name) => [name, files.get(name)!])) };
}

/** The first day that a zip can name, at noon: the library writes local time, and no place on earth skips that hour. */
const fixedTime = () => new Date(1980, 0, 1, 12);

/** One archive with the folder in it; equal files make equal bytes. Packed in JavaScript, so that no version of zlib shows. */
export function zipOf({ folder, files }: SelfHost): Uint8Array {
  const entries = [...files].map(([name, content]) => [`${folder}/${name}`, new Uint8Array(content)] as const);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: fixedTime() });
}

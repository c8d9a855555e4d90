// What every pack is made of: its sources with a few words filled in, the shared PHP, what is generated, and the embed's files.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '../../integrations/words/en.ts';
import { fr } from '../../integrations/words/fr.ts';
import { OPTIONS, PACK_NAMES } from '../../packages/widget/src/embed-kit/options.ts';
import { licences } from '../self-host/self-host.ts';
import { kitForPhp } from './kit.ts';
import { phpFile } from './php.ts';

export type WordKey = keyof typeof fr;
/** Words of the packs in both languages. */
export const WORDS = { fr, en } as const;

/** What the catalogue must say of the kit, and does not: every option has a name and a hint, every choice a name. */
export const missingWords = (): string[] =>
  OPTIONS.flatMap(({ name, choices }) => [
    `option.${name}`,
    `option.${name}.help`,
    ...choices.map((choice) => `choice.${name}.${choice}`),
  ]).filter((key) => !Object.hasOwn(fr, key));

/** What there is a pack for, as archives are named. */
export type System = 'wordpress' | 'spip' | 'drupal' | 'tarteaucitron';

/** One archive: a folder, and its files by their path in it. */
export interface Pack {
  /** What it is for: `wordpress`. */
  readonly system: System;
  /** Name of the archive, without its ending: `guichet-wordpress-1.4.0`. */
  readonly archive: string;
  /** The one folder in it. */
  readonly folder: string;
  /** By path, in the order of the code units. */
  readonly files: ReadonlyMap<string, Buffer>;
}

export interface Sources {
  /** The repository. */
  readonly root: string;
  /** Folder of the built embed. */
  readonly embedDir: string;
}

interface Built {
  readonly version: string;
  readonly files: Readonly<Record<string, { readonly integrity: string }>>;
}

/** Files that a pack starts from, and what it adds. */
export class PackFiles {
  readonly version: string;
  /** SHA-384 of guichet.js, as `integrity` wants it. */
  readonly integrity: string;
  readonly #sources: Sources;
  readonly #built: Built;
  readonly #files = new Map<string, Buffer>();

  constructor(sources: Sources) {
    const missing = missingWords();
    if (missing.length > 0) throw new Error(`integrations/words does not name: ${missing.join(', ')}.`);
    this.#sources = sources;
    this.#built = JSON.parse(readFileSync(join(sources.embedDir, 'sri.json'), 'utf8')) as Built;
    this.version = this.#built.version;
    this.integrity = this.#built.files['guichet.js']!.integrity;
    this.add('LICENSE', readFileSync(join(sources.root, 'LICENSE')));
  }

  add(path: string, content: string | Buffer): this {
    if (this.#files.has(path)) throw new Error(`${path} is made twice.`);
    this.#files.set(path, Buffer.from(content));
    return this;
  }

  /** Every file below `integrations/<folder>`, with `{{words}}` filled in. */
  addSources(folder: string, filled: Readonly<Record<string, string>> = {}): this {
    const known: Record<string, string> = { version: this.version, ...PACK_NAMES, ...filled };
    const base = join(this.#sources.root, 'integrations', folder);
    for (const name of readdirSync(base, { recursive: true, encoding: 'utf8' })) {
      if (!statSync(join(base, name)).isFile()) continue;
      const text = readFileSync(join(base, name), 'utf8').replaceAll(/\{\{(\w+)\}\}/g, (_, word: string) => {
        const value = known[word];
        if (value === undefined) throw new Error(`${folder}/${name} names « ${word} », which nothing fills in.`);
        return value;
      });
      this.add(name.replaceAll('\\', '/'), text);
    }
    return this;
  }

  /** The shared PHP below a folder: classes, the kit's table. */
  addEmbed(folder: string, namespace = 'Guichet\\Embed'): this {
    const base = join(this.#sources.root, 'integrations', 'shared');
    for (const name of readdirSync(base)) {
      const text = readFileSync(join(base, name), 'utf8');
      this.add(`${folder}/${name}`, text.replace('namespace Guichet\\Embed;', `namespace ${namespace};`));
    }
    return this.add(`${folder}/manifest.php`, phpFile(kitForPhp()));
  }

  /** What browsers load from the site itself, below `<folder>/guichet-<version>/`. */
  addAssets(folder: string): this {
    const base = this.assetFolder;
    for (const name of [...Object.keys(this.#built.files), 'sri.json'])
      this.add(`${folder}/${base}/${name}`, readFileSync(join(this.#sources.embedDir, name)));
    const manifest = readFileSync(join(this.#sources.embedDir, 'manifest.json'), 'utf8');
    const { packages } = JSON.parse(manifest) as { packages: string[] };
    return this.add(`${folder}/${base}/LICENSES.txt`, licences(this.#sources.root, packages));
  }

  /** A folder of its own for each version: pages that are open find the files that they were made with. */
  get assetFolder(): string {
    return `guichet-${this.version}`;
  }

  pack(system: System, folder: string): Pack {
    const sorted = [...this.#files].sort(([a], [b]) => (a < b ? -1 : 1));
    return { system, archive: `guichet-${system}-${this.version}`, folder, files: new Map(sorted) };
  }
}

// What the built files weigh on the wire, brotli.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

export interface Asset {
  readonly file: string;
  readonly integrity: string;
  readonly bytes: number;
}

/** What one page loads: at once, and later. */
export interface Entry {
  readonly entry: Asset;
  readonly preload: readonly Asset[];
  /** `needs`: files that such a chunk imports and the page does not have yet. */
  readonly later: readonly (Asset & { readonly needs: readonly string[] })[];
}

export interface Manifest {
  readonly entries: Readonly<Record<string, Entry>>;
  readonly css: readonly Asset[];
}

export interface Measure {
  readonly name: string;
  readonly bytes: number;
  /** Null: reported, not limited. */
  readonly limitBytes: number | null;
}

/** What runs on partners' pages: guichet.js, what it loads after the click, and for a list of units in sight. */
export interface EmbedManifest {
  readonly entry: Asset;
  readonly panel: Asset;
  /** What answers in the place of an API where a folder has none; the list of units loads it. */
  readonly folder: Asset;
  readonly units: Asset;
}

export const readEmbedManifest = (folder: string): EmbedManifest =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as EmbedManifest;

export const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;

/** Every file of a build, once. */
export const assetsOf = ({ entries, css }: Manifest): Asset[] => {
  const all = [...Object.values(entries).flatMap(({ entry, preload, later }) => [entry, ...preload, ...later]), ...css];
  return [...new Map(all.map((asset) => [asset.file, asset])).values()];
};

/** Bytes of the brotli file that the server sends; the build puts it beside each file. */
export const brotliBytes = (folder: string, file: string): number => statSync(join(folder, `${file}.br`)).size;

/** Files of the build that a page asks for at once: its styles, its entry and what it preloads; no sheet that is disabled. */
export function filesOf(folder: string, page: string, named = /"\/?(assets\/[^"]+)"(?![^>]* disabled>)/g): string[] {
  const html = readFileSync(join(folder, page), 'utf8');
  return [...new Set([...html.matchAll(named)].map(([, file]) => file ?? ''))];
}

/** The page and every file that it names: all that the first screen needs to work. */
export function firstLoadBytes(folder: string, page: string): number {
  const files = filesOf(folder, page);
  const entries = Object.values(readManifest(folder).entries);
  if (!entries.some(({ entry }) => files.includes(entry.file))) throw new Error(`${page} does not name its entry`);
  return [page, ...files].reduce((total, file) => total + brotliBytes(folder, file), 0);
}

/** The same, of a page into which the server writes before it packs it: the build leaves no packed file of it. */
export function filledPageBytes(folder: string, page: string): number {
  const html = brotliCompressSync(readFileSync(join(folder, page))).length;
  return filesOf(folder, page, /"configure\/(assets\/[^"]+)"/g).reduce(
    (total, file) => total + brotliBytes(folder, file),
    html,
  );
}

/**
 * What the pages of the frame have in common; and the words of the orienter's questions, content that is fetched beside the
 * code.
 */
export const isShared = (file: string): boolean =>
  /^assets\/(lit|xstate|page|first-screen|fr|en|cyber-questions-..)-[\w-]{8}\.(js|css)$/.test(file);

export function laterChunks(name: string, folder: string): Measure[] {
  const { entries } = readManifest(folder);
  const files = new Set(Object.values(entries).flatMap(({ later }) => later.map(({ file }) => file)));
  return [...files].map((file) => ({
    name: `${name}: ${file}, loaded later`,
    bytes: brotliBytes(folder, file),
    limitBytes: null,
  }));
}

export const isOver = ({ bytes, limitBytes }: Measure): boolean => limitBytes !== null && bytes > limitBytes;

export function describeMeasure(measure: Measure): string {
  const limit = measure.limitBytes === null ? '' : ` of ${measure.limitBytes}`;
  return `${isOver(measure) ? 'OVER ' : ''}${measure.name}: ${measure.bytes}${limit} B brotli`;
}

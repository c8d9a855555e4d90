// Puts the site into a folder: pages, style, the files that they link to, `llms.txt`.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pageHtml, type DemoServer, type Page } from './layout.ts';
import { llmsText } from './llms.ts';
import { indexOf, searchScript } from './search-index.ts';
import type { Site } from './site.ts';

interface Options {
  /** Folder of the repository. */
  readonly root: string;
  /** Folder of the site; what was in it goes. */
  readonly out: string;
  /** The server of the live elements; null: the one that serves the pages, if it says so. */
  readonly demo: DemoServer | null;
}

const write = (folder: string, path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

/** @throws Error when two pages have one place */
function refuseDoubles(pages: readonly Page[]): void {
  const places = new Set<string>();
  for (const { out } of pages) {
    if (places.has(out)) throw new Error(`two pages want to be ${out}`);
    places.add(out);
  }
}

/** Writes the whole site anew. */
export function writeSite({ pages, copies }: Site, { root, out, demo }: Options): void {
  refuseDoubles(pages);
  rmSync(out, { recursive: true, force: true });
  for (const page of pages) write(out, page.out, pageHtml(page, pages, demo));
  for (const [place, path] of copies) {
    mkdirSync(dirname(join(out, place)), { recursive: true });
    cpSync(join(root, path), join(out, place));
  }
  cpSync(join(import.meta.dirname, 'assets'), join(out, 'assets'), { recursive: true });
  write(out, 'demo.json', `${JSON.stringify(demo ?? { api: null, site: null })}\n`);
  write(out, 'assets/search.js', searchScript());
  for (const language of ['fr', 'en'] as const) {
    write(out, `assets/search.${language}.json`, JSON.stringify(indexOf(pages, language)));
  }
  write(out, 'llms.txt', llmsText(pages));
}

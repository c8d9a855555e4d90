// Writes the frame's first screens from the catalogues and the manifest of the build that has just ended.
// Its own process, because it runs the packages' sources.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry, Manifest } from '../budgets/measure.ts';
import { frameHtml } from '../../packages/widget/src/frame/first-screen.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new TypeError('usage: write-frame-pages.ts <dist/frame>');

const { entries, css } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
const { entry, preload, later } = entries['main'] as Entry;

/** The catalogue of a page's language: the page asks for it at once, not after its script. */
const catalogueOf = (locale: string) => later.filter(({ file }) => file.startsWith(`assets/${locale}-`));

for (const locale of ['fr', 'en'] as const) {
  const html = frameHtml({ locale, entry, preload: [...preload, ...catalogueOf(locale)], css, later });
  if (/<style|\sstyle=|<script(?![^>]*\ssrc=)/.test(html)) {
    throw new Error(`chat.${locale}.html holds an inline style or script, which the frame's policy forbids`);
  }
  writeFileSync(join(folder, `chat.${locale}.html`), html);
}

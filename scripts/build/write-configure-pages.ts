// Writes the configurator's pages from the catalogues and the manifest of the build that has just ended.
// Its own process, because it runs the packages' sources.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry, Manifest } from '../budgets/measure.ts';
import { configureHtml, previewHtml } from '../../packages/widget/src/configurator/pages.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new TypeError('usage: write-configure-pages.ts <dist/configure>');

const { entries, css } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;

const pages = [
  { name: 'configure', styles: (file: string) => !file.includes('/preview-'), html: configureHtml },
  { name: 'preview', styles: (file: string) => file.includes('/preview-'), html: previewHtml },
];

for (const { name, styles, html } of pages) {
  const { entry, preload, later } = entries[name] as Entry;
  for (const locale of ['fr', 'en'] as const) {
    const words = later.filter(({ file }) => file.startsWith(`assets/configurator.${locale}-`));
    const soon = name === 'configure' ? words : [];
    const text = html({ locale, entry, preload: [...preload, ...soon], css: css.filter(({ file }) => styles(file)) });
    if (/<style|\sstyle=|<script(?![^>]*\ssrc=)/.test(text)) throw new Error(`${name} holds an inline style or script`);
    writeFileSync(join(folder, `${name}.${locale}.html`), text);
  }
}

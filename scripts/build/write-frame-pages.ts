// Writes the frame's first screens from the catalogues and the manifest of the build that has just ended.
// Its own process, because it runs the packages' sources.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FlowTexts } from '@guichet/triage';
import { loadFlow } from '@guichet/triage/parse';
import type { Asset, Entry, Manifest } from '../budgets/measure.ts';
import { cyberHtml } from '../../packages/widget/src/frame/first-screen-cyber.ts';
import { otvHtml } from '../../packages/widget/src/frame/first-screen-otv.ts';
import { isThemes, type FirstScreen } from '../../packages/widget/src/frame/first-screen-page.ts';
import { unitsHtml } from '../../packages/widget/src/frame/first-screen-units.ts';
import { frameHtml } from '../../packages/widget/src/frame/first-screen.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new TypeError('usage: write-frame-pages.ts <dist/frame>');

const { entries, css } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
const { flow, texts } = loadFlow('cyber');

/** The pages, named as their entries: which chunks of its language each asks for at once, by how their names begin. */
const pages = [
  {
    name: 'chat',
    atOnce: (locale: string) => [`${locale}-`],
    styles: (file: string) => file.includes('first-screen-') && !/-(cyber|units)-/.test(file),
    html: (page: FirstScreen) => frameHtml(page),
  },
  {
    name: 'cyber',
    atOnce: (locale: string) => [`${locale}-`, `cyber.${locale}-`, `cyber-questions-${locale}-`],
    styles: (file: string) => !file.includes('-units-'),
    html: (page: FirstScreen) => cyberHtml(page, flow, texts[page.locale] as FlowTexts),
  },
  {
    name: 'units',
    atOnce: (locale: string) => [`${locale}-`, `units.${locale}-`],
    styles: (file: string) => !file.includes('-cyber-'),
    html: (page: FirstScreen) => unitsHtml(page),
  },
  {
    name: 'otv',
    atOnce: (locale: string) => [`${locale}-`, `otv-words-${locale}-`],
    styles: (file: string) => !/-(cyber|units)-/.test(file),
    html: (page: FirstScreen) => otvHtml(page),
  },
];

const startsWith = (beginnings: readonly string[], { file }: Asset) =>
  beginnings.some((beginning) => file.startsWith(`assets/${beginning}`));

for (const { name, atOnce, styles, html } of pages) {
  for (const locale of ['fr', 'en'] as const) {
    const { entry, preload, later } = entries[name] as Entry;
    const soon = later.filter((asset) => startsWith(atOnce(locale), asset));
    const text = html({
      locale,
      entry,
      preload: [...preload, ...soon],
      css: css.filter((asset) => isThemes(asset) || styles(asset.file)),
      later,
    });
    if (/<style|\sstyle=|<script(?![^>]*\ssrc=)/.test(text)) {
      throw new Error(`${name}.${locale}.html holds an inline style or script, which the frame's policy forbids`);
    }
    writeFileSync(join(folder, `${name}.${locale}.html`), text);
  }
}

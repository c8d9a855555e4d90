// The pages of the site, from the sources of the repository; nothing is written here.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { referenceContent } from '../../packages/server/src/routes/reference/page.ts';
import type { ApiDocument } from '../../packages/server/src/routes/reference/document.ts';
import { escapeHtml } from '../../packages/server/src/routes/html.ts';
import { manifestOf } from '../packages/manifest.ts';
import { elementPages, headingsIn } from './elements.ts';
import { evidencePage } from './evidence-page.ts';
import type { Page } from './layout.ts';
import { createLinks, type Links } from './links.ts';
import { renderMarkdown } from './markdown.ts';
import type { ReferencePage } from './package-reference.ts';
import { textPages, type PageSource } from './pages.ts';
import { retentionTable } from './retention.ts';
import { testTitles } from './test-titles.ts';

/** Every page, and the files that they link to. */
export interface Site {
  readonly pages: readonly Page[];
  readonly copies: Links['copies'];
}

/** The reference of the API, from the committed document. */
const apiPage = (root: string): Page => {
  const document = JSON.parse(readFileSync(join(root, 'docs/openapi.json'), 'utf8')) as ApiDocument;
  const { header, main } = referenceContent(document, '../files/docs/openapi.json');
  return {
    out: 'reference/api.html',
    language: 'en',
    section: 'reference',
    inMenu: true,
    title: document.info.title,
    html: header + main,
    headings: headingsIn(header + main),
    source: 'docs/openapi.json',
  };
};

const packagesPage = (modules: readonly ReferencePage[]): Page => ({
  out: 'reference/packages/index.html',
  language: 'en',
  section: 'reference',
  inMenu: true,
  title: 'Packages',
  html: `<h1>Packages</h1>
<p>What can be imported from each, with its types, from the comments of the sources.</p>
<ul>${modules
    .map(({ out, text }) => {
      const [, name = out] = /^# (.+)$/m.exec(text) ?? [];
      return `<li><a href="${out.replace('reference/packages/', '')}"><code>${escapeHtml(name)}</code></a></li>`;
    })
    .join('\n')}</ul>`,
  headings: [],
});

const listingPage = (root: string, out: string, path: string): Page => ({
  out,
  language: 'en',
  section: 'reference',
  inMenu: false,
  title: path,
  html: `<h1>${escapeHtml(path)}</h1>\n<pre tabindex="0"><code>${escapeHtml(readFileSync(join(root, path), 'utf8'))}</code></pre>`,
  headings: [],
  source: path,
});

/**
 * Renders every page.
 *
 * @param root folder of the repository
 * @param modules reference of the packages; none: the site is built without it
 * @throws Error when a link leads nowhere, a page is missing, or evidence has gone
 */
export function renderSite(root: string, modules: readonly ReferencePage[]): Site {
  const sources = textPages(root);
  const places = new Map([...sources, ...modules].map(({ source, out }) => [source, out]));
  // The document of the API has a page of its own; links to it lead to the document.
  const links = createLinks(root, places);
  const generated = { retention: retentionTable() };
  const toPage = (page: PageSource, text: string): Page => {
    const { source, out, language, section, inMenu, title } = page;
    const resolve = (target: string) => links.resolve(source, out, target);
    const rendered = renderMarkdown(text, { language, resolve, generated });
    const ofRepository = modules.some((module) => module.source === source) ? {} : { source };
    return { out, language, section, inMenu, ...rendered, ...(title !== undefined && { title }), ...ofRepository };
  };
  const pages = [
    ...sources.map((page) => toPage(page, readFileSync(join(root, page.source), 'utf8'))),
    ...modules.map((module) => toPage(module, module.text)),
    ...elementPages(manifestOf(join(root, 'packages/widget'))),
    apiPage(root),
    ...(modules.length === 0 ? [] : [packagesPage(modules)]),
    evidencePage(testTitles(root)),
  ];
  const listings = [...links.listings].map(([out, path]) => listingPage(root, out, path));
  const copies = new Map([...links.copies, ['files/docs/openapi.json', 'docs/openapi.json']]);
  return { pages: [...pages, ...listings], copies };
}

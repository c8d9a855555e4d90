// One page of the site: what stands around its text.
import { escapeHtml } from '../../packages/server/src/routes/html.ts';
import { relativeLink } from './links.ts';
import { unbroken, type Heading, type Language } from './markdown.ts';
import { SECTIONS, type Section } from './pages.ts';
import { WORDS } from './words.ts';

/** A page, rendered but for what stands around it. */
export interface Page {
  /** Path in the site. */
  readonly out: string;
  readonly language: Language;
  readonly section: Section;
  readonly inMenu: boolean;
  readonly title: string;
  readonly html: string;
  readonly headings: readonly Heading[];
  /** Path in the repository of what it is made of, when that is one file. */
  readonly source?: string;
  /** Whether our elements live in it: it then loads scripts, and says so in its policy. */
  readonly live?: boolean;
}

/** A server of ours for demonstrations, elsewhere than where the site is. */
export interface DemoServer {
  /** For example `https://guichet.example`. */
  readonly api: string;
  readonly site: string;
}

const policyText = (directives: readonly (readonly [string, ...string[]])[]): string =>
  directives.map((words) => words.join(' ')).join('; ');

/** What a page may load; `frame-ancestors` cannot stand in a page, whoever serves the site sends it. */
export const policyOf = (live: boolean, demo: DemoServer | null): string => {
  const servers = demo === null ? [] : [demo.api];
  const text = [
    ['default-src', "'none'"],
    ['style-src', "'self'"],
    ['img-src', "'self'"],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
  ] as const;
  const trusted = ['require-trusted-types-for', "'script'"] as const;
  if (!live) {
    return policyText([
      ...text,
      ['script-src', "'self'"],
      ['connect-src', "'self'"],
      trusted,
      ['trusted-types', "'none'"],
    ]);
  }
  return policyText([
    ...text,
    ['script-src', "'self'", ...servers],
    ['connect-src', "'self'", ...servers],
    ['frame-src', "'self'", ...servers],
    trusted,
    ['trusted-types', 'default', 'lit-html', "'allow-duplicates'"],
  ]);
};

const contentsOf = ({ headings, language }: Page): string => {
  const own = headings.filter(({ level }) => level === 2);
  if (own.length < 3) return '';
  const items = own.map(({ id, text }) => `<li><a href="#${escapeHtml(id)}">${escapeHtml(text)}</a></li>`);
  return `<details class="contents"><summary>${WORDS[language].onThisPage}</summary><ul>${items.join('')}</ul></details>`;
};

const menuItem = (page: Page, to: Page): string => {
  const current = to.out === page.out ? ' aria-current="page"' : '';
  const other = to.language === page.language ? '' : ` lang="${to.language}" hreflang="${to.language}"`;
  return `<li><a href="${escapeHtml(relativeLink(page.out, to.out))}"${current}${other}>${escapeHtml(to.title)}</a></li>`;
};

const menuOf = (page: Page, pages: readonly Page[]): string =>
  SECTIONS.map((section) => {
    const all = pages.filter((each) => each.inMenu && each.section === section);
    // What is in the reader's language first.
    const own = all.sort(
      ({ language }, other) => Number(other.language === page.language) - Number(language === page.language),
    );
    const items = own.map((each) => menuItem(page, each)).join('');
    return own.length === 0 ? '' : `<h2>${WORDS[page.language].sections[section]}</h2><ul>${items}</ul>`;
  }).join('\n');

/** The field of the search: hidden until its script is there. */
const searchOf = ({ language }: Page): string => {
  const { label, ...sentences } = WORDS[language].search;
  const said = Object.entries(sentences).map(([name, words]) => ` data-${name}="${escapeHtml(unbroken(words))}"`);
  return `<div id="page-search" role="search" hidden${said.join('')}>
<label for="page-search-field">${escapeHtml(label)}</label>
<input id="page-search-field" type="search" autocomplete="off" spellcheck="false">
<p role="status"></p>
<ol hidden></ol>
</div>`;
};

/** The whole page, readable without script, style sheet of the site only. */
export function pageHtml(page: Page, pages: readonly Page[], demo: DemoServer | null): string {
  const words = WORDS[page.language];
  const to = (path: string) => escapeHtml(relativeLink(page.out, path));
  const search = `\n<script type="module" src="${to('assets/search.js')}"></script>`;
  const script = page.live ? `\n<script type="module" src="${to('assets/demo.js')}"></script>` : '';
  const source = page.source === undefined ? '' : `<p>${words.source} <code>${escapeHtml(page.source)}</code></p>`;
  return `<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="${escapeHtml(policyOf(page.live === true, demo))}">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(page.title)} · Guichet</title>
<link rel="stylesheet" href="${to('assets/docs.css')}">
<link rel="icon" href="${to('assets/icon.svg')}" type="image/svg+xml">${search}${script}
</head>
<body>
<a class="skip" href="#page-content">${words.skip}</a>
<header><a class="name" href="${to('index.html')}">Guichet</a> <a class="to-menu" href="#page-menu">${words.menu}</a>
${searchOf(page)}</header>
<div class="columns">
<main id="page-content">
${page.html.replace('</h1>', () => `</h1>\n${contentsOf(page)}`)}
</main>
<nav id="page-menu" aria-label="${words.pages}">
${menuOf(page, pages)}
</nav>
</div>
<footer>${source}<p>${unbroken(words.independent)}</p></footer>
</body>
</html>
`;
}

// Which sources the site is made of, and where each of their pages stands.
import { existsSync, globSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Language } from './markdown.ts';

/** Parts of the menu, in their order. */
export const SECTIONS = ['start', 'guides', 'elements', 'reference', 'trust'] as const;
export type Section = (typeof SECTIONS)[number];

/** A page that is made of a Markdown file. */
export interface PageSource {
  /** Path in the repository. */
  readonly source: string;
  /** Path in the site. */
  readonly out: string;
  readonly language: Language;
  readonly section: Section;
  /** What it is called among the pages; default: its heading of level 1. */
  readonly title?: string;
  /** Whether the menu names it; what it does not name is reached from another page. */
  readonly inMenu: boolean;
}

/** Pages that are written in French, with their place; their sources lie together. */
const FRENCH: Readonly<Record<string, readonly [out: string, section: Section]>> = {
  accueil: ['index.html', 'start'],
  webmestre: ['guides/webmestre.html', 'guides'],
  extensions: ['guides/extensions.html', 'guides'],
  agent: ['guides/agent.html', 'guides'],
  juriste: ['guides/juriste.html', 'guides'],
  comparaison: ['comparaison.html', 'trust'],
  securite: ['securite.html', 'trust'],
};

/** What comes first among guides in English; others follow by name. */
const FIRST_GUIDES = ['webmaster', 'developer', 'cms', 'operator', 'officer', 'flows', 'forms', 'measuring'];

const nameOf = (source: string): string => basename(source, '.md');

const rank = (source: string): number => {
  const place = FIRST_GUIDES.indexOf(nameOf(source));
  return place === -1 ? FIRST_GUIDES.length : place;
};

const french = (root: string): PageSource[] =>
  Object.entries(FRENCH).map(([name, [out, section]]) => {
    const source = `docs/guides/fr/${name}.md`;
    if (!existsSync(join(root, source))) throw new Error(`${source} is a page of the site, and is not there`);
    return { source, out, language: 'fr', section, inMenu: true };
  });

const english = (root: string, pattern: string, folder: string, section: Section, inMenu = true): PageSource[] =>
  globSync(pattern, { cwd: root })
    .sort((one, other) => rank(one) - rank(other) || one.localeCompare(other))
    .map((source) => {
      const name = nameOf(source) === 'README' ? 'index' : nameOf(source);
      return {
        source,
        out: `${folder}${name}.html`,
        language: 'en',
        section: nameOf(source) === 'performance' ? 'trust' : section,
        inMenu: inMenu || name === 'index',
      };
    });

/**
 * Every text page of the site: a guide, a decision or another page below `docs` is there because its file is.
 *
 * @param root folder of the repository
 * @throws Error when one of the French pages is missing
 */
export const textPages = (root: string): PageSource[] => [
  ...french(root),
  ...english(root, 'docs/guides/*.md', 'guides/', 'guides'),
  ...english(root, 'docs/*.md', '', 'reference'),
  ...english(root, 'docs/decisions/*.md', 'decisions/', 'reference', false),
  {
    source: 'README.md',
    out: 'readme.html',
    language: 'en',
    section: 'start',
    inMenu: true,
    title: 'The project in short',
  },
  { source: 'CONTRIBUTING.md', out: 'contributing.html', language: 'en', section: 'reference', inMenu: true },
];

// `llms.txt`: the pages of the site with a line each, for programs that read documentation.
import type { Page } from './layout.ts';
import { SECTIONS } from './pages.ts';
import { WORDS } from './words.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** Words of a piece of HTML that we made. */
export const textOf = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The first sentences of a page, 200 characters at most. */
export function summaryOf({ html }: Pick<Page, 'html'>): string {
  const [, first = ''] = /<p>([\s\S]*?)<\/p>/.exec(html) ?? [];
  const text = textOf(first);
  return text.length <= 200 ? text : `${text.slice(0, 199).replace(/\s\S*$/, '')}…`;
}

const SUMMARY =
  'Web components that French prefectures, town halls and associations embed to offer a chat with an officer, a cyber orienter, a locator of police units and requests to watch a home, and the shared API behind them. An independent project, not a service of the State.';

/** The file, links relative to it. */
export function llmsText(pages: readonly Page[]): string {
  const sections = SECTIONS.map((section) => {
    const own = pages.filter((page) => page.inMenu && page.section === section);
    const lines = own.map((page) => {
      const summary = summaryOf(page);
      return `- [${page.title}](${page.out})${summary === '' ? '' : `: ${summary}`}`;
    });
    return `## ${WORDS.en.sections[section]}\n\n${lines.join('\n')}`;
  });
  return `# Guichet\n\n> ${SUMMARY}\n\n${sections.join('\n\n')}\n`;
}

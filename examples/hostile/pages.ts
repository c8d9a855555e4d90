/**
 * One page under style sheets that know nothing of Guichet, and one under the strictest policy. They belong to the sample town
 * hall's origin, below `/hostile/`.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Names of the pages: the style sheet of each, and its address `/hostile/<name>`. `clean` has none to speak of. */
export const HOSTILE_STYLES = ['resets', 'rules', 'layers', 'right-to-left', 'theme'] as const;
export const HOSTILE_PAGES = ['clean', 'strict', ...HOSTILE_STYLES] as const;

/** What a page may hold: all of it, or as many as its address names, `?elements=otv,units`. */
export const HOSTILE_ELEMENTS = ['chat', 'cyber', 'otv', 'units'] as const;
export type HostileElement = (typeof HOSTILE_ELEMENTS)[number];

const SHOWN: Readonly<Record<HostileElement, string>> = {
  chat: '<guichet-chat></guichet-chat>',
  cyber: '<guichet-cyber></guichet-cyber>',
  otv: '<guichet-otv></guichet-otv>',
  units:
    '<guichet-units insee="00002"><a href="{{apiOrigin}}/unites/00002">Commissariats et brigades</a></guichet-units>',
};

/**
 * Everything is refused but the page's own style sheet and what the guide gives: the one line for what opens a panel, and the
 * list's for a page that holds one. Text is never taken for code.
 */
export const strictPolicy = (apiOrigin: string, { hasList = false } = {}): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    `script-src ${apiOrigin}`,
    `frame-src ${apiOrigin}`,
    ...(hasList ? [`connect-src ${apiOrigin}`] : []),
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${hasList ? "lit-html 'allow-duplicates'" : "'none'"}`,
  ].join('; ');

/** Where the strict page has the browser send what it complains about; who looks at the page with a `ReportingObserver` hears it. */
const REPORTS = { 'reporting-endpoints': 'reports="/hostile/reports"' };

export interface HostileAnswer {
  readonly text: string;
  readonly type: 'text/html; charset=utf-8' | 'text/css; charset=utf-8';
  readonly headers: Readonly<Record<string, string>>;
}

/** What an address below `/hostile/` leads to; null: to nothing. */
export async function hostileAnswer({ pathname, searchParams }: URL, apiOrigin: string): Promise<HostileAnswer | null> {
  const [, name = '', ending = ''] = /^\/hostile\/([a-z-]+)(\.css)?$/.exec(pathname) ?? [];
  if (!HOSTILE_PAGES.some((page) => page === name)) return null;
  const text = await readFile(join(import.meta.dirname, ending ? `${name}.css` : 'page.html'), 'utf8');
  if (ending) return { text, type: 'text/css; charset=utf-8', headers: {} };
  const named = searchParams.get('elements')?.split(',');
  const elements = HOSTILE_ELEMENTS.filter((element) => named?.includes(element) ?? true);
  const policy = `${strictPolicy(apiOrigin, { hasList: elements.includes('units') })}; report-to reports`;
  return {
    text: text
      .replace('{{elements}}', elements.map((element) => SHOWN[element]).join('\n    '))
      .replaceAll('{{apiOrigin}}', apiOrigin)
      .replaceAll('{{style}}', name)
      .replaceAll('{{direction}}', name === 'right-to-left' ? 'rtl' : 'ltr'),
    type: 'text/html; charset=utf-8',
    headers: name === 'strict' ? { 'content-security-policy': policy, ...REPORTS } : {},
  };
}

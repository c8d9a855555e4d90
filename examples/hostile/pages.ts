/**
 * One page under style sheets that know nothing of Guichet, and one under the strictest policy. They belong to the sample town
 * hall's origin, below `/hostile/`.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Names of the pages: the style sheet of each, and its address `/hostile/<name>`. `clean` has none to speak of. */
export const HOSTILE_STYLES = ['resets', 'rules', 'layers', 'right-to-left', 'theme'] as const;
export const HOSTILE_PAGES = ['clean', 'strict', ...HOSTILE_STYLES] as const;

/**
 * Everything is refused but the page's own style sheet and the one line that the guide gives for the elements in the page;
 * text is never taken for code.
 */
export const strictPolicy = (apiOrigin: string): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    `script-src ${apiOrigin}`,
    `frame-src ${apiOrigin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

export interface HostileAnswer {
  readonly text: string;
  readonly type: 'text/html; charset=utf-8' | 'text/css; charset=utf-8';
  readonly headers: Readonly<Record<string, string>>;
}

/** What an address below `/hostile/` leads to; null: to nothing. */
export async function hostileAnswer(pathname: string, apiOrigin: string): Promise<HostileAnswer | null> {
  const [, name = '', ending = ''] = /^\/hostile\/([a-z-]+)(\.css)?$/.exec(pathname) ?? [];
  if (!HOSTILE_PAGES.some((page) => page === name)) return null;
  const text = await readFile(join(import.meta.dirname, ending ? `${name}.css` : 'page.html'), 'utf8');
  if (ending) return { text, type: 'text/css; charset=utf-8', headers: {} };
  return {
    text: text
      .replaceAll('{{apiOrigin}}', apiOrigin)
      .replaceAll('{{style}}', name)
      .replaceAll('{{direction}}', name === 'right-to-left' ? 'rtl' : 'ltr'),
    type: 'text/html; charset=utf-8',
    headers: name === 'strict' ? { 'content-security-policy': strictPolicy(apiOrigin) } : {},
  };
}

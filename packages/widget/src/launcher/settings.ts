import { safeExitUrl } from '@guichet/core/safety';
import type { Kind } from './kinds.ts';
import { launcherLocale } from './words.ts';

/** What a webmaster may set for every element of a page: attributes of the element, or `data-…` attributes of the script. */
export type SettingName = 'site' | 'api' | 'accent' | 'exit-url' | 'locale';

/** The page's settings for elements that say nothing themselves; set once by guichet.js. Each kind has words of its own. */
export type PageSettings = (name: SettingName | 'label' | `${Kind}-label`) => string | null | undefined;

/** What an element and its page say, made safe. `api` is absolute, and ends in `/` if it is a folder; `accent` is `#rrggbb` or nothing. */
export type Settings = ReturnType<typeof readSettings>;

/**
 * Reads the settings of an element: its own attribute first, then the page's. The language is that of the nearest `lang`,
 * and of the page from inside a shadow root (spec I-2).
 */
export function readSettings(element: Element, kind: Kind, page: PageSettings) {
  const get = (name: SettingName) => element.getAttribute(name) ?? page(name) ?? '';
  return {
    site: get('site'),
    api: get('api') || location.href,
    label: element.getAttribute('label') ?? page(kind === 'chat' ? 'label' : `${kind}-label`) ?? '',
    accent: get('accent')
      .toLowerCase()
      .match(/^#[0-9a-f]{6}$/)?.[0],
    exitUrl: safeExitUrl(get('exit-url')),
    locale: launcherLocale(get('locale') || (element.closest<HTMLElement>('[lang]') ?? document.documentElement).lang),
  };
}

/**
 * The accent and the text on it, as custom properties: black or white, whichever is easier to read. The luminance
 * is rough (plain 2.2 gamma, 35,400 of 255 ** 2.2 is 0.18): short, and never under 4.5:1 (tested).
 */
export function accentStyle(accent = '#1f4b99'): string {
  const colour = parseInt(accent.slice(1), 16);
  const light = (shift: number) => ((colour >> shift) & 255) ** 2.2;
  const onAccent = 0.213 * light(16) + 0.715 * light(8) + 0.072 * light(0) > 35400 ? '#000' : '#fff';
  return `--accent:${accent};--on-accent:${onAccent}`;
}

import { ACCENTS, type ThemeName } from '../themes/theme.ts';
import type { Kind } from './kinds.ts';
import { launcherLocale } from './words.ts';

/** What a webmaster may set for every element of a page: attributes of the element, or `data-…` attributes of the script. */
export type SettingName = 'site' | 'api' | 'theme' | 'accent' | 'scheme' | 'exit-url' | 'locale';

/** The page's settings for elements that say nothing themselves; set once by guichet.js. Each kind has words of its own. */
export type PageSettings = (name: SettingName | 'label' | `${Kind}-label`) => string | null | undefined;

/** What an element and its page say. `api` is absolute, and ends in `/` if it is a folder; `theme` and `exitUrl`
 * are as they wrote them. */
export type Settings = ReturnType<typeof readSettings>;

/**
 * Reads the settings of an element: its own attribute first, then the page's. The language is that of the nearest `lang`,
 * and of the page from inside a shadow root (spec I-2).
 */
export function readSettings(element: Element, kind: Kind, page: PageSettings) {
  const get = (name: SettingName | 'label', ofPage: Parameters<PageSettings>[0] = name) =>
    element.getAttribute(name) ?? page(ofPage) ?? '';
  return {
    site: get('site'),
    api: get('api') || location.href,
    label: get('label', kind === 'chat' ? 'label' : `${kind}-label`),
    theme: { name: get('theme'), accent: get('accent'), scheme: get('scheme') },
    exitUrl: get('exit-url'),
    locale: launcherLocale(get('locale') || (element.closest<HTMLElement>('[lang]') ?? document.documentElement).lang),
  };
}

/**
 * The accent and the text on it, as custom properties, and the scheme. The text is black or white, whichever is easier to read:
 * the luminance is rough (plain 2.2 gamma, 35,400 of 255 ** 2.2 is 0.18), short, and never under 4.5:1 (tested).
 */
export function themeStyle({ name, accent, scheme }: Settings['theme']): string {
  const colours = [accent, ACCENTS[name as ThemeName], ACCENTS.neutral];
  const used = colours.find((each) => /^#[0-9a-f]{6}$/i.test(each))!;
  const colour = parseInt(used.slice(1), 16);
  const light = (shift: number) => ((colour >> shift) & 255) ** 2.2;
  const onAccent = 0.213 * light(16) + 0.715 * light(8) + 0.072 * light(0) > 35400 ? '#000' : '#fff';
  return `--accent:${used};--on-accent:${onAccent};color-scheme:${/^(light|dark)$/.test(scheme) ? scheme : 'light dark'}`;
}

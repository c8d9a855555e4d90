import { nearestLanguage } from '@guichet/core/i18n';
import { safeExitUrl } from '@guichet/core/safety';
import { launcherLocale } from './words.ts';

/** What a webmaster may set: attributes of the element, or `data-…` attributes of the script. */
export type SettingName = 'site' | 'api' | 'label' | 'accent' | 'exit-url' | 'locale';

/** The page's settings for elements that say nothing themselves; set once by guichet.js. */
export type PageSettings = (name: SettingName) => string | null | undefined;

/** What an element and its page say, made safe. `api` is the address of a folder; `accent` is `#rrggbb` or nothing. */
export type Settings = ReturnType<typeof readSettings>;

/** Reads the settings of an element: its own attribute first, then the page's. */
export function readSettings(element: Element, page: PageSettings) {
  const get = (name: SettingName) => element.getAttribute(name) ?? page(name) ?? '';
  return {
    site: get('site'),
    api: get('api').replace(/\/*$/, '/'),
    label: get('label'),
    accent: get('accent')
      .toLowerCase()
      .match(/^#[0-9a-f]{6}$/)?.[0],
    exitUrl: safeExitUrl(get('exit-url')),
    locale: launcherLocale(get('locale') || nearestLanguage(element)),
  };
}

/**
 * The accent and the text on it, as custom properties: black or white, whichever is easier to read. Luminance with the
 * plain 2.2 gamma instead of the sRGB curve: shorter, and never under 4.5:1 either (tested).
 */
export function accentStyle(accent = '#1f4b99'): string {
  const share = (at: number) => (parseInt(accent.slice(at, at + 2), 16) / 255) ** 2.2;
  const luminance = 0.2126 * share(1) + 0.7152 * share(3) + 0.0722 * share(5);
  return `:host{--accent:${accent};--on-accent:${luminance > 0.179 ? '#000' : '#fff'}}`;
}

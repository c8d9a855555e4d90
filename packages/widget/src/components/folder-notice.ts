import { html, nothing } from 'lit';
import type { FrameConfig } from '../frame/config.ts';

const wordsOf = (site: FrameConfig | null, locale: string) =>
  site?.folder?.words[locale === 'en' ? 'en' : 'fr'] ?? null;

/** How the orienter begins where no server is behind it; null where one is. */
export const folderIntro = (site: FrameConfig | null, locale: string): string | null =>
  wordsOf(site, locale)?.intro ?? null;

/** What a page without a server does not do, said plainly (spec Z-3). */
export const folderNotice = (site: FrameConfig | null, locale: string) => {
  const words = wordsOf(site, locale);
  return words ? html`<p class="note">${words.notice}</p>` : nothing;
};

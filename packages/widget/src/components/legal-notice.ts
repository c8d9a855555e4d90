import { html, nothing } from 'lit';
import type { FrameConfig } from '../frame/config.ts';
import { en } from '../locales/legal-notice.en.ts';
import { fr } from '../locales/legal-notice.fr.ts';

/** Where a site says who answers for the service and the data (spec Y-13); nothing where it does not. */
export const legalNotice = (site: FrameConfig | null, locale: string) => {
  const { legalNoticeUrl = '' } = site ?? {};
  // Server and folder take https only; whatever else stands in a page is no link.
  if (!/^https?:\/\//.test(legalNoticeUrl)) return nothing;
  const words = locale === 'en' ? en : fr;
  return html`<p class="soft legal">
    ${words['legal.lead']}
    <a href=${legalNoticeUrl} target="_blank" rel="noopener noreferrer"
      >${words['legal.link']}<span class="hidden"> ${words['legal.window']}</span></a
    >
  </p>`;
};

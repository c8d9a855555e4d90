import { otvOfficialUrl } from '../components/otv-links.ts';
import { en } from '../locales/otv-app.en.ts';
import { fr } from '../locales/otv-app.fr.ts';
import { escape, pageHtml, translatorOf, type FirstScreen } from './first-screen-page.ts';

const catalogues = { fr, en };

/** The page of requests to watch a home, before its program: what it is, and the State's own page. */
export const otvHtml = (page: FirstScreen): string => {
  const t = translatorOf(page.locale);
  const say = (key: keyof typeof fr) => escape(catalogues[page.locale][key] as string);
  return pageHtml(page, {
    title: say('otv.short'),
    body: `<main class="otv">
<h1>${say('start.title')}</h1>
<ul>${(['start.free', 'start.patrols'] as const).map((key) => `<li>${say(key)}</li>`).join('')}</ul>
<noscript><p class="note">${t('frame.noScript')}</p></noscript>
<p class="note slow">${t('frame.slow')}</p>
<p><a href="${otvOfficialUrl}" target="_blank" rel="noreferrer">${say('start.official')}</a></p>
</main>`,
  });
};

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
    body: `<main>
<h1>${say('start.title')}</h1>
<p>${say('start.patrols')}</p>
<noscript><p class="note">${t('frame.noScript')}</p></noscript>
<p class="note slow">${t('frame.slow')}</p>
<a class="button" href="${otvOfficialUrl}" target="_blank" rel="noreferrer">${say('start.official')}</a>
</main>`,
  });
};

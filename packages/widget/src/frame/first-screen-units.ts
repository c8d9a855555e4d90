import { en } from '../locales/units.en.ts';
import { fr } from '../locales/units.fr.ts';
import { escape, pageHtml, translatorOf, type FirstScreen } from './first-screen-page.ts';
import { officialUrl } from './links.ts';

const catalogues = { fr, en };

/** The page of the units: the field in which a place is looked for. What is written in it is taken over by the app. */
export const unitsHtml = (page: FirstScreen): string => {
  const t = translatorOf(page.locale);
  const say = (key: keyof typeof fr) => escape(catalogues[page.locale][key] as string);
  return pageHtml(page, {
    title: say('locator.short'),
    body: `<main class="units">
<h1>${say('locator.title')}</h1>
<div class="search"><label for="place">${say('search.address')}</label>
<input id="place" type="text" autocomplete="off" spellcheck="false" maxlength="200"></div>
<p>${say('locator.idle')}</p>
<noscript><p class="note">${t('frame.noScript')} <a href="${officialUrl}" target="_blank" rel="noreferrer">${t('frame.officialLink')}</a></p></noscript>
<p class="note slow">${t('frame.slow')} <a href="${officialUrl}" target="_blank" rel="noreferrer">${t('frame.officialLink')}</a></p>
</main>`,
  });
};

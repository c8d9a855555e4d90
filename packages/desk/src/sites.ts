// The part of the desk that comes with the first opening of what admins keep of sites.
import { createSites, type Sites, type SitesOptions } from './app/sites.ts';
import { defineSites } from './define/define-sites.ts';
import { sitesTranslator } from './locales/sites-translator.ts';
import { translator } from './locales/translator.ts';

/** Defines the elements and brings their words; resolves once they are there in the officer's language. */
export const openSites = async (options: SitesOptions): Promise<Sites> => {
  await sitesTranslator.setLocale(translator.$locale.get());
  defineSites();
  translator.$locale.listen((locale) => void sitesTranslator.setLocale(locale));
  return createSites(options);
};

// What stands in the folder for whoever puts it on a server.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { locatorConfigOf } from '../../packages/server/src/locator-options.ts';
import { escape } from '../../packages/widget/src/frame/first-screen-page.ts';
import type { SiteSettings } from './site-settings.ts';

interface Filled {
  readonly settings: SiteSettings;
  readonly version: string;
  readonly snippet: string;
}

/** The explanations in French and English, by the names of their files. */
export function readmes({ settings: { url, locator }, version, snippet }: Filled): Record<string, string> {
  const { geocoder, map } = locatorConfigOf(locator);
  const contacts = [geocoder.url, map?.tiles ?? null].flatMap((each) => (each === null ? [] : [new URL(each).host]));
  const values: Record<string, string> = {
    version,
    url,
    snippet,
    origin: new URL(url).origin,
    contactsFr: contacts.length === 0 ? 'aucun' : [...new Set(contacts)].join(', '),
    contactsEn: contacts.length === 0 ? 'none' : [...new Set(contacts)].join(', '),
  };
  const fill = (name: string) =>
    readFileSync(join(import.meta.dirname, name), 'utf8').replaceAll(/\{\{(\w+)\}\}/g, (_, key: string) => {
      const value = values[key];
      if (value === undefined) throw new Error(`${name} names « ${key} », which nothing fills in.`);
      return value;
    });
  return { 'LISEZMOI.txt': fill('LISEZMOI.txt'), 'README.txt': fill('README.txt') };
}

/** A page to look at once the folder is in place: what the webmaster's own pages will show. */
export const trialPage = ({ site: { name, locale, services } }: SiteSettings, snippet: string): string =>
  `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${escape(name)}</title>
<h1>${escape(name)}</h1>
${services.map((service) => `<guichet-${service}></guichet-${service}>`).join('\n')}
${snippet}
</html>
`;

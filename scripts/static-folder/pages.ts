// The pages of a folder without a server, made of those that the build wrote for the server.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { framePage } from '../../packages/server/src/routes/frame-page.ts';
import { locatorConfigOf } from '../../packages/server/src/locator-options.ts';
import { otvOfficialUrl } from '../../packages/widget/src/components/otv-links.ts';
import { escape } from '../../packages/widget/src/frame/first-screen-page.ts';
import type { FolderConfig } from '../../packages/widget/src/frame/folder.ts';
import { officialUrl } from '../../packages/widget/src/frame/links.ts';
import { en as cyberEn } from '../../packages/widget/src/locales/cyber.en.ts';
import { fr as cyberFr } from '../../packages/widget/src/locales/cyber.fr.ts';
import { en } from '../../packages/widget/src/locales/folder.en.ts';
import { fr } from '../../packages/widget/src/locales/folder.fr.ts';
import { metaPolicy, WORDS_POLICY } from './policy.ts';
import type { SiteSettings, StaticService } from './site-settings.ts';

type Words = Record<keyof typeof fr, string>;
const catalogues: Record<'fr' | 'en', Words> = { fr, en: en };
const intros = { fr: cyberFr['cyber.intro'], en: cyberEn['cyber.intro'] };

/** From a page of the folder to where the units are, and to the files of the frame. */
const DATA = '../../data';
const TO_FRAME = '../';
const CHARSET = '<meta charset="utf-8">';

const noticeOf = (words: Words, service: StaticService) => words[`folder.${service}`];

/** @throws Error when the page is not as this script knows it: a page is never sent half changed */
function replaceOnce(page: string, part: string | RegExp, by: string): string {
  const changed = page.replace(part, () => by);
  if (changed === page) throw new Error(`a page of the frame has no ${String(part)} any more`);
  return changed;
}

const withPolicy = (page: string, policy: string) =>
  replaceOnce(
    page,
    CHARSET,
    `${CHARSET}\n<meta http-equiv="Content-Security-Policy" content="${escape(policy)}">\n<meta name="referrer" content="no-referrer">`,
  );

/**
 * A page that works by files alone (spec Z-1).
 *
 * @param frameDir folder of the built frame
 */
export function servicePage(frameDir: string, settings: SiteSettings, service: StaticService): string {
  const { site, locator } = settings;
  const words = catalogues[site.locale];
  const built = readFileSync(join(frameDir, `${service}.${site.locale}.html`), 'utf8');
  const told = replaceOnce(built, '</main>', `<p class="note">${escape(noticeOf(words, service))}</p>\n</main>`);
  const page =
    service === 'cyber' ? replaceOnce(told, escape(intros[site.locale]), escape(words['folder.intro'])) : told;
  const wordsOf = (locale: 'fr' | 'en') => ({
    intro: catalogues[locale]['folder.intro'],
    notice: noticeOf(catalogues[locale], service),
  });
  const folder: FolderConfig = { data: DATA, words: { fr: wordsOf('fr'), en: wordsOf('en') } };
  const more = { ...(service === 'units' ? { locator: locatorConfigOf(locator) } : {}), folder };
  const filled = framePage(page, site, { officersOnDuty: false, more, toFrame: TO_FRAME });
  return withPolicy(filled, metaPolicy(settings, service));
}

/** A page in the place of a service that needs a server: numbers, words, official links, and no script (spec Z-3). */
export function missingPage(
  frameDir: string,
  settings: SiteSettings,
  service: 'chat' | 'cyber' | 'units' | 'otv',
): string {
  const { site } = settings;
  const words = catalogues[site.locale];
  const link = (url: string, text: string) =>
    `<p><a class="button" href="${url}" target="_blank" rel="noreferrer">${escape(text)}</a></p>`;
  const main = `<main>
<h1>${escape(words['folder.none.title'])}</h1>
<p class="note">${escape(words['folder.none.text'].replace('{name}', site.name))}</p>
${service === 'otv' ? link(otvOfficialUrl, words['folder.none.otv']) : ''}${link(officialUrl, words['folder.none.official'])}
</main>`;
  const built = readFileSync(join(frameDir, `units.${site.locale}.html`), 'utf8');
  const still = built
    .replaceAll(/<script [^>]*><\/script>\n?/g, '')
    .replaceAll(/<link rel="modulepreload"[^>]*>\n?/g, '')
    .replaceAll(/<meta name="guichet-(config|chunks)"[^>]*>\n?/g, '');
  const titled = replaceOnce(
    still,
    /<p class="title">[^<]*<\/p>/,
    `<p class="title">${escape(words['folder.none.title'])}</p>`,
  );
  const buttonless = replaceOnce(titled, /<button [^>]*data-action="close"[\s\S]*?<\/button>/, '');
  const page = replaceOnce(buttonless, /<main[\s\S]*<\/main>/, main);
  const filled = framePage(page, site, { officersOnDuty: false, more: {}, toFrame: TO_FRAME });
  return withPolicy(filled, WORDS_POLICY);
}

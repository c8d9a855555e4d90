import { escapeHtml } from '../embed-kit/escape.ts';
import { SERVICES } from '../embed-kit/options.ts';
import { en as previewEn } from '../locales/configurator-preview.en.ts';
import { fr as previewFr } from '../locales/configurator-preview.fr.ts';
import { en } from '../locales/configurator.en.ts';
import { fr } from '../locales/configurator.fr.ts';

/** A built file, relative to the page. */
interface Asset {
  readonly file: string;
  readonly integrity: string;
}

/** What a page is made of. */
export interface ConfiguratorPage {
  readonly locale: 'fr' | 'en';
  readonly entry: Asset;
  readonly preload: readonly Asset[];
  readonly css: readonly Asset[];
}

const PREFIX = 'configure/';

const head = ({ entry, preload, css }: ConfiguratorPage, title: string, folder: string): string => `<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
${css.map(({ file, integrity }) => `<link rel="stylesheet" href="${folder}${file}" integrity="${integrity}">`).join('\n')}
${preload.map(({ file, integrity }) => `<link rel="modulepreload" href="${folder}${file}" integrity="${integrity}">`).join('\n')}
<script type="module" src="${folder}${entry.file}" integrity="${entry.integrity}"></script>
</head>`;

const SNIPPET = '<script src="{{origin}}/embed/guichet.js" data-site="mairie-exemple" async></script>';

/**
 * The configurator's page: its first fields work before any script, and what is chosen in them is taken over. The server
 * replaces `{{demonstration}}` (short name of a demonstration site, or nothing) and `{{origin}}`.
 */
export function configureHtml(page: ConfiguratorPage): string {
  const words = page.locale === 'en' ? en : fr;
  const say = (key: keyof typeof fr) => escapeHtml(words[key]);
  const other = page.locale === 'en' ? 'fr' : 'en';
  const services = SERVICES.map(
    (service) => `<label><input type="checkbox" id="first-${service}"${service === 'chat' ? ' checked' : ''}>
<span>${say(`service.${service}`)}</span><span class="soft">${say(`service.${service}.help`)}</span></label>`,
  );
  return `<!doctype html>
<html lang="${page.locale}" data-demonstration="{{demonstration}}">
${head(page, say('page.title'), PREFIX)}
<body>
<header>
<h1>${say('page.title')}</h1>
<a id="other-language" href="?lang=${other}" hreflang="${other}" lang="${other}">${say('page.other')}</a>
<p>${say('page.lead')}</p>
</header>
<main>
<noscript><p>${say('page.noScript')}</p><pre>${escapeHtml(SNIPPET)}</pre></noscript>
<div id="start">
<fieldset><legend>${say('services.title')}</legend>
${services.join('\n')}
</fieldset>
<label for="first-site">${say('option.site')}</label>
<input type="text" id="first-site" autocomplete="off" spellcheck="false" maxlength="64">
<p class="soft">${say('page.loading')}</p>
</div>
</main>
</body>
</html>
`;
}

/** The page in which the code runs. */
export function previewHtml(page: ConfiguratorPage): string {
  const words = page.locale === 'en' ? previewEn : previewFr;
  return `<!doctype html>
<html lang="${page.locale}">
${head(page, escapeHtml(words.title), '')}
<body>
<main>
<h1>${escapeHtml(words.title)}</h1>
<p>${escapeHtml(words.text)}</p>
</main>
</body>
</html>
`;
}

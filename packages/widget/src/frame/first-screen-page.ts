import { en } from '../locales/en.ts';
import { en as staticEn } from '../locales/first-screen.en.ts';
import { fr as staticFr } from '../locales/first-screen.fr.ts';
import { fr } from '../locales/fr.ts';
import { phoneLinks } from './links.ts';

/** A built file: `file` is relative to the page, `integrity` is a sha384. */
export interface Asset {
  readonly file: string;
  readonly integrity: string;
  readonly bytes: number;
}

export interface FirstScreen {
  locale: 'fr' | 'en';
  entry: Asset;
  /** Static imports of the entry. */
  preload: readonly Asset[];
  css: readonly Asset[];
  /** What the page may load later; `frame/gate.ts` lets nothing else in. */
  later: readonly (Asset & { readonly needs: readonly string[] })[];
}

/** The words of every page of the frame; a page adds its own. */
export const sharedCatalogues = { fr: { ...fr, ...staticFr }, en: { ...en, ...staticEn } };
type SharedKey = keyof typeof sharedCatalogues.fr;

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Text as it may stand in an HTML text node or a quoted attribute. */
export const escape = (text: string) => text.replace(/[&<>"]/g, (character) => ESCAPES[character] as string);

/** The shared words of a language, escaped. */
export const translatorOf = (locale: FirstScreen['locale']) => (key: SharedKey) =>
  escape(sharedCatalogues[locale][key] as string);

const baseName = (file: string) => file.slice(file.lastIndexOf('/') + 1);
/** A chunk that the page preloads has its fingerprint in the link already. */
const chunks = ({ later, preload }: FirstScreen) =>
  later
    .filter(({ file }) => !preload.some((asset) => asset.file === file))
    .map(({ file, integrity, needs }) => [baseName(file), integrity, ...needs.map(baseName)].join(' '))
    .join(';');

/** The style sheet of the themes that are not neutral. */
export const isThemes = ({ file }: Asset): boolean => file.includes('/themes-');
/** A sheet that is disabled is not fetched: the server leaves the word out where the site wears such a theme. */
const styleLink = (asset: Asset) =>
  `<link rel="stylesheet" href="${asset.file}" integrity="${asset.integrity}"${isThemes(asset) ? ' disabled' : ''}>`;

const head = (page: FirstScreen, title: string) => `<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<meta name="guichet-config" content="{{config}}">
<meta name="guichet-chunks" content="${chunks(page)}">
<title>${title}</title>
${page.css.map(styleLink).join('\n')}
${page.preload.map((asset) => `<link rel="modulepreload" href="${asset.file}" integrity="${asset.integrity}">`).join('\n')}
<script type="module" src="${page.entry.file}" integrity="${page.entry.integrity}"></script>
</head>`;

/** What one application puts into the page. */
export interface PageContent {
  /** What it is called, in its header. */
  readonly title: string;
  /** Below the numbers, as HTML. */
  readonly body: string;
}

/**
 * A page of the frame, written once per language at build. It paints the whole first screen before any script (spec L-6):
 * numbers and links work in it, and what is typed or answered in it is taken over by the app.
 *
 * The server replaces `{{siteSlug}}`, `{{siteName}}`, `{{answeredBy}}` (a name, or nothing), `{{demonstration}}` (`true` or
 * `false`), `{{theme}}` and `{{scheme}}` (names), `{{exitUrl}}` and `{{config}}` (`FrameConfig` as JSON), each escaped for an HTML
 * attribute value; and it enables the style sheet of the themes where the site wears one. No inline script or style: the
 * policy refuses them (spec O-3).
 */
export const pageHtml = (page: FirstScreen, { title, body }: PageContent): string => {
  const t = translatorOf(page.locale);
  return `<!doctype html>
<html lang="${page.locale}" data-site="{{siteSlug}}" data-demonstration="{{demonstration}}" data-theme="{{theme}}" data-scheme="{{scheme}}">
${head(page, t('frame.title'))}
<body>
<div id="first-screen">
<header>
<p class="title">${title}</p>
<p class="soft demonstration">${t('header.demonstration')}</p>
<p class="soft answered" data-name="{{answeredBy}}">${t('header.answeredBy').replace('{name}', '{{answeredBy}}')}</p>
<p class="soft unofficial">{{siteName}} · ${t('header.unofficial')}</p>
<a class="button exit" href="{{exitUrl}}" target="_top" rel="noreferrer">${t('header.exit')}</a>
<button type="button" class="button quiet close" data-action="close" aria-label="${t('header.close')}"><svg viewBox="0 0 20 20" aria-hidden="true"><path d="m5 5 10 10M15 5 5 15"/></svg></button>
</header>
<nav class="emergency" aria-label="${t('emergency.label')}">
<p>${t('emergency.lead')}</p>
<ul>${(['17', '112', '114'] as const)
    .map(
      (number) =>
        `<li><a href="${phoneLinks[number]}" aria-label="${t(`emergency.${number}.label`)}">${t(`emergency.${number}`)}</a></li>`,
    )
    .join('')}</ul>
</nav>
${body}
</div>
</body>
</html>
`;
};

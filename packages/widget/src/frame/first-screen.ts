import { en } from '../locales/en.ts';
import { en as staticEn } from '../locales/first-screen.en.ts';
import { fr as staticFr } from '../locales/first-screen.fr.ts';
import { fr } from '../locales/fr.ts';
import { officialUrl, phoneLinks } from './links.ts';

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

const catalogues = { fr: { ...fr, ...staticFr }, en: { ...en, ...staticEn } };
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (character) => ESCAPES[character] as string);

const baseName = (file: string) => file.slice(file.lastIndexOf('/') + 1);
const chunks = ({ later }: FirstScreen) =>
  later.map(({ file, integrity, needs }) => [baseName(file), integrity, ...needs.map(baseName)].join(' ')).join(';');

const head = (page: FirstScreen, title: string) => `<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<meta name="guichet-config" content="{{config}}">
<meta name="guichet-chunks" content="${chunks(page)}">
<title>${title}</title>
${page.css.map((asset) => `<link rel="stylesheet" href="${asset.file}" integrity="${asset.integrity}">`).join('\n')}
${page.preload.map((asset) => `<link rel="modulepreload" href="${asset.file}" integrity="${asset.integrity}">`).join('\n')}
<script type="module" src="${page.entry.file}" integrity="${page.entry.integrity}"></script>
</head>`;

/**
 * The frame's page, written once per language at build. It paints the whole first screen before any script (spec L-6):
 * numbers and links work in it, and what is typed or answered in it is taken over by the app.
 *
 * The server replaces `{{siteSlug}}`, `{{siteName}}`, `{{answeredBy}}` (a name, or nothing), `{{demonstration}}` (`true` or
 * `false`), `{{exitUrl}}` and `{{config}}` (`FrameConfig` as JSON), each escaped for an HTML attribute value. No inline script
 * or style: the policy refuses them (spec O-3).
 */
export const frameHtml = (page: FirstScreen): string => {
  const catalogue = catalogues[page.locale];
  const t = (key: keyof typeof catalogues.fr) => escape(catalogue[key] as string);
  return `<!doctype html>
<html lang="${page.locale}" data-site="{{siteSlug}}" data-demonstration="{{demonstration}}">
${head(page, t('frame.title'))}
<body>
<div id="first-screen">
<header>
<p class="title">${t('header.title')}</p>
<p class="soft demonstration">${t('header.demonstration')}</p>
<p class="soft answered" data-name="{{answeredBy}}">${t('header.answeredBy').replace('{name}', '{{answeredBy}}')}</p>
<p class="soft unofficial">{{siteName}} · ${t('header.unofficial')}</p>
<a class="button exit" href="{{exitUrl}}" target="_top" rel="noreferrer">${t('header.exit')}</a>
<button type="button" class="button quiet" data-action="close" aria-label="${t('header.close')}"><svg viewBox="0 0 20 20" aria-hidden="true"><path d="m5 5 10 10M15 5 5 15"/></svg></button>
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
<main>
<fieldset>
<legend><h1>${t('start.question')}</h1></legend>
<input type="radio" name="danger" id="danger-yes" value="yes"><label class="button" for="danger-yes">${t('start.yes')}</label>
<input type="radio" name="danger" id="danger-no" value="no"><label class="button" for="danger-no">${t('start.no')}</label>
<p class="now"><strong>${t('danger.title')}</strong> <a class="button danger" href="${phoneLinks['17']}">${t('danger.17')}</a> <a class="button danger" href="${phoneLinks['112']}">${t('danger.112')}</a></p>
</fieldset>
<p>${t('start.scope')}</p>
<p class="note"><strong>${t('start.notComplaint')}</strong> ${t('start.complaintHow')}</p>
<noscript><p class="note">${t('frame.noScript')}</p></noscript>
<p class="note slow">${t('frame.slow')} <a href="${officialUrl}" target="_blank" rel="noreferrer">${t('frame.officialLink')}</a></p>
<button type="button" class="button languages" data-action="languages" aria-description="${t('start.languagesHelp')}"><svg viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r="7.5"/><path d="M2.5 10h15M10 2.5c5 5 5 10 0 15M10 2.5c-5 5-5 10 0 15"/></svg><span><span lang="en">Languages</span> · <span lang="ar" dir="rtl">العربية</span> · <span lang="ps" dir="rtl">پښتو</span></span></button>
</main>
<section class="composer" aria-label="${t('composer.label')}">
<label class="hidden" for="message">${t('composer.label')}</label>
<textarea id="message" rows="1" dir="auto" autocomplete="off" placeholder="${t('composer.placeholder')}"></textarea>
<button type="button" class="button primary" data-action="send">${t('composer.send')}</button>
<p class="soft keys">${t('composer.keys')}</p>
</section>
</div>
</body>
</html>
`;
};

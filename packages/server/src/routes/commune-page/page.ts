import type { CommuneView } from '../../contract/index.ts';
import { source, unitArticle } from './unit-article.ts';
import type { PageLanguage, Words } from './words.ts';

const OTHER: Readonly<Record<PageLanguage, PageLanguage>> = { fr: 'en', en: 'fr' };
const NUMBERS = [
  ['17', 'tel:17'],
  ['112', 'tel:112'],
  ['114', 'sms:114'],
] as const;

/** The page of one commune: no script, one style sheet of the same origin (spec U-25). */
export const renderCommunePage = (view: CommuneView, words: Words, at: Date): string => {
  const { commune } = view;
  const title = words.html('title', { commune: commune.name, department: commune.departmentName });
  const isSample = commune.department === SAMPLE_DEPARTMENT;
  return document(
    title,
    commune.insee,
    words,
    `<h1>${title}</h1>
${isSample ? `<p class="sample">${words.html('demonstration')}</p>` : ''}
${formerly(view, words)}
${emergency(words)}
${competent(view, words, at)}
${nearest(view, words, at)}
${help(view, words, at)}`,
  );
};

/** What is said of a code that no commune has; the numbers are there all the same. */
export const renderUnknownCommune = (insee: string, words: Words): string =>
  document(
    words.html('unknown.title'),
    insee,
    words,
    `<h1>${words.html('unknown.title')}</h1><p>${words.html('unknown.text')}</p>${emergency(words)}<p>${words.html('anyUnit')}</p>`,
  );

/** Of the sample, which is no place on earth. */
const SAMPLE_DEPARTMENT = '00';

const document = (title: string, insee: string, words: Words, main: string): string => {
  const other = OTHER[words.language];
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/unites/page.css">
</head>
<body>
<header><a href="#main">${words.html('skip')}</a> <a href="/unites/${encodeURIComponent(insee)}?lang=${other}" lang="${other}" hreflang="${other}">${words.html('language')}</a></header>
<main id="main">
${main}
</main>
<footer><p>${words.html('unofficial')}</p><p><small>${words.html('communesSource')}</small></p></footer>
</body>
</html>
`;
};

const section = (id: string, title: string, body: string): string =>
  `<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>\n${body}</section>`;

const formerly = ({ former, commune }: CommuneView, words: Words): string => {
  if (former === null) return '';
  const name = former.name ?? former.insee;
  return `<p>${words.html(former.name === null ? 'formerCode' : 'former', { name, commune: commune.name })}</p>`;
};

const emergency = (words: Words): string => {
  const items = NUMBERS.map(
    ([number, href]) => `<li><a href="${href}">${number}</a> ${words.html(`emergency.${number}`)}</li>`,
  );
  return section('emergency', words.html('emergency'), `<ul>${items.join('')}</ul>`);
};

const competent = ({ competence, competent: units }: CommuneView, words: Words, at: Date): string => {
  const from = competence.source;
  return section(
    'competent',
    words.html('competent'),
    `<p><strong>${words.html(`zone.${competence.zone}`)}</strong> ${words.html('anyUnit')}</p>
${units.length === 0 ? `<p>${words.html('competent.unnamed')}</p>` : ''}
${units.map((unit) => unitArticle(unit, words, at, 'competent.mark')).join('\n')}
${from === null ? '' : `<p><small>${source({ source: from }, words)}</small></p>`}`,
  );
};

const nearest = ({ commune, competent: known, nearest: units }: CommuneView, words: Words, at: Date): string => {
  const ids = new Set(known.map(({ id }) => id));
  const others = units.filter(({ id }) => !ids.has(id));
  return section(
    'nearest',
    words.html('nearest'),
    `<p>${words.html(commune.latitude === null ? 'nearest.noCentre' : 'nearest.note')}</p>
${others.length === 0 ? `<p>${words.html('nearest.none')}</p>` : ''}
${others.map((unit) => unitArticle(unit, words, at, 'nearest.mark')).join('\n')}`,
  );
};

const help = ({ help: units }: CommuneView, words: Words, at: Date): string =>
  units.length === 0
    ? ''
    : section('help', words.html('help'), units.map((unit) => unitArticle(unit, words, at, null)).join('\n'));

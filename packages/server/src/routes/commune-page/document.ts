import type { PageLanguage, Words } from './words.ts';

const OTHER: Readonly<Record<PageLanguage, PageLanguage>> = { fr: 'en', en: 'fr' };
const NUMBERS = [
  ['17', 'tel:17'],
  ['112', 'tel:112'],
  ['114', 'sms:114'],
] as const;

/** One whole page: no script, one style sheet of the same origin. `path` is its own address, already encoded. */
export const pageDocument = (title: string, path: string, words: Words, main: string): string => {
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
<header><a href="#main">${words.html('skip')}</a> <a href="${path}?lang=${other}" lang="${other}" hreflang="${other}">${words.html('language')}</a></header>
<main id="main">
${main}
</main>
<footer><p>${words.html('unofficial')}</p><p><small>${words.html('communesSource')}</small></p></footer>
</body>
</html>
`;
};

/** A part of a page, named by its heading. */
export const section = (id: string, title: string, body: string): string =>
  `<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>\n${body}</section>`;

/** The numbers that stand on every page (design §6). */
export const emergency = (words: Words): string => {
  const items = NUMBERS.map(
    ([number, href]) => `<li><a href="${href}">${number}</a> ${words.html(`emergency.${number}`)}</li>`,
  );
  return section('emergency', words.html('emergency'), `<ul>${items.join('')}</ul>`);
};

/** The address of another page in the language of this one. */
export const linkIn = (path: string, { language }: Words): string =>
  language === 'fr' ? path : `${path}?lang=${language}`;

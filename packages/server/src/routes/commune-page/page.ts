import type { CommuneView } from '../../contract/index.ts';
import { emergency, pageDocument, section } from './document.ts';
import { source, unitArticle } from './unit-article.ts';
import type { Words } from './words.ts';

/** The page of one commune: no script, one style sheet of the same origin (spec U-25). */
export const renderCommunePage = (view: CommuneView, words: Words, at: Date): string => {
  const { commune } = view;
  const title = words.html('title', { commune: commune.name, department: commune.departmentName });
  const isSample = commune.department === SAMPLE_DEPARTMENT;
  return pageDocument(
    title,
    pathOf(commune.insee),
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
  pageDocument(
    words.html('unknown.title'),
    pathOf(insee),
    words,
    `<h1>${words.html('unknown.title')}</h1><p>${words.html('unknown.text')}</p>${emergency(words)}<p>${words.html('anyUnit')}</p>`,
  );

/** Of the sample, which is no place on earth. */
const SAMPLE_DEPARTMENT = '00';

const pathOf = (insee: string): string => `/unites/${encodeURIComponent(insee)}`;

const formerly = ({ former, commune }: CommuneView, words: Words): string => {
  if (former === null) return '';
  const name = former.name ?? former.insee;
  return `<p>${words.html(former.name === null ? 'formerCode' : 'former', { name, commune: commune.name })}</p>`;
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

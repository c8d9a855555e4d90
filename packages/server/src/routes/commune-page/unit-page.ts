import type { Unit } from '../../contract/index.ts';
import { escapeHtml } from '../html.ts';
import { emergency, linkIn, pageDocument } from './document.ts';
import { pathOfUnit, unitFacts } from './unit-article.ts';
import type { Words } from './words.ts';

const FORCES: readonly Unit['kind'][] = ['police', 'gendarmerie'];

/** The page of one unit, for people without script and for paper (spec U-35). */
export const renderUnitPage = (unit: Unit, words: Words, at: Date): string => {
  const title = escapeHtml(unit.name);
  return pageDocument(
    title,
    pathOfUnit(unit.id),
    words,
    `<h1>${title}</h1>
${unitFacts(unit, words, at, null)}
${email(unit, words)}
${FORCES.includes(unit.kind) ? `<p>${words.html('anyUnit')}</p>` : ''}
${commune(unit, words)}
${emergency(words)}`,
  );
};

/** What is said of an id that no unit has; the numbers are there all the same. */
export const renderUnknownUnit = (id: string, words: Words): string =>
  pageDocument(
    words.html('unit.unknown.title'),
    pathOfUnit(id),
    words,
    `<h1>${words.html('unit.unknown.title')}</h1><p>${words.html('unit.unknown.text')}</p>${emergency(words)}`,
  );

const email = ({ email: address }: Unit, words: Words): string =>
  address === null
    ? ''
    : `<p>${words.html('email')}<br><a href="mailto:${escapeHtml(address)}">${escapeHtml(address)}</a></p>`;

const commune = ({ insee }: Unit, words: Words): string =>
  insee === null ? '' : `<p><a href="${linkIn(`/unites/${insee}`, words)}">${words.html('unit.commune')}</a></p>`;

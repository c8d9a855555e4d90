import type { Unit, UnitFound } from '../../contract/index.ts';
import { escapeHtml } from '../html.ts';
import { linkIn } from './document.ts';
import { openingHours } from './opening-hours.ts';
import type { Words } from './words.ts';

type Mark = 'competent.mark' | 'nearest.mark' | null;

/** The page of one unit. */
export const pathOfUnit = (id: string): string => `/unites/fiche/${encodeURIComponent(id)}`;

/** One unit among others as HTML, with a link to its own page; `mark` says what it is here: in charge, or only near. */
export const unitArticle = (unit: Unit | UnitFound, words: Words, at: Date, mark: Mark): string => `<article>
<h3><a href="${linkIn(pathOfUnit(unit.id), words)}">${escapeHtml(unit.name)}</a></h3>
${unitFacts(unit, words, at, mark)}
</article>`;

/** All that is known of a unit besides its name. */
export const unitFacts = (unit: Unit | UnitFound, words: Words, at: Date, mark: Mark): string => {
  const facts = [words.html(`kind.${unit.kind}`), mark === null ? '' : words.html(mark), distance(unit, words)];
  return `${unit.sample ? `<p class="sample">${words.html('sample')}</p>` : ''}
<p>${facts.filter(Boolean).join(' · ')}</p>
<p>${address(unit, words)}</p>
<p>${phone(unit, words)}</p>
${openingHours(unit, words, at)}
${details(unit, words)}
<p><small>${source(unit, words)}</small></p>`;
};

const distance = (unit: Unit | UnitFound, words: Words): string => {
  if (!('distanceKm' in unit) || unit.distanceKm === null) return '';
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return words.html('distance', { distance: new Intl.NumberFormat(words.language, digits).format(unit.distanceKm) });
};

const address = ({ street, postcode, city }: Unit, words: Words): string => {
  const town = [postcode, city].filter((part) => part !== null).join(' ');
  const lines = [street, town].filter((line) => line !== null && line !== '').map((line) => escapeHtml(line ?? ''));
  return `${words.html('address')}<br>${lines.length === 0 ? words.html('address.unknown') : lines.join('<br>')}`;
};

/** Two by two, as French numbers are read out; short numbers as they are. */
const phone = ({ phone: number }: Unit, words: Words): string => {
  if (number === null) return words.html('phone.unknown');
  const shown = /^0\d{9}$/.test(number) ? number.replace(/(\d\d)(?=\d)/g, '$1\u00A0') : number;
  return `${words.html('phone')}<br><a href="tel:${escapeHtml(number)}">${escapeHtml(shown)}</a>`;
};

const details = ({ services, wheelchair, precision, url }: Unit, words: Words): string => {
  const isApproximate = precision === 'town' || precision === 'street';
  const items = [
    ...(services.length === 0 ? [] : [words.html('services', { list: services.join(', ') })]),
    words.html(`wheelchair.${wheelchair}`),
    ...(isApproximate ? [words.html('approximate')] : []),
    ...(url !== null && /^https?:\/\//.test(url)
      ? [`<a href="${escapeHtml(url)}" rel="noreferrer">${words.html('website')}</a>`]
      : []),
  ];
  return `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
};

export const source = ({ source: { name, date, licence } }: Pick<Unit, 'source'>, words: Words): string =>
  licence === null ? words.html('source', { name, date }) : words.html('sourceWithLicence', { name, date, licence });

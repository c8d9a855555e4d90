import type { Translate } from '@guichet/core/i18n';
import { writtenDate } from '@guichet/triage/written-date';
import type { Shown } from '@guichet/core/units';
import type { Unit, UnitSource } from '@guichet/core';
import { html, nothing } from 'lit';
import type { fr } from '../../locales/units.fr.ts';
import { shownNumber } from '../outcome-view/phone-number.ts';
import { clockIcon, closedIcon, openIcon, phoneIcon } from '../unit-icons.ts';
import { openingSentence } from './opening-sentence.ts';

type Say = Translate<typeof fr>;

const ICONS = { open: openIcon, closed: closedIcon, unknown: clockIcon };

/**
 * Open, closed or unknown, in words, with the time there and the source's comment, which may change what the hours mean
 * (spec U-8).
 */
export const openingLines = (shown: Shown, now: Date, locale: string, say: Say) => {
  const { state, text, there } = openingSentence(shown, now, locale, say);
  const { hoursComment } = shown.unit;
  return html`<p class="state">${ICONS[state]}<span>${text}</span></p>
    ${there ? html`<p class="soft">${there}</p>` : nothing} ${hoursComment ? html`<p>${hoursComment}</p>` : nothing}
    ${state === 'unknown' ? html`<p class="soft">${say('opening.unknownHelp')}</p>` : nothing}`;
};

/** What a place is; « exemple inventé » on every place of the sample. */
export const kindLine = ({ kind, sample }: Unit, say: Say) =>
  html`<p class="soft">${say(`kind.${kind}`)}</p>
    ${sample ? html`<p class="sample">${say('unit.sample')}</p>` : nothing}`;

/** On one line, as it is written on a letter. */
export const addressLine = ({ street, postcode, city }: Unit, say: Say): string =>
  [street, [postcode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ') || say('unit.addressUnknown');

/** A number that is dialled when it is pressed. */
export const phoneLink = ({ phone }: Unit, say: Say) =>
  phone
    ? html`<a class="button" href="tel:${phone}">${phoneIcon}${say('unit.call', { number: shownNumber(phone) })}</a>`
    : html`<p class="soft">${say('unit.phoneUnknown')}</p>`;

/** Who publishes the data, of when it is, under which licence. @param locale BCP 47 tag */
export const sourceLine = ({ name, date, licence }: UnitSource, locale: string, say: Say): string => {
  const options = {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(date.length > 7 && { day: 'numeric' }),
  } as const;
  const written = writtenDate(new Date(date), locale, options as Intl.DateTimeFormatOptions);
  return licence
    ? say('source.licence', { name, date: written, licence })
    : say('source.plain', { name, date: written });
};

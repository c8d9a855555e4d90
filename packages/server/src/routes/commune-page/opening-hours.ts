import { openingAt } from '@guichet/triage/hours';
import { writtenDate } from '@guichet/triage/written-date';
import type { OpeningHours, Unit } from '../../contract/index.ts';
import { escapeHtml } from '../html.ts';
import type { Words } from './words.ts';

type Range = readonly [from: string, to: string];

/** A Monday; the days of the week are named from it. */
const MONDAY_MS = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;
/** Days with hours of their own that are shown ahead. */
const EXCEPTIONS_AHEAD_DAYS = 31;

/** Opening hours of a unit as HTML: whether it is open at that instant, the week, and the words of the source. */
export const openingHours = ({ name, hours, hoursComment }: Unit, words: Words, at: Date): string => {
  const comment = hoursComment === null ? '' : `<p>${escapeHtml(hoursComment)}</p>`;
  if (hours === null) {
    return `<p><strong>${words.html('hours.unknown')}</strong> ${words.html('hours.unknownHelp')}</p>${comment}`;
  }
  return `<p><strong>${openNow(hours, words, at)}</strong> ${asOf(hours, words, at)}</p>
${comment}
${week(name, hours, words)}
${exceptions(hours, words, at)}`;
};

const openNow = (hours: OpeningHours, words: Words, at: Date): string => {
  const { open, until, next } = openingAt(hours, at);
  if (open)
    return until === null ? words.html('open.always') : words.html('open.until', { time: moment(until, hours, words) });
  return next === null ? words.html('open.never') : words.html('open.next', { time: moment(next, hours, words) });
};

const asOf = ({ zone }: OpeningHours, words: Words, at: Date): string => {
  const time = writtenDate(at, words.language, { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  return `<small>${words.html('open.asOf', { time })}</small>`;
};

const moment = (time: Date, { zone }: OpeningHours, { language }: Words): string =>
  writtenDate(time, language, {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  });

const week = (unit: string, hours: OpeningHours, words: Words): string => {
  const rows: readonly (readonly [day: string, ranges: string])[] =
    hours.week === 'always'
      ? []
      : hours.week.map((ranges, day) => [dayName(day, words), rangesText(ranges, words)] as const);
  const holidays =
    hours.holidayRanges !== undefined
      ? [[words.html('hours.holidays'), rangesText(hours.holidayRanges, words)] as const]
      : hours.holidays === 'closed'
        ? [[words.html('hours.holidays'), words.html('hours.closed')] as const]
        : [];
  const always = hours.week === 'always' ? `<p>${words.html('hours.always')}</p>` : '';
  const all = [...rows, ...holidays];
  if (all.length === 0) return always;
  return `${always}<table><caption>${words.html('hours', { unit })}</caption>
<thead><tr><th scope="col">${words.html('hours.day')}</th><th scope="col">${words.html('hours.ranges')}</th></tr></thead>
<tbody>${all.map(([day, ranges]) => `<tr><th scope="row">${day}</th><td>${ranges}</td></tr>`).join('')}</tbody></table>`;
};

const dayName = (day: number, { language }: Words): string =>
  escapeHtml(
    new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(new Date(MONDAY_MS + day * DAY_MS)),
  );

const rangesText = (ranges: readonly Range[], words: Words): string =>
  ranges.length === 0
    ? words.html('hours.closed')
    : ranges
        .map(([from, to]) => words.html('hours.range', { from: clock(from, words), to: clock(to, words) }))
        .join('<br>');

/** `14:00` as people read it; `26:00` is two o’clock on the next day. */
const clock = (time: string, words: Words): string => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const at = new Date(MONDAY_MS + ((hour % 24) * 60 + minute) * 60_000);
  const shown = writtenDate(at, words.language, { timeZone: 'UTC', hour: '2-digit', minute: '2-digit' });
  return hour >= 24 && time !== '24:00' ? words.text('hours.nextDay', { time: shown }) : shown;
};

const exceptions = ({ exceptions: days = {}, zone }: OpeningHours, words: Words, at: Date): string => {
  const today = isoDay(at, zone);
  const last = isoDay(new Date(at.getTime() + EXCEPTIONS_AHEAD_DAYS * DAY_MS), zone);
  const ahead = Object.entries(days)
    .filter(([day]) => day >= today && day <= last)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  if (ahead.length === 0) return '';
  const items = ahead.map(([day, ranges]) => {
    const date = writtenDate(new Date(day), words.language, { dateStyle: 'full', timeZone: 'UTC' });
    return `<li>${escapeHtml(date)}<br>${rangesText(ranges, words)}</li>`;
  });
  return `<p>${words.html('hours.exceptions')}</p><ul>${items.join('')}</ul>`;
};

/** The day there, `2026-11-22`: what Sweden writes. */
const isoDay = (at: Date, zone: string): string =>
  new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short' }).format(at);

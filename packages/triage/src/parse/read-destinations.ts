import type { DayRanges, Destination, OpeningHours } from '../flow.ts';
import { readIds } from './read-items.ts';
import { readPredicate } from './read-predicate.ts';
import { present, type Reading } from './reading.ts';
import { choice, flag, items, members, needed, pairs, refuse, text, textLike, type Spot } from './spot.ts';

const KINDS = [
  'emergency',
  'complaint',
  'report',
  'advice',
  'block',
  'insurance',
  'technical',
  'support',
  'chat',
] as const;

export const readDestination = (reading: Reading, id: string, spot: Spot): Destination => {
  const read = members(spot, ['kind', 'human', 'hours', 'phone', 'sms', 'url', 'local', 'eligible', 'facts']);
  const hours = read.hours === undefined ? undefined : text(read.hours);
  if (hours !== undefined && read.hours !== undefined)
    reading.references.push({ kind: 'hours', id: hours, spot: read.hours });
  const number = (at: Spot | undefined) =>
    at === undefined ? undefined : textLike(at, /^[0-9]{2,10}$/, "digits between quotes, such as '3018'");
  return present<Destination>({
    id,
    kind: read.kind === undefined ? needed(spot, 'kind', KINDS.join(', ')) : choice(read.kind, KINDS),
    human: read.human === undefined ? needed(spot, 'human', 'true when a person answers there') : flag(read.human),
    hours,
    phone: number(read.phone),
    sms: number(read.sms),
    url: read.url === undefined ? undefined : textLike(read.url, /^https:\/\/[^\s]+$/, 'an address in https'),
    local: read.local === undefined ? undefined : choice(read.local, ['chat', 'csirt', 'providers', 'units']),
    eligible: readPredicate(reading, read.eligible, true),
    facts: readIds(reading, 'facts', read.facts),
  });
};

const TIME = /^([0-3]\d|4[0-7]):[0-5]\d$|^48:00$/;

const readRanges = (spot: Spot): DayRanges =>
  items(spot).flatMap((range) => {
    const [from, to, ...more] = items(range);
    if (from === undefined || to === undefined || more.length > 0) return refuse(range, "['09:00', '18:00']") ?? [];
    const read = [from, to].map((time) => textLike(time, TIME, "a time such as '09:00'"));
    const [start, end] = read;
    if (start === undefined || end === undefined) return [];
    if (start >= end) return refuse(range, 'an opening before its end; past midnight is 26:00') ?? [];
    return [[start, end] as const];
  });

/** Opening hours, as an OpeningHours is: seven days from Monday, or `always`. */
export const readHours = (spot: Spot): OpeningHours => {
  const read = members(spot, ['zone', 'week', 'holidays', 'holidayRanges', 'region', 'exceptions']);
  const days = read.week?.value === 'always' ? [] : items(read.week);
  if (read.week === undefined) needed(spot, 'week', 'seven lists of ranges from Monday, or always');
  else if (read.week.value !== 'always' && days.length !== 7) refuse(read.week, 'seven lists of ranges, or always');
  return present<OpeningHours>({
    zone: read.zone === undefined ? needed(spot, 'zone', 'such as Europe/Paris') : readZone(read.zone),
    week: read.week?.value === 'always' ? 'always' : days.map(readRanges),
    holidays: read.holidays === undefined ? undefined : choice(read.holidays, ['open', 'closed']),
    holidayRanges: read.holidayRanges === undefined ? undefined : readRanges(read.holidayRanges),
    region: read.region === undefined ? undefined : text(read.region),
    exceptions: read.exceptions === undefined ? undefined : readExceptions(read.exceptions),
  });
};

const readZone = (spot: Spot): string | undefined => {
  const zone = text(spot);
  try {
    if (zone !== undefined) new Intl.DateTimeFormat('fr', { timeZone: zone });
    return zone;
  } catch {
    return refuse(spot, 'a zone such as Europe/Paris');
  }
};

const readExceptions = (spot: Spot): Record<string, DayRanges> =>
  Object.fromEntries(
    pairs(spot).map(([date, ranges]) => {
      if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) refuse(spot, 'days such as 2026-12-25');
      return [date, readRanges(ranges)];
    }),
  );

import type { DayRanges } from '@guichet/triage/hours';
import { fold } from '../../provider-import/fold.ts';
import { RowRefused } from '../refusal.ts';
import { WEEKDAYS } from './column-hours.ts';
import { rangeOf } from './time.ts';

const DAY = /\b(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|jours?\s+f[ée]ri[ée]s?)\s*:?/gi;
const RANGE = /(\d{1,2}\s?[h:]\s?\d{0,2})\s*(?:-|–|à)\s*(\d{1,2}\s?[h:]\s?\d{0,2})/gi;
const DAY_AND_NIGHT: DayRanges = [['00:00', '24:00']];
const SAYS_DAY_AND_NIGHT = /^24\s?h?\s?\/\s?24(\s?h)?(\s?[-,]?\s?7\s?j?\s?\/\s?7(\s?j)?)?$/i;
const SAYS_CLOSED = new Set(['', 'ferme', 'fermee']);

export interface TextHours {
  readonly week: readonly DayRanges[];
  /** Absent: the text says nothing of holidays. */
  readonly holidayRanges?: DayRanges;
}

/**
 * Hours written as text, « Lundi : 8h00-12h00 14h00-18h00 Mardi : … » or « 24h/24 - 7j/7 ».
 *
 * @throws RowRefused `hours.unreadable` when any of it is not understood: half an understanding would send people to a closed door
 */
export const textHours = (text: string): TextHours => {
  const whole = text.trim();
  const unknown = { week: WEEKDAYS.map(() => []) };
  if (whole === '') return unknown;
  if (SAYS_DAY_AND_NIGHT.test(whole)) return { week: WEEKDAYS.map(() => DAY_AND_NIGHT) };
  const heads = [...whole.matchAll(DAY)];
  if (heads.length === 0 || whole.slice(0, heads[0]!.index).trim() !== '')
    throw new RowRefused('hours.unreadable', whole);
  const week: DayRanges[] = WEEKDAYS.map(() => []);
  let holidayRanges: DayRanges | undefined;
  for (const [index, head] of heads.entries()) {
    const ranges = rangesOf(whole.slice(head.index + head[0].length, heads[index + 1]?.index));
    const day = WEEKDAYS.indexOf(fold(head[1]!) as (typeof WEEKDAYS)[number]);
    if (day === -1) holidayRanges = ranges;
    else week[day] = [...week[day]!, ...ranges];
  }
  return holidayRanges === undefined ? { week } : { week, holidayRanges };
};

const rangesOf = (text: string): DayRanges => {
  if (SAYS_DAY_AND_NIGHT.test(text.trim())) return DAY_AND_NIGHT;
  const found = [...text.matchAll(RANGE)];
  const rest = fold(text.replace(RANGE, ' ').replace(/[,;/.]| et /g, ' '));
  const isUnderstood = found.length > 0 ? rest === '' : SAYS_CLOSED.has(rest);
  if (!isUnderstood) throw new RowRefused('hours.unreadable', text.trim());
  return found.map(([, from, to]) => rangeOf(from!.replaceAll(' ', ''), to!.replaceAll(' ', '')));
};

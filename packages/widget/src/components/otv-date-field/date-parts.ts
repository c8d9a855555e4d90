import { isCalendarDate } from '@guichet/triage/form';

/** What stands in the three fields of a date. */
export interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export const NO_PARTS: DateParts = { day: '', month: '', year: '' };

const bare = (text: string): string => text.replaceAll('-', ' ').trim();

/**
 * What a date field holds: `2027-03-27` where the three parts are numbers of a day, otherwise the parts as they were written,
 * which is no date and is refused with « continue »; empty where nothing was.
 */
export const valueOfParts = ({ day, month, year }: DateParts): string => {
  const parts = [bare(year), bare(month), bare(day)];
  if (parts.every((part) => part === '')) return '';
  const [written = '', ...others] = parts;
  const date = [written, ...others.map((part) => part.padStart(2, '0'))].join('-');
  return isCalendarDate(date) ? date : parts.join('-');
};

const withoutZero = (text: string): string => (/^0\d$/.test(text) ? text.slice(1) : text);

/** The parts of what a date field holds, a date or not. */
export const partsOfValue = (value: string): DateParts => {
  const [year = '', month = '', day = ''] = value.split('-');
  return isCalendarDate(value) ? { year, month: withoutZero(month), day: withoutZero(day) } : { year, month, day };
};

/** A whole date that was pasted, in the order of France or of the calendar of machines; null: it is none. */
export const partsOfPaste = (text: string): DateParts | null => {
  const [, day, month, year] = /^\s*(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(\d{4})\s*$/.exec(text) ?? [];
  if (day !== undefined && month !== undefined && year !== undefined)
    return { day: withoutZero(day), month: withoutZero(month), year };
  const written = text.trim();
  return isCalendarDate(written) ? partsOfValue(written) : null;
};

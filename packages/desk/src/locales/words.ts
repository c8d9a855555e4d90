import { writtenDate } from '@guichet/triage/written-date';
import type { Danger } from '../contract.ts';
import { elapsed } from '../model/elapsed.ts';
import { translator } from './translator.ts';

/** « Citoyen 3 ». */
export const citizenName = (number: number): string => translator.t('citizen.name', { number: String(number) });

export const dangerText = (danger: Danger): string => translator.t(`danger.${danger}`);

/** « 4 min », « 1 h 05 »; never a negative time. */
export const durationText = (since: string, nowMs: number): string => {
  const { hours, minutes } = elapsed(since, nowMs);
  if (hours > 0)
    return translator.t('duration.hours', { hours: String(hours), minutes: String(minutes).padStart(2, '0') });
  return minutes === 0 ? translator.t('duration.now') : translator.t('duration.minutes', { minutes: String(minutes) });
};

/** « 14:05 », 24 hours, in the officer's time zone. */
export const timeText = (at: string): string => dateWith({ hour: '2-digit', minute: '2-digit' }, new Date(at));

/** A date in the officer's language, as it is written there. */
export const dateWith = (options: Intl.DateTimeFormatOptions, at: Date): string =>
  writtenDate(at, translator.$locale.get(), options);

/** « samedi 22 novembre, 14:05 ». */
export const dateText = (at: string): string =>
  `${dateWith({ weekday: 'long', day: 'numeric', month: 'long' }, new Date(at))}, ${timeText(at)}`;

/** A Monday. */
const MONDAY_MS = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/** « lundi » for 0, « dimanche » for 6. */
export const weekdayText = (day: number): string =>
  dateWith({ weekday: 'long', timeZone: 'UTC' }, new Date(MONDAY_MS + day * DAY_MS));

/** « novembre 2026 », from `2026-11`. */
export const monthText = (month: string): string =>
  dateWith({ month: 'long', year: 'numeric', timeZone: 'UTC' }, new Date(`${month}-01T00:00:00Z`));

/** « 21 novembre », from `2026-11-21`. */
export const dayText = (day: string): string =>
  dateWith({ day: 'numeric', month: 'long', timeZone: 'UTC' }, new Date(`${day}T00:00:00Z`));

/** « 1 250 ». */
export const numberText = (number: number): string => new Intl.NumberFormat(translator.$locale.get()).format(number);

/** A language by its name in the officer's language; its tag when the browser does not know it. */
export const languageText = (tag: string): string => {
  try {
    const name = new Intl.DisplayNames([translator.$locale.get()], { type: 'language' }).of(tag);
    return name ?? tag;
  } catch {
    return tag;
  }
};

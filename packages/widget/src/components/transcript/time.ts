import { writtenDate } from '@guichet/triage/written-date';

/** « 14:05 », or « samedi 22 novembre 14:05 » for another day; 24 hours, as the device's own time zone has it. */
export const shownTime = (at: string, locale: string, now: Date): string => {
  const date = new Date(at);
  const sameDay = date.toDateString() === now.toDateString();
  return writtenDate(date, locale, {
    ...(sameDay ? {} : { weekday: 'long', day: 'numeric', month: 'long' }),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
};

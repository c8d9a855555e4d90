import { commandId } from '@guichet/core';
import { reminderDay, reminderOf, todayIn } from '@guichet/triage/form';
import type { ReceivedRequest } from '../stores/otv-request.ts';

export interface ReminderWords {
  /** Neutral: calendars are shared. */
  readonly summary: string;
  /** Name of the file, with `.ics`. */
  readonly file: string;
}

/** How long the device may take to read the file. */
const READ_WITHIN_MS = 10_000;

/** Hands a neutral reminder over to the device as a file (spec V-42). Nothing is sent or stored. */
export const offerReminder = (
  { from, timeZone }: ReceivedRequest['absence'],
  { summary, file }: ReminderWords,
  now: Date,
): void => {
  const text = reminderOf({ uid: commandId(), day: reminderDay(from, todayIn(timeZone, now)), summary, now });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  link.download = file;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), READ_WITHIN_MS);
};

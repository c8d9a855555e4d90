import { OtvCalendarElement } from './otv-calendar-element.ts';

/** Registers the calendar; a second call does nothing. */
export const defineOtvCalendar = (): void => {
  if (!customElements.get('guichet-calendar')) customElements.define('guichet-calendar', OtvCalendarElement);
};

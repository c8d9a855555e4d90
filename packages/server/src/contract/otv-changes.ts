import type { Static } from 'typebox';
import { CalendarDate, OtvChange, OtvValues } from './otv-requests.ts';
import { closed, ref } from './primitives.ts';

/** Other access details, the whole step at once: what is left out is removed. */
export const OtvAccessChange = closed({ ...OtvChange.properties, values: ref(OtvValues) }, { $id: 'OtvAccessChange' });
export type OtvAccessChange = Static<typeof OtvAccessChange>;

/** Other dates, held against the same rules as a new request. */
export const OtvDatesChange = closed(
  { ...OtvChange.properties, from: CalendarDate, to: CalendarDate },
  { $id: 'OtvDatesChange' },
);
export type OtvDatesChange = Static<typeof OtvDatesChange>;

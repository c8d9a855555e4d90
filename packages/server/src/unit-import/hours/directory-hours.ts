import type { DayRanges } from '@guichet/triage/hours';
import { fold } from '../../provider-import/fold.ts';
import { RowRefused } from '../refusal.ts';
import { textOf } from '../source-row.ts';
import { WEEKDAYS } from './column-hours.ts';
import { rangeOf } from './time.ts';

type Entry = Readonly<Record<string, unknown>>;

/** What `plage_ouverture` of the State's directory says: from a day to a day, up to two ranges each. */
export const directoryHours = (entries: readonly Entry[]): { readonly week: readonly DayRanges[] } => {
  const week: DayRanges[] = WEEKDAYS.map(() => []);
  for (const entry of entries) {
    const ranges = [1, 2].flatMap((number) => {
      const from = textOf(entry, `valeur_heure_debut_${String(number)}`);
      const to = textOf(entry, `valeur_heure_fin_${String(number)}`);
      return from === '' && to === '' ? [] : [rangeOf(from, to)];
    });
    for (const day of daysOf(entry)) week[day] = [...week[day]!, ...ranges];
  }
  return { week };
};

/** Everything that the source adds in words, each with its days: it changes what the hours mean. */
export const directoryComment = (entries: readonly Entry[], general: string): string => {
  const ofDays = entries.flatMap((entry) => {
    const comment = textOf(entry, 'commentaire');
    if (comment === '') return [];
    const [from, to] = [textOf(entry, 'nom_jour_debut'), textOf(entry, 'nom_jour_fin')];
    return [`${to === '' || to === from ? from : `${from} à ${to}`} : ${comment}`];
  });
  return [...(general === '' ? [] : [general]), ...ofDays].join(' ');
};

const daysOf = (entry: Entry): readonly number[] => {
  const [from, to] = [textOf(entry, 'nom_jour_debut'), textOf(entry, 'nom_jour_fin')];
  const [first, last] = [from, to === '' ? from : to].map((name) =>
    WEEKDAYS.indexOf(fold(name) as (typeof WEEKDAYS)[number]),
  );
  if (first === undefined || last === undefined || first === -1 || last === -1) {
    throw new RowRefused('hours.unreadable', `${from}-${to}`);
  }
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, index) => (first + index) % 7);
};

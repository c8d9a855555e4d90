import type { Countdown, Item, Listed, Outcome } from '../flow.ts';
import { readPredicate } from './read-predicate.ts';
import { defined, present, type PartName, type Reading } from './reading.ts';
import { choice, flag, items, members, needed, text, textLike, wholeNumber, type Spot } from './spot.ts';

const WORD = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** A list of ids of one part. */
export const readIds = (reading: Reading, kind: PartName, spot: Spot | undefined): readonly string[] =>
  defined(
    items(spot).map((item) => {
      const id = text(item);
      if (id !== undefined) reading.references.push({ kind, id, spot: item });
      return id;
    }),
  );

const readTags = (spot: Spot | undefined): readonly string[] | undefined =>
  spot === undefined
    ? undefined
    : defined(items(spot).map((tag) => textLike(tag, WORD, 'a word in lower case, such as child-abuse')));

const readListed = (reading: Reading, kind: PartName, spot: Spot | undefined): readonly Listed[] =>
  defined(
    items(spot).map((item) => {
      const read = typeof item.value === 'string' ? { id: item } : members(item, ['id', 'when']);
      if (read.id === undefined) return needed(item, 'id', 'what is listed here');
      const id = text(read.id);
      if (id === undefined) return undefined;
      reading.references.push({ kind, id, spot: read.id });
      return present<Listed>({ id, when: 'when' in read ? readPredicate(reading, read.when) : undefined });
    }),
  );

const readUrgency = (reading: Reading, spot: Spot | undefined): Outcome['urgency'] => {
  const ways = items(spot);
  return defined(
    ways.map((way, index) => {
      const { level, when } = members(way, ['level', 'when']);
      if (level === undefined) return needed(way, 'level', 'now, today or soon');
      if (index === ways.length - 1 && when !== undefined) {
        return needed(way, 'level', 'the last level of « urgency » has no condition, so that one always holds');
      }
      const read = choice(level, ['now', 'today', 'soon']);
      return read === undefined
        ? undefined
        : present<Outcome['urgency'][number]>({ level: read, when: readPredicate(reading, when) });
    }),
  );
};

const OUTCOME_KEYS = [
  'entry',
  'tags',
  'urgency',
  'steps',
  'evidence',
  'doors',
  'whyNot',
  'never',
  'countdowns',
  'laws',
  'hypotheses',
] as const;

export const readOutcome = (reading: Reading, id: string, spot: Spot): Outcome => {
  const read = members(spot, OUTCOME_KEYS);
  const urgency = readUrgency(reading, read.urgency);
  if (read.urgency === undefined || urgency.length === 0) needed(spot, 'urgency', 'a list of { level, when }');
  return present<Outcome>({
    id,
    entry: read.entry === undefined ? undefined : flag(read.entry),
    tags: readTags(read.tags),
    urgency,
    steps: readListed(reading, 'steps', read.steps),
    evidence: readListed(reading, 'evidence', read.evidence),
    doors: readListed(reading, 'destinations', read.doors),
    whyNot: readIds(reading, 'destinations', read.whyNot),
    never: readIds(reading, 'destinations', read.never),
    countdowns: readListed(reading, 'countdowns', read.countdowns),
    laws: readListed(reading, 'facts', read.laws),
    hypotheses: readListed(reading, 'outcomes', read.hypotheses),
  });
};

export const readItem = (reading: Reading, id: string, spot: Spot): Item => {
  const read = members(spot, ['tags', 'destination', 'link', 'facts']);
  const destination = (at: Spot | undefined): string | undefined => {
    const named = at === undefined ? undefined : text(at);
    if (named !== undefined && at !== undefined) reading.references.push({ kind: 'destinations', id: named, spot: at });
    return named;
  };
  return present<Item>({
    id,
    tags: readTags(read.tags),
    destination: destination(read.destination),
    link: destination(read.link),
    facts: read.facts === undefined ? undefined : readIds(reading, 'facts', read.facts),
  });
};

export const readCountdown = (reading: Reading, id: string, spot: Spot): Countdown => {
  const read = members(spot, ['start', 'amount', 'unit', 'facts']);
  return present<Countdown>({
    id,
    start:
      read.start === undefined ? needed(spot, 'start', 'what it counts from') : textLike(read.start, WORD, 'a word'),
    amount: read.amount === undefined ? needed(spot, 'amount', 'how many') : wholeNumber(read.amount),
    unit:
      read.unit === undefined
        ? needed(spot, 'unit', 'hours, days or months')
        : choice(read.unit, ['hours', 'days', 'months']),
    facts: readIds(reading, 'facts', read.facts),
  });
};

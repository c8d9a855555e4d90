import type { Answer, Branch, Question, Subflow, Target } from '../flow.ts';
import { readPredicate } from './read-predicate.ts';
import { readIds } from './read-items.ts';
import { defined, present, type Reading, type ReferenceKind } from './reading.ts';
import { entries, flag, items, members, needed, refuse, text, type Spot } from './spot.ts';

const refer = (reading: Reading, kind: ReferenceKind, spot: Spot | undefined): string | undefined => {
  const id = spot === undefined ? undefined : text(spot);
  if (id !== undefined && spot !== undefined) reading.references.push({ kind, id, spot });
  return id;
};

const readTarget = (reading: Reading, spot: Spot | undefined): Target | undefined => {
  if (spot === undefined) return undefined;
  if (typeof spot.value === 'string') return refer(reading, 'node', spot);
  const { via, to } = members(spot, ['via', 'to']);
  if (via === undefined) needed(spot, 'via', 'the sub-flow whose questions come first');
  if (to === undefined) needed(spot, 'to', 'the node after the sub-flow');
  const read = { via: refer(reading, 'subflows', via), to: refer(reading, 'node', to) };
  return read.via === undefined || read.to === undefined ? undefined : { via: read.via, to: read.to };
};

const readSet = (reading: Reading, spot: Spot | undefined): Record<string, string> | undefined => {
  if (spot === undefined) return undefined;
  const set: Record<string, string> = {};
  for (const [variable, member] of entries(spot)) {
    reading.references.push({ kind: 'variables', id: variable, spot: member });
    const value = text(member);
    if (value === undefined) continue;
    reading.values.push({ variable, value, spot: member });
    set[variable] = value;
  }
  return set;
};

const readAnswer = (reading: Reading, id: string, spot: Spot): Answer => {
  const { when, set, to, urgent } = members(spot, ['when', 'set', 'to', 'urgent']);
  return present<Answer>({
    id,
    when: readPredicate(reading, when),
    set: readSet(reading, set),
    to: readTarget(reading, to),
    urgent: refer(reading, 'urgent', urgent),
  });
};

export const readQuestion = (reading: Reading, id: string, spot: Spot): Question => {
  const read = members(spot, ['askWhen', 'answers', 'skipTo', 'entry', 'facts']);
  const answers = read.answers === undefined ? [] : entries(read.answers);
  if (answers.length === 0) needed(spot, 'answers', 'a question has at least one answer and « unknown »');
  return present<Question>({
    id,
    askWhen: readPredicate(reading, read.askWhen),
    answers: answers.map(([answerId, answer]) => readAnswer(reading, answerId, answer)),
    skipTo: readTarget(reading, read.skipTo),
    entry: read.entry === undefined ? undefined : flag(read.entry),
    facts: read.facts === undefined ? undefined : readIds(reading, 'facts', read.facts),
  });
};

export const readBranch = (reading: Reading, id: string, spot: Spot): Branch => {
  const ways = items(spot);
  if (ways.length === 0) refuse(spot, 'a list of ways, { when, to }, the last one without a condition');
  return {
    id,
    ways: defined(
      ways.map((way, index) => {
        const read = members(way, ['when', 'to']);
        if (read.to === undefined) needed(way, 'to', 'where this way leads');
        const isLast = index === ways.length - 1;
        if (isLast && read.when !== undefined) refuse(read.when, 'nothing here: the last way has no condition');
        if (!isLast && read.when === undefined) needed(way, 'when', 'only the last way has no condition');
        const to = readTarget(reading, read.to);
        return to === undefined
          ? undefined
          : present<Branch['ways'][number]>({ when: readPredicate(reading, read.when), to });
      }),
    ),
  };
};

export const readSubflow = (reading: Reading, id: string, spot: Spot): Subflow => {
  const questions = readIds(reading, 'questions', spot);
  if (questions.length === 0) refuse(spot, 'a list of questions');
  return { id, questions };
};

import { isEntry, offeredAnswers, run, type AnswerMap, type Case, type Flow, type RunOptions } from '@guichet/triage';
import { UsageError } from './options.ts';

const listed = (ids: readonly string[]): string => ids.join(', ');

/** `audience=company` → the variable and its value, both of the flow. */
export const presetOf = (flow: Flow, entries: readonly string[]): Case =>
  Object.fromEntries(
    entries.map((entry) => {
      const [variable = '', value = ''] = entry.split('=');
      const values = flow.variables[variable];
      if (values === undefined) {
        throw new UsageError(
          `--preset: there is no variable « ${variable} »; there are: ${listed(Object.keys(flow.variables))}.`,
        );
      }
      if (!values.includes(value)) {
        throw new UsageError(`--preset: « ${variable} » has no value « ${value} »; it takes ${listed(values)}.`);
      }
      return [variable, value];
    }),
  );

/** @throws UsageError naming the entries, when the node is none */
export const startOf = (flow: Flow, start: string | undefined): string | null => {
  if (start === undefined || isEntry(flow, start)) return start ?? null;
  const entries = [...Object.keys(flow.questions), ...Object.keys(flow.outcomes)].filter((id) => isEntry(flow, id));
  throw new UsageError(`--start: sites may not start at « ${start} »; they may at ${listed(entries)}.`);
};

const named = (flow: Flow, entry: string): [string, string] => {
  const [question = '', answer = ''] = entry.split('=');
  const known = flow.questions[question];
  if (known === undefined) {
    throw new UsageError(
      `--answers: there is no question « ${question} »; there are: ${listed(Object.keys(flow.questions))}.`,
    );
  }
  if (!known.answers.some(({ id }) => id === answer)) {
    const ids = known.answers.map(({ id }) => id);
    throw new UsageError(`--answers: question « ${question} » has no answer « ${answer} »; it has ${listed(ids)}.`);
  }
  return [question, answer];
};

/**
 * Reads answers: `question=answer` by name, the others in the order in which the flow asks.
 *
 * @throws UsageError naming the question, with the answers that it has
 */
export const answersOf = (flow: Flow, entries: readonly string[], options: RunOptions): AnswerMap => {
  const given = entries.map((entry) => entry.trim()).filter((entry) => entry !== '');
  const answers = Object.fromEntries(given.filter((entry) => entry.includes('=')).map((entry) => named(flow, entry)));
  for (const answer of given.filter((entry) => !entry.includes('='))) {
    const position = run(flow, answers, options);
    const question = position.at.kind === 'question' ? flow.questions[position.at.id] : undefined;
    if (question === undefined) {
      throw new UsageError(
        `--answers: « ${answer} » is left over; the answers before it end at « ${position.at.id} ».`,
      );
    }
    const offered = offeredAnswers(question, position.case).map(({ id }) => id);
    if (!offered.includes(answer)) {
      throw new UsageError(
        `--answers: question « ${question.id} » comes next and does not offer « ${answer} »; it offers ${listed(offered)}.`,
      );
    }
    answers[question.id] = answer;
  }
  return answers;
};

import type { Case, Flow } from './flow.ts';
import type { Position } from './run.ts';

/**
 * What a site had set beforehand, as the answers that would have said it and nothing more: whoever reads a result has to
 * see all that led there. What a later answer said otherwise is left out, and so is what was asked all the same.
 *
 * @returns null when no answer could have said it
 */
export function presetAnswers(flow: Flow, preset: Case, { case: known, trail }: Position): Position['trail'] | null {
  const all = Object.values(flow.questions).flatMap(({ id, answers }) =>
    answers.map(({ id: answer, set = {} }) => ({ question: id, answer, set: Object.entries(set) })),
  );
  const said = new Map<string, Position['trail'][number]>();
  for (const [variable, value] of Object.entries(preset)) {
    if (known[variable] !== value) continue;
    const saying = all.filter(({ set }) => set.some((entry) => entry[0] === variable && entry[1] === value));
    if (saying.some(({ question }) => trail.some((asked) => asked.question === question))) continue;
    const found = saying.find(({ set }) => set.every(([name, established]) => known[name] === established));
    if (found === undefined) return null;
    said.set(found.question, { question: found.question, answer: found.answer });
  }
  return [...said.values()];
}

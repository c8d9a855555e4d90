import {
  answersOf,
  evaluateOutcome,
  isFlowRunError,
  presetAnswers,
  run,
  strayAnswers,
  strayPreset,
  type Case,
  type Flow,
  type FlowDocument,
  type Position,
} from '@guichet/triage';
import type { Handoff } from '../contract/index.ts';
import { GuichetError } from '../errors.ts';
import type { ReplayedHandoff } from '../storage/port.ts';

/** What citizens hand over at the end of a flow, replayed here: nobody's word is taken for where answers lead (spec T-14). */
export interface Handoffs {
  /**
   * What the officer will read, in French.
   *
   * @throws GuichetError `handoff.outdated` for another version of the flow; `handoff.mismatch` for anything that the
   * answers do not give. Neither says what it was.
   */
  replay(handoff: Handoff): ReplayedHandoff;
}

const mismatch = (): GuichetError => new GuichetError('handoff.mismatch');

/** Replays what comes out of this flow. */
export const createHandoffs = ({ flow, texts }: FlowDocument): Handoffs => {
  const words = (key: string, id: string): string => texts['fr']?.[key] ?? id;
  const said = ({ question, answer }: Position['trail'][number]) => ({
    question: words(`question.${question}.ask`, question),
    answer: words(`question.${question}.answers.${answer}`, answer),
  });

  return {
    replay(handoff) {
      if (handoff.version !== flow.version) throw new GuichetError('handoff.outdated');
      const position = reach(flow, handoff);
      const { trail, case: known, at } = position;
      const before = presetAnswers(flow, handoff.preset ?? {}, position);
      if (handoff.outcome !== at.id || before === null) throw mismatch();
      const view = evaluateOutcome(flow, at.id, known);
      if (handoff.evidence.some((id) => !view.evidence.includes(id))) throw mismatch();
      return {
        view: {
          flow: handoff.flow,
          version: flow.version,
          outcome: { id: at.id, title: words(`outcome.${at.id}.title`, at.id) },
          urgency: view.urgency,
          answers: [...before, ...trail].map(said),
          evidence: view.evidence
            .filter((id) => handoff.evidence.includes(id))
            .map((id) => words(`evidence.${id}.keep`, id)),
          doors: view.doors.map(({ destination }) => words(`destination.${destination}.name`, destination)),
          postcode: handoff.postcode ?? null,
        },
        inDanger: known['danger'] === 'yes',
      };
    },
  };
};

/** Where the answers lead; every one of them lies on the way, and there is none but them. */
const reach = (flow: Flow, { answers, preset = {}, start }: Handoff): Position => {
  const given = answersOf(answers);
  const isClean = strayAnswers(flow, given).length === 0 && strayPreset(flow, preset).length === 0;
  if (!isClean) throw mismatch();
  const position = replayed(flow, given, { preset, start: start ?? null });
  if (position.at.kind !== 'outcome' || position.trail.length !== answers.length) throw mismatch();
  return position;
};

const replayed = (flow: Flow, given: Case, options: { preset: Case; start: string | null }): Position => {
  try {
    return run(flow, given, options);
  } catch (error) {
    // A stranger may ask to start where no site can.
    if (isFlowRunError(error)) throw mismatch();
    throw error;
  }
};

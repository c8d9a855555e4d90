import { assign, setup, type SnapshotFrom } from 'xstate';
import type { Case, Flow } from './flow.ts';
import { own } from './own.ts';
import { run, strayPreset, type Position } from './run.ts';
import { isEntry, offeredAnswers, type AnswerMap } from './walk.ts';

/** How somebody comes to a flow. What the flow does not have (an entry that was dropped, say) is left out. */
export interface FlowInput {
  /** What the site knows beforehand. Default: nothing. */
  readonly preset?: Case;
  /** Entry that the site starts at. Default: the flow's start. */
  readonly start?: string | null;
  /** Answers given earlier, such as those of a link to a result. Default: none. */
  readonly answers?: AnswerMap;
}

/** What the machine knows besides its state. */
export interface FlowContext {
  preset: Case;
  start: string | null;
  /** Every answer given, also those that no longer lie on the way: they count again when their question comes up. */
  answers: AnswerMap;
  /** The question that somebody went back to; null when they are as far as their answers lead. */
  rewound: string | null;
  position: Position;
}

/** Everything that moves the machine. */
export type FlowEvent =
  /** Ignored unless that question is the one being asked and offers that answer: a second click does nothing. */
  | { type: 'answer.choose'; question: string; answer: string }
  /** Back to a question of the trail; the other answers stay and count again where they still apply. */
  | { type: 'answer.change'; question: string }
  /** `count` questions back, at least 1 (the default), at most to the first one. */
  | { type: 'step.back'; count?: number }
  | { type: 'safety.interrupt' }
  | { type: 'safety.resume' }
  | { type: 'flow.restart' };

/**
 * The machine of a flow. States: `asking` (`position.at` is a question), `done` (an outcome), `interrupted` (the question about
 * danger, called from either; an answer to it, or `safety.resume`, leads back to where the person was). None is final.
 * Pure: no clock, no request, no storage; the persisted snapshot is JSON and goes on equally wherever it is restored (spec T-2).
 *
 * @param flow a flow that passed its checks
 */
export function createFlowMachine(flow: Flow) {
  const placed = (context: Omit<FlowContext, 'position'>): FlowContext => {
    const position = run(flow, context.answers, { ...context, until: context.rewound });
    // Gone back to a question that no longer comes up: nothing to stop at any more.
    return { ...context, position, rewound: position.at.id === context.rewound ? context.rewound : null };
  };
  const offers = (question: string, answer: string, known: Case): boolean => {
    const asked = own(flow.questions, question);
    return asked !== undefined && offeredAnswers(asked, known).some(({ id }) => id === answer);
  };

  return setup({
    types: { context: {} as FlowContext, events: {} as FlowEvent, input: {} },
    guards: {
      isOutcome: ({ context }) => context.position.at.kind === 'outcome',
      isAsked: ({ context: { position }, event }) =>
        event.type === 'answer.choose' &&
        position.at.kind === 'question' &&
        position.at.id === event.question &&
        offers(event.question, event.answer, position.case),
      isAboutDanger: ({ context, event }) =>
        event.type === 'answer.choose' &&
        event.question === flow.safety &&
        offers(event.question, event.answer, context.position.case),
      isOnTrail: ({ context, event }) =>
        event.type === 'answer.change' && context.position.trail.some(({ question }) => question === event.question),
      hasTrail: ({ context }) => context.position.trail.length > 0,
    },
    actions: {
      answer: assign(({ context, event }) =>
        event.type === 'answer.choose'
          ? placed({
              ...context,
              answers: { ...context.answers, [event.question]: event.answer },
              rewound: context.rewound === event.question ? null : context.rewound,
            })
          : {},
      ),
      rewind: assign(({ context, event }) =>
        event.type === 'answer.change' ? placed({ ...context, rewound: event.question }) : {},
      ),
      stepBack: assign(({ context, event }) => {
        const { trail } = context.position;
        const count = event.type === 'step.back' ? Math.max(1, Math.trunc(event.count ?? 1) || 1) : 1;
        return placed({ ...context, rewound: trail.at(Math.max(-trail.length, -count))?.question ?? null });
      }),
      forget: assign(({ context }) => placed({ ...context, answers: {}, rewound: null })),
    },
  }).createMachine({
    id: 'flow',
    context: ({ input }) => {
      const { preset = {}, start = null, answers = {} }: FlowInput = input ?? {};
      const stray = strayPreset(flow, preset);
      return placed({
        preset: Object.fromEntries(Object.entries(preset).filter(([variable]) => !stray.includes(variable))),
        start: start !== null && isEntry(flow, start) ? start : null,
        answers,
        rewound: null,
      });
    },
    initial: 'settling',
    on: { 'flow.restart': { target: '.settling', actions: 'forget' } },
    states: {
      settling: { always: [{ guard: 'isOutcome', target: 'done' }, { target: 'asking' }] },
      asking: {
        on: {
          'answer.choose': { guard: 'isAsked', target: 'settling', actions: 'answer' },
          'answer.change': { guard: 'isOnTrail', target: 'settling', actions: 'rewind' },
          'step.back': { guard: 'hasTrail', target: 'settling', actions: 'stepBack' },
          'safety.interrupt': 'interrupted',
        },
      },
      done: {
        on: {
          'answer.change': { guard: 'isOnTrail', target: 'settling', actions: 'rewind' },
          'step.back': { guard: 'hasTrail', target: 'settling', actions: 'stepBack' },
          'safety.interrupt': 'interrupted',
        },
      },
      interrupted: {
        on: {
          'answer.choose': { guard: 'isAboutDanger', target: 'settling', actions: 'answer' },
          'safety.resume': 'settling',
        },
      },
    },
  });
}

/** The machine of a flow. */
export type FlowMachine = ReturnType<typeof createFlowMachine>;
/** A snapshot of it. */
export type FlowSnapshot = SnapshotFrom<FlowMachine>;
/** What a screen can show; `settling` is passed through and never seen. */
export type FlowPhase = Exclude<FlowSnapshot['value'], 'settling'>;

/** The phase of a flow's snapshot. */
export const selectFlowPhase = (snapshot: FlowSnapshot): FlowPhase => snapshot.value as FlowPhase;

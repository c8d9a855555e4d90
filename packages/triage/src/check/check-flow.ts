import type { FlowDocument } from '../flow.ts';
import { checkEligibility, checkNeverShown } from './check-destinations.ts';
import { checkFacts, hasSource } from './check-facts.ts';
import { checkLinks } from './check-links.ts';
import {
  checkCompleteness,
  checkHypothesesFit,
  checkNumber,
  checkOrder,
  mostSteps,
  nightBefore,
} from './check-outcomes.ts';
import { checkQuestions } from './check-questions.ts';
import { checkEnds, checkReach } from './check-reach.ts';
import { checkTexts } from './check-texts.ts';
import { checkUnused } from './check-unused.ts';
import { explore, MAIN } from './explore.ts';
import { countPaths } from './paths.ts';
import type { Problem } from './problem.ts';
import { reachedOutcomes, type Reached } from './reach.ts';

/** What was counted while checking. */
export interface Figures {
  readonly flow: string;
  readonly version: number;
  /** Paths from the first question to an outcome; a text when it is no safe integer. */
  readonly paths: number | string;
  /** Merged states that were visited, from every place where a site may start and for every audience known beforehand. */
  readonly states: number;
  /** Seconds that the whole check took. */
  readonly seconds: number;
  readonly questionsPerPath: { readonly median: number; readonly max: number };
  /** The most things to do that one result lists for one person. */
  readonly maxSteps: number;
  /** Number of outcomes that each audience can reach; `unknown` for those who did not say for whom. */
  readonly outcomes: Readonly<Record<string, number>>;
  readonly facts: {
    readonly count: number;
    /** Share of the facts with a source, from 0 to 1. */
    readonly withSource: number;
    /** Still to be read at their source. */
    readonly recollections: number;
  };
}

/** What a check found. */
export interface Report {
  /** Each of them keeps the flow from being built, served or loaded (spec T-7). */
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  readonly figures: Figures;
}

const audiencesOf = ({ flow }: FlowDocument, reached: readonly Reached[]): Record<string, number> => {
  const counts = [...(flow.variables[flow.audience] ?? []), null].map((audience) => {
    const outcomes = reached.filter((one) => !one.asHypothesis && one.audience === audience);
    return [audience ?? 'unknown', new Set(outcomes.map(({ outcome }) => outcome.id)).size] as const;
  });
  return Object.fromEntries(counts);
};

/**
 * Proves a flow: visits every state that anybody can come to, whatever a site presets and wherever it starts, and holds each
 * against the rules of docs/spec.md (T-3 to T-12).
 *
 * @param options.today `YYYY-MM-DD`; facts that expired before it are problems
 */
export const checkFlow = (document: FlowDocument, { today }: { readonly today: string }): Report => {
  const startedMs = performance.now();
  const { flow } = document;
  const exploration = explore(flow);
  const root = exploration.roots.find((one) => one.root === MAIN);
  const main = countPaths(exploration.states, root?.state ?? null);
  const reached = reachedOutcomes(flow, exploration);
  const facts = checkFacts(document, today);
  const texts = checkTexts(document);
  const shown = checkNeverShown(document, reached);
  const problems = [
    ...checkEnds(document, exploration),
    ...checkReach(document, exploration),
    ...checkQuestions(document, exploration, reached, main),
    ...checkCompleteness(document, exploration, reached, nightBefore(today)),
    ...checkEligibility(document, exploration, reached),
    ...shown.problems,
    ...checkOrder(document, exploration, reached),
    ...checkNumber(document, exploration, reached),
    ...checkHypothesesFit(exploration, reached, reachedOutcomes(flow, explore(flow, [MAIN]))),
    ...checkUnused(document, reached),
    ...facts.problems,
    ...texts.problems,
    ...checkLinks(flow),
  ];
  const { paths } = main;
  const all = Object.values(document.facts);
  return {
    problems,
    warnings: [...shown.warnings, ...facts.warnings, ...texts.warnings],
    figures: {
      flow: flow.id,
      version: flow.version,
      paths: paths <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(paths) : paths.toString(),
      states: exploration.states.length,
      seconds: Math.round(performance.now() - startedMs) / 1000,
      questionsPerPath: { median: main.medianQuestions, max: main.maxQuestions },
      maxSteps: mostSteps(reached),
      outcomes: audiencesOf(document, reached),
      facts: {
        count: all.length,
        withSource: all.length === 0 ? 1 : all.filter(hasSource).length / all.length,
        recollections: all.filter(({ basis }) => basis === 'recollection').length,
      },
    },
  };
};

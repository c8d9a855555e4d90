import type { Case, Predicate } from './flow.ts';
import { own } from './own.ts';

/** True, false, or undefined: a variable that it needs is not known (Kleene's three values). */
export type Truth = boolean | undefined;

/** A clause that keeps a predicate from being true. */
export interface Failure {
  /** Id of the reason to give: that of the nearest failing clause around it that has one. */
  readonly because?: string;
  /** False: the case says otherwise. Undefined: nobody knows yet. */
  readonly truth: false | undefined;
  /** The variables that decide it; without repetition. */
  readonly variables: readonly string[];
}

const not = (truth: Truth): Truth => (truth === undefined ? undefined : !truth);

/** False wins over unknown, which wins over true. */
function every(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes(undefined) ? undefined : true;
}

function holds(known: Case, variable: string, wanted: string | readonly string[]): Truth {
  const value = own(known, variable);
  if (value === undefined) return undefined;
  return typeof wanted === 'string' ? value === wanted : wanted.includes(value);
}

/**
 * Evaluates a condition over what is known.
 *
 * @param predicate left out: true
 */
export function evaluate(predicate: Predicate | undefined, known: Case): Truth {
  if (predicate === undefined) return true;
  if ('all' in predicate) return every(predicate.all.map((part) => evaluate(part, known)));
  if ('any' in predicate) return not(every(predicate.any.map((part) => not(evaluate(part, known)))));
  if ('not' in predicate) return not(evaluate(predicate.not, known));
  if ('known' in predicate) return own(known, predicate.known) !== undefined;
  return every(Object.entries(predicate.is).map(([variable, wanted]) => holds(known, variable, wanted)));
}

/**
 * Why a condition is not true: the leaves that make it false, or, when it is unknown, those that nobody knows. Empty when
 * it is true. Under a `not`, a clause fails by being true, so a `because` inside it is not given.
 *
 * @param predicate left out: true
 */
export const failures = (predicate: Predicate | undefined, known: Case): readonly Failure[] =>
  predicate === undefined ? [] : blockers(predicate, known, true, undefined);

function blockers(predicate: Predicate, known: Case, wanted: boolean, around: string | undefined): readonly Failure[] {
  const truth = evaluate(predicate, known);
  if (truth === wanted) return [];
  const because = wanted && 'because' in predicate ? (predicate.because ?? around) : around;
  if ('not' in predicate) return blockers(predicate.not, known, !wanted, because);
  const parts = 'all' in predicate ? predicate.all : 'any' in predicate ? predicate.any : undefined;
  if (parts !== undefined) {
    return parts
      .filter((part) => evaluate(part, known) === truth)
      .flatMap((part) => blockers(part, known, wanted, because));
  }
  const failure = { truth: truth === undefined ? undefined : (false as const), variables: deciding(predicate, known) };
  return [because === undefined ? failure : { ...failure, because }];
}

/** The variables of a leaf that make it what it is. */
function deciding(leaf: Predicate, known: Case): readonly string[] {
  if ('known' in leaf) return [leaf.known];
  if (!('is' in leaf)) return [];
  const truth = evaluate(leaf, known);
  return Object.entries(leaf.is)
    .filter(([variable, wanted]) => holds(known, variable, wanted) === truth)
    .map(([variable]) => variable);
}

/** The reasons of failures, each once, in order. */
export const reasonsOf = (found: readonly Failure[]): readonly string[] => [
  ...new Set(found.flatMap(({ because }) => because ?? [])),
];

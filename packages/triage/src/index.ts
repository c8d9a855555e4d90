export type * from './flow.ts';
export { evaluate, failures, reasonsOf, type Failure, type Truth } from './predicate.ts';
export { FlowRunError, isFlowRunError, type FlowRunErrorCode } from './flow-run-error.ts';
export { begin, isEntry, offeredAnswers, settle, take, type AnswerMap, type Stop, type Walk } from './walk.ts';
export { answersOf, run, strayAnswers, strayPreset, type Given, type Position, type RunOptions } from './run.ts';
export {
  createFlowMachine,
  selectFlowPhase,
  type FlowContext,
  type FlowEvent,
  type FlowInput,
  type FlowMachine,
  type FlowPhase,
  type FlowSnapshot,
} from './flow-machine.ts';
export {
  evaluateOutcome,
  explainDestination,
  stepsOf,
  type ClosedDoorView,
  type DoorView,
  type Explanation,
  type OutcomeView,
  type StepsFor,
} from './outcome.ts';
export type { Change } from './changes.ts';
export { deadlineOf, type Deadline } from './countdown.ts';
export { decodeResult, encodeResult, type DecodedResult } from './result-token.ts';
export { presetAnswers } from './preset-answers.ts';

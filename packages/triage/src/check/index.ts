export { checkFlow, type Figures, type Report } from './check-flow.ts';
export {
  changeInWords,
  diffFlows,
  type Ending,
  type FlowDiff,
  type PathChange,
  type TextChange,
} from './diff-flows.ts';
export { checkForm, type FormFigures, type FormReport } from './check-form.ts';
export { drawFlow } from './draw-flow.ts';
export { explainPath, type DestinationInWords, type PathExplanation } from './explain-path.ts';
export type { Problem, ProblemCode } from './problem.ts';

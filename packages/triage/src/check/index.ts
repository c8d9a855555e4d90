export { checkFlow, type Figures, type Report } from './check-flow.ts';
export type { Problem, ProblemCode } from './problem.ts';

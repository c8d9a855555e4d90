/** What a flow that was not checked can do to a walk, or a stranger to a replay. */
export type FlowRunErrorCode =
  /** A target names no question, branch, outcome or sub-flow. */
  | 'node.unknown'
  /** No way of a branch holds, or an answer of the main graph leads nowhere. */
  | 'node.stuck'
  /** The walk came back to a node that it had left. */
  | 'flow.cycle'
  /** Sites may not start at that node. */
  | 'start.refused';

/** A walk that cannot go on. Flows that pass the checks never throw one, except for a `start` that is no entry. */
export class FlowRunError extends Error {
  override readonly name = 'FlowRunError';
  readonly code: FlowRunErrorCode;
  /** The node that the walk was at or looked for. */
  readonly node: string;

  constructor(code: FlowRunErrorCode, node: string) {
    super(`${code}: ${node}`);
    this.code = code;
    this.node = node;
  }
}

/** Recognises it by name: it may come from another copy of this package. */
export const isFlowRunError = (thrown: unknown): thrown is FlowRunError =>
  thrown instanceof Error && thrown.name === 'FlowRunError';

/** What can be wrong with the files of a flow. */
export type FlowFaultCode =
  /** No such folder, or no file of a flow in it. */
  | 'missing-folder'
  /** The file is no YAML; `line` says where. */
  | 'yaml'
  /** A key that flows do not have. */
  | 'unknown-key'
  /** Something that a flow must have is left out. */
  | 'missing'
  /** A value of another kind than the one that belongs there. */
  | 'wrong-kind'
  /** An id that stands twice, in one file or in two. */
  | 'duplicate'
  /** An id that nothing declares: a target, a variable, a value, an item, a fact… */
  | 'unknown-reference';

/** One fault of the files of a flow: where it stands, and what to do, in one sentence that names the node. */
export interface FlowFault {
  readonly code: FlowFaultCode;
  /** Relative to the folder of the flow, `texts/fr/money.yaml`; empty when no one file is at fault. */
  readonly file: string;
  /** From 1; null when no one line is at fault. */
  readonly line: number | null;
  /** Place in the document, `questions.met.answers.unknown.to`. */
  readonly path: string;
  readonly message: string;
}

const lineOf = ({ file, line, message }: FlowFault): string =>
  `${file === '' ? '' : `${file}${line === null ? '' : `:${String(line)}`}: `}${message}`;

/** The files of a flow, of a form or of rules hold faults: all of them at once, in the order of the files. `message` lists them, one a line. */
export class FlowError extends Error {
  override readonly name = 'FlowError';
  readonly faults: readonly FlowFault[];

  constructor(name: string, faults: readonly FlowFault[], kind: 'flow' | 'form' | 'rules' = 'flow') {
    super(
      [`The ${kind} « ${name} » cannot be read (faults: ${String(faults.length)}).`, ...faults.map(lineOf)].join('\n'),
    );
    this.faults = faults;
  }
}

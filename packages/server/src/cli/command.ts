import type { OptionDescriptions } from './options.ts';

/** What a command may touch of the process around it. */
export interface CommandContext {
  readonly args: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  /** One line for a person, on standard output. */
  print(line: string): void;
}

/** A command did its work and the answer is no: one sentence, without a stack, and status 1. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
}

/** One command of `guichet`. */
export interface Command {
  readonly name: string;
  /** What stands behind the name without an option, such as `<flow>`. Default: nothing. */
  readonly operands?: string;
  readonly summary: string;
  readonly options: OptionDescriptions;
  /** @throws UsageError for a mistake of whoever typed it */
  run(context: CommandContext): Promise<void>;
}

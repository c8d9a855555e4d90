import type { OptionDescriptions } from './options.ts';

/** What a command may touch of the process around it. */
export interface CommandContext {
  readonly args: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  /** One line for a person, on standard output. */
  print(line: string): void;
}

/** One command of `guichet`. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly options: OptionDescriptions;
  /** @throws UsageError for a mistake of whoever typed it */
  run(context: CommandContext): Promise<void>;
}

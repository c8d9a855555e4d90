#!/usr/bin/env node
import { GuichetError } from '../errors.ts';
import { ServerStartError } from '../server.ts';
import type { Command } from './command.ts';
import { migrateCommand } from './migrate.ts';
import { officerAddCommand } from './officer-add.ts';
import { UsageError, variableOf } from './options.ts';
import { retentionRunCommand } from './retention-run.ts';
import { seedCommand } from './seed.ts';
import { serveCommand } from './serve.ts';
import { siteAddCommand } from './site-add.ts';

const COMMANDS: readonly Command[] = [
  serveCommand,
  migrateCommand,
  officerAddCommand,
  siteAddCommand,
  seedCommand,
  retentionRunCommand,
];

const print = (line: string) => void process.stdout.write(`${line}\n`);

const overview = (): string =>
  [
    'Usage: guichet <command> [options]',
    '',
    ...COMMANDS.map(({ name, summary }) => `  ${name.padEnd(16)} ${summary}`),
  ].join('\n');

const helpOf = ({ name, summary, options }: Command): string =>
  [
    `guichet ${name}: ${summary}`,
    '',
    ...Object.entries(options).map(([option, { help }]) => `  --${option} (${variableOf(option)})\n      ${help}`),
  ].join('\n');

const main = async (args: readonly string[]): Promise<void> => {
  const command = COMMANDS.find(({ name }) => name.split(' ').every((word, index) => args[index] === word));
  if (command === undefined) {
    if (args.length > 0 && !args.includes('--help')) throw new UsageError(`Unknown command.\n\n${overview()}`);
    print(overview());
    return;
  }
  const rest = args.slice(command.name.split(' ').length);
  if (rest.includes('--help')) print(helpOf(command));
  else await command.run({ args: rest, environment: process.env, print });
};

try {
  await main(process.argv.slice(2));
} catch (error) {
  const isExpected =
    error instanceof UsageError ||
    error instanceof ServerStartError ||
    error instanceof GuichetError ||
    error instanceof TypeError;
  // An unexpected failure keeps its stack: whoever reports it needs it.
  process.stderr.write(`${isExpected ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
}

import { FlowError } from '@guichet/triage/parse';
import { GuichetError } from '../errors.ts';
import { ServerStartError } from '../server.ts';
import { auditListCommand } from './audit-list.ts';
import { auditPruneCommand } from './audit-prune.ts';
import { auditVerifyCommand } from './audit-verify.ts';
import { CommandFailure, type Command, type CommandContext } from './command.ts';
import { flowCheckCommand } from './flow-check.ts';
import { flowWatchCommand } from './flow-watch.ts';
import { flowDiffCommand } from './flow-diff.ts';
import { flowDrawCommand } from './flow-draw.ts';
import { flowExplainCommand } from './flow-explain.ts';
import { formCheckCommand } from './form-check.ts';
import { keysRotateCommand } from './keys-rotate.ts';
import { mailsListCommand } from './mails-list.ts';
import { mailsRetryCommand } from './mails-retry.ts';
import { migrateCommand } from './migrate.ts';
import { officerAddCommand } from './officer-add.ts';
import { officerTerritoryCommand } from './officer-territory.ts';
import { otvEraseDueCommand } from './otv-erase-due.ts';
import { providersImportCommand } from './providers-import.ts';
import { providersRemoveCommand } from './providers-remove.ts';
import { queueAddCommand } from './queue-add.ts';
import { routeAddCommand } from './route-add.ts';
import { routeListCommand } from './route-list.ts';
import { routeRemoveCommand } from './route-remove.ts';
import { UsageError, variableOf } from './options.ts';
import { retentionRunCommand } from './retention-run.ts';
import { seedCommand } from './seed.ts';
import { serveCommand } from './serve.ts';
import { siteAddCommand } from './site-add.ts';
import { unitsCentresCommand } from './units-centres.ts';
import { unitsExportCommand } from './units-export.ts';
import { unitsFetchCommand } from './units-fetch.ts';
import { unitsImportCommand } from './units-import.ts';
import { unitsCompetenceCommand } from './units-competence.ts';

const COMMANDS: readonly Command[] = [
  serveCommand,
  migrateCommand,
  officerAddCommand,
  officerTerritoryCommand,
  siteAddCommand,
  queueAddCommand,
  routeAddCommand,
  routeRemoveCommand,
  routeListCommand,
  providersImportCommand,
  providersRemoveCommand,
  seedCommand,
  retentionRunCommand,
  otvEraseDueCommand,
  mailsListCommand,
  mailsRetryCommand,
  auditVerifyCommand,
  auditListCommand,
  auditPruneCommand,
  keysRotateCommand,
  flowCheckCommand,
  flowWatchCommand,
  flowDrawCommand,
  flowDiffCommand,
  flowExplainCommand,
  formCheckCommand,
  unitsCompetenceCommand,
  unitsCentresCommand,
  unitsImportCommand,
  unitsFetchCommand,
  unitsExportCommand,
];

const overview = (): string =>
  [
    'Usage: guichet <command> [options]',
    '',
    ...COMMANDS.map(({ name, summary }) => `  ${name.padEnd(16)} ${summary}`),
  ].join('\n');

const helpOf = ({ name, operands, summary, options }: Command): string =>
  [
    `guichet ${name}${operands === undefined ? '' : ` ${operands}`}: ${summary}`,
    '',
    ...Object.entries(options).map(([option, { help }]) => `  --${option} (${variableOf(option)})\n      ${help}`),
  ].join('\n');

const dispatch = async ({ args, environment, print }: CommandContext): Promise<void> => {
  const command = COMMANDS.find(({ name }) => name.split(' ').every((word, index) => args[index] === word));
  if (command === undefined) {
    if (args.length > 0 && !args.includes('--help')) throw new UsageError(`Unknown command.\n\n${overview()}`);
    print(overview());
    return;
  }
  const rest = args.slice(command.name.split(' ').length);
  if (rest.includes('--help')) print(helpOf(command));
  else await command.run({ args: rest, environment, print });
};

const isExpected = (error: unknown): error is Error =>
  error instanceof UsageError ||
  error instanceof ServerStartError ||
  error instanceof GuichetError ||
  error instanceof CommandFailure ||
  error instanceof FlowError ||
  // Misuse names what was misused before a colon (« master key: … »); other TypeErrors are faults of ours.
  (error instanceof TypeError && /^[a-z ]+: /.test(error.message));

/** Runs one command and answers the status of the process: 0, or 1 after a sentence through `complain`. */
export const runCommandLine = async (context: CommandContext & { complain(text: string): void }): Promise<0 | 1> => {
  try {
    await dispatch(context);
    return 0;
  } catch (error) {
    // An unexpected failure keeps its stack: whoever reports it needs it.
    context.complain(isExpected(error) ? error.message : error instanceof Error ? (error.stack ?? '') : String(error));
    return 1;
  }
};

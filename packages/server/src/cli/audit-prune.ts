import { openDataFolder } from '../data-folder.ts';
import { CommandFailure, type Command } from './command.ts';
import { dayOf } from './day-option.ts';
import { AUDIT_KEPT_DAYS } from '../services/retention.ts';
import { DATA_OPTIONS, dataFolderOf, readOptions, required, UsageError } from './options.ts';

const OPTIONS = {
  ...DATA_OPTIONS,
  before: { type: 'text', help: 'a day, such as 2026-05-01: older entries are taken away' },
} as const;

const DAY_MS = 86_400_000;

/** Takes the oldest entries of the audit log away; what follows stays verifiable (spec V-38). */
export const auditPruneCommand: Command = {
  name: 'audit prune',
  summary: 'takes entries of the audit log away that are older than a day, six months at least',
  options: OPTIONS,
  async run({ args, environment, print }) {
    const values = readOptions(OPTIONS, args, environment);
    const beforeMs = Date.parse(dayOf('before', required('before', values.before)));
    const nowMs = Date.now();
    if (beforeMs > nowMs - AUDIT_KEPT_DAYS * DAY_MS) {
      throw new UsageError(
        `--before takes a day that is ${String(AUDIT_KEPT_DAYS)} days ago or more: so long the log is kept.`,
      );
    }
    const storage = await openDataFolder(dataFolderOf(values));
    try {
      const pruned = await storage.pruneAudit({ beforeMs, nowMs });
      if (pruned === null) {
        throw new CommandFailure(
          'Nothing was taken away: the log is not what was written. See `guichet audit verify`.',
        );
      }
      print(`Entries taken away: ${String(pruned)}.`);
      const { head } = await storage.verifyAudit();
      print(`Head: ${String(head.count)}:${head.hash}`);
    } finally {
      await storage.close();
    }
  },
};

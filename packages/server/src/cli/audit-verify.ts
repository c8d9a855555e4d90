import { openDataFolder } from '../data-folder.ts';
import type { AuditFault, AuditHead } from '../storage/audit-port.ts';
import { CommandFailure, type Command } from './command.ts';
import { DATA_OPTIONS, dataFolderOf, readOptions, UsageError } from './options.ts';

const OPTIONS = {
  ...DATA_OPTIONS,
  head: {
    type: 'text',
    help: 'a head that this command printed earlier: the log must still go through it, or an older copy was put in its place',
  },
} as const;

const HEAD = /^(\d{1,15}):([A-Za-z0-9_-]{43})$/;

const headOf = (text: string): AuditHead => {
  const [, count, hash] = HEAD.exec(text) ?? [];
  if (count === undefined || hash === undefined) {
    throw new UsageError('--head takes what this command printed: a number, a colon, 43 characters.');
  }
  return { count: Number(count), hash };
};

const SENTENCES: Readonly<Record<AuditFault['code'], (seq: number) => string>> = {
  'entry.altered': (seq) => `Entry ${String(seq)} is not what was written.`,
  'entry.missing': (seq) => `Entry ${String(seq)} is missing.`,
  'head.mismatch': () => 'Entries were taken from the end, or put there.',
  'head.missing': () => 'The head of the log is missing.',
  'head.altered': () => 'The head of the log is not what was written.',
  'anchor.altered': () => 'What says where the pruned log begins is not what was written.',
  'known.pruned': () => 'The given head is of entries that were pruned since: give a later one.',
  'known.mismatch': () => 'The log does not go through the given head: it is another one, or an older copy.',
};

/** Checks that nobody changed, removed, moved or cut entries of the audit log: status 0 when nobody did, otherwise 1 (spec V-37). */
export const auditVerifyCommand: Command = {
  name: 'audit verify',
  summary: 'checks that the audit log is whole',
  options: OPTIONS,
  async run({ args, environment, print }) {
    const values = readOptions(OPTIONS, args, environment);
    const known = values.head === undefined ? undefined : headOf(values.head);
    const storage = await openDataFolder(dataFolderOf(values));
    try {
      const { head, fault } = await storage.verifyAudit(known);
      if (fault !== null) throw new CommandFailure(SENTENCES[fault.code]('seq' in fault ? fault.seq : 0));
      print(`The audit log is whole: ${String(head.count)} entries.`);
      print(`Head: ${String(head.count)}:${head.hash}`);
    } finally {
      await storage.close();
    }
  },
};

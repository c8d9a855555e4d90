import { openDataFolder } from '../data-folder.ts';
import { readCode } from '../services/home-watch/codes.ts';
import type { NumberedAuditEntry } from '../storage/audit-port.ts';
import type { Command } from './command.ts';
import { DATA_OPTIONS, dataFolderOf, readOptions, UsageError } from './options.ts';

const OPTIONS = {
  ...DATA_OPTIONS,
  reference: { type: 'text', help: 'only what concerns the request that has this reference' },
  json: { type: 'flag', help: 'one JSON object a line' },
} as const;

const AT_ONCE = 1_000;

const lineOf = (entry: NumberedAuditEntry): string => {
  const { seq, atMs, kind, officer, units } = entry;
  const what = entry.kind === 'alert' ? `${String(entry.addresses)} addresses` : entry.subjects.join(' ');
  const who = officer === null ? 'operator' : `${officer.name} (${officer.id})`;
  return [seq, new Date(atMs).toISOString(), kind, who, units.join(' '), what].join('\t');
};

/** Prints who read or changed which request, and when. */
export const auditListCommand: Command = {
  name: 'audit list',
  summary: 'prints who read or changed which request to watch a home',
  options: OPTIONS,
  async run({ args, environment, print }) {
    const values = readOptions(OPTIONS, args, environment);
    const reference = values.reference === undefined ? undefined : readCode(values.reference);
    if (reference === null) throw new UsageError('--reference takes four groups of four characters.');
    const storage = await openDataFolder(dataFolderOf(values));
    try {
      const id = reference === undefined ? undefined : storage.homeWatchId(reference);
      for (let after = 0; ;) {
        const entries = await storage.auditEntries(after, AT_ONCE);
        for (const entry of entries) {
          if (id !== undefined && !('subjects' in entry && entry.subjects.includes(id))) continue;
          print(values.json ? JSON.stringify(entry) : lineOf(entry));
        }
        const last = entries.at(-1);
        if (last === undefined || entries.length < AT_ONCE) break;
        after = last.seq;
      }
    } finally {
      await storage.close();
    }
  },
};

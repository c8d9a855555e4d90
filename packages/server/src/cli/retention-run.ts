import { openDataFolder } from '../data-folder.ts';
import { eraseOld } from '../services/retention.ts';
import type { Command } from './command.ts';
import { DATA_OPTIONS, dataFolderOf, readOptions } from './options.ts';
import { flowCountDaysOf, RETENTION_OPTIONS } from './retention-options.ts';

const OPTIONS = { ...DATA_OPTIONS, ...RETENTION_OPTIONS } as const;

/** Erases what has been kept long enough (spec P-5). A running server does it every hour by itself. */
export const retentionRunCommand: Command = {
  name: 'retention run',
  summary: 'erases closed conversations and counts whose time is up',
  options: OPTIONS,
  async run({ args, environment, print }) {
    const values = readOptions(OPTIONS, args, environment);
    const flowCountDays = flowCountDaysOf(values);
    const storage = await openDataFolder(dataFolderOf(values));
    try {
      const { conversations, flowCounts, requests } = await eraseOld(storage, Date.now(), flowCountDays);
      print(`Conversations erased: ${String(conversations)}.`);
      print(`Counts erased: ${String(flowCounts)}.`);
      print(`Requests erased: ${String(requests)}.`);
    } finally {
      await storage.close();
    }
  },
};

import { openDataFolder } from '../data-folder.ts';
import type { Command } from './command.ts';
import { DATA_OPTIONS, dataFolderOf, readOptions } from './options.ts';

/** Erases what has been kept long enough (spec P-5). A running server does it every hour by itself. */
export const retentionRunCommand: Command = {
  name: 'retention run',
  summary: 'erases closed conversations whose time is up',
  options: DATA_OPTIONS,
  async run({ args, environment, print }) {
    const storage = await openDataFolder(dataFolderOf(readOptions(DATA_OPTIONS, args, environment)));
    try {
      print(`Conversations erased: ${String(await storage.eraseExpired(Date.now()))}.`);
    } finally {
      await storage.close();
    }
  },
};

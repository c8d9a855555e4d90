import { openDataFolder } from '../data-folder.ts';
import { beginDay } from '../services/home-watch/days.ts';
import type { Command } from './command.ts';
import { DATA_OPTIONS, dataFolderOf, readOptions } from './options.ts';

/** Erases requests to watch a home that have been over long enough (spec V-25). A running server does it every hour by itself. */
export const otvEraseDueCommand: Command = {
  name: 'otv erase-due',
  summary: 'erases requests to watch a home whose time is up',
  options: DATA_OPTIONS,
  async run({ args, environment, print }) {
    const storage = await openDataFolder(dataFolderOf(readOptions(DATA_OPTIONS, args, environment)));
    try {
      const { changed, erased } = await beginDay(storage, Date.now());
      print(`Requests erased: ${String(erased)}.`);
      print(`Requests begun or ended: ${String(changed)}.`);
    } finally {
      await storage.close();
    }
  },
};

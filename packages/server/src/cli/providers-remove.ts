import { openDataFolder } from '../data-folder.ts';
import type { Command } from './command.ts';
import { DATA_OPTIONS, dataFolderOf, readOptions } from './options.ts';
import { LIST_OPTIONS, listName, listSiteOf } from './provider-options.ts';

const OPTIONS = { ...DATA_OPTIONS, ...LIST_OPTIONS } as const;

/** Takes a list away: a site has the operator's again, and without that one the link to the official directory alone. */
export const providersRemoveCommand: Command = {
  name: 'providers remove',
  summary: 'takes a list of providers away',
  options: OPTIONS,
  async run({ args, environment, print }) {
    const values = readOptions(OPTIONS, args, environment);
    const storage = await openDataFolder(dataFolderOf(values));
    try {
      const site = await listSiteOf(storage, values.site);
      const { removed } = await storage.replaceProviders(site, []);
      print(`Providers of ${listName(site)}: removed ${String(removed)}.`);
    } finally {
      await storage.close();
    }
  },
};

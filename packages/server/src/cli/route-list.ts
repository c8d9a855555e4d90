import { openDataFolder } from '../data-folder.ts';
import type { Command } from './command.ts';
import { DATA_OPTIONS, dataFolderOf, readOptions } from './options.ts';
import { nameOfRoute } from './route-options.ts';

/** Prints every route, one a line. */
export const routeListCommand: Command = {
  name: 'route list',
  summary: 'lists the routes of handoffs by department and zone',
  options: DATA_OPTIONS,
  async run({ args, environment, print }) {
    const storage = await openDataFolder(dataFolderOf(readOptions(DATA_OPTIONS, args, environment)));
    try {
      const routes = await storage.routes();
      if (routes.length === 0) print('There is no route.');
      for (const route of routes) print(`Route ${nameOfRoute(route)}: ${route.queue}.`);
    } finally {
      await storage.close();
    }
  },
};

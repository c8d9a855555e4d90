import { openDataFolder } from '../data-folder.ts';
import type { Command } from './command.ts';
import { DATA_OPTIONS, dataFolderOf, readOptions, UsageError } from './options.ts';
import { nameOfRoute, ROUTE_OPTIONS, routeOf } from './route-options.ts';

const OPTIONS = { ...DATA_OPTIONS, ...ROUTE_OPTIONS } as const;

/** Takes a route away: broader routes, or the sites' own queues, take its handoffs again. */
export const routeRemoveCommand: Command = {
  name: 'route remove',
  summary: "gives a department's handoffs back to the sites' own queues",
  options: OPTIONS,
  async run({ args, environment, print }) {
    const values = readOptions(OPTIONS, args, environment);
    const wanted = routeOf(values);
    const storage = await openDataFolder(dataFolderOf(values));
    try {
      const routes = await storage.routes();
      if (!routes.some((route) => nameOfRoute(route) === nameOfRoute(wanted))) {
        throw new UsageError(`There is no route ${nameOfRoute(wanted)}.`);
      }
      await storage.deleteRoute(wanted);
      print(`Route ${nameOfRoute(wanted)}: removed.`);
    } finally {
      await storage.close();
    }
  },
};

import { openDataFolder } from '../data-folder.ts';
import type { Command } from './command.ts';
import { DATA_OPTIONS, dataFolderOf, readOptions, UsageError } from './options.ts';
import { ROUTE_OPTIONS, routeOf } from './route-options.ts';

const OPTIONS = { ...DATA_OPTIONS, ...ROUTE_OPTIONS } as const;

/** Takes a route away: the sites' own queues take the department's handoffs again. */
export const routeRemoveCommand: Command = {
  name: 'route remove',
  summary: "gives a department's handoffs back to the sites' own queues",
  options: OPTIONS,
  async run({ args, environment, print }) {
    const values = readOptions(OPTIONS, args, environment);
    const { flow, department } = routeOf(values);
    const storage = await openDataFolder(dataFolderOf(values));
    try {
      const routes = await storage.routes();
      if (!routes.some((route) => route.flow === flow && route.department === department)) {
        throw new UsageError(`There is no route of ${flow} for department ${department}.`);
      }
      await storage.deleteRoute(flow, department);
      print(`Route ${flow}, department ${department}: removed.`);
    } finally {
      await storage.close();
    }
  },
};

import { openDataFolder } from '../data-folder.ts';
import type { Command } from './command.ts';
import { DATA_OPTIONS, dataFolderOf, readOptions, required } from './options.ts';
import { requireQueue } from './require-queue.ts';
import { nameOfRoute, ROUTE_OPTIONS, routeOf } from './route-options.ts';

const OPTIONS = {
  ...DATA_OPTIONS,
  ...ROUTE_OPTIONS,
  queue: { type: 'text', help: 'queue that takes them' },
} as const;

/** Sends what a flow hands over from one department, one zone or both to one queue, whatever the site; a running server follows within seconds. */
export const routeAddCommand: Command = {
  name: 'route add',
  summary: 'sends the handoffs of a department or of a zone to a queue',
  options: OPTIONS,
  async run({ args, environment, print }) {
    const values = readOptions(OPTIONS, args, environment);
    const route = routeOf(values);
    const queue = required('queue', values.queue);
    const storage = await openDataFolder(dataFolderOf(values));
    try {
      await requireQueue(storage, 'queue', queue);
      await storage.putRoute({ ...route, queue });
      print(`Route ${nameOfRoute(route)}: ${queue}.`);
      if (route.zone !== undefined && (await storage.competenceTables()).length === 0) {
        print('There is no table of competence yet: no commune has a zone before « guichet units competence ».');
      }
    } finally {
      await storage.close();
    }
  },
};

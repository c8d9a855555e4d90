import { QueueDescription } from '../contract/index.ts';
import { openDataFolder } from '../data-folder.ts';
import type { Command } from './command.ts';
import { contractCheck } from './contract-check.ts';
import { DATA_OPTIONS, dataFolderOf, readOptions, required } from './options.ts';

const OPTIONS = {
  ...DATA_OPTIONS,
  name: { type: 'text', help: 'short name for --queue: a-z, 0-9 and hyphens' },
  title: { type: 'text', help: 'what officers see' },
} as const;

const checkQueue = contractCheck(QueueDescription, 'queue');

/** Adds a queue, or gives it another title. */
export const queueAddCommand: Command = {
  name: 'queue add',
  summary: 'adds a queue, or gives it another title',
  options: OPTIONS,
  async run({ args, environment, print }) {
    const values = readOptions(OPTIONS, args, environment);
    const queue = checkQueue({ name: required('name', values.name), title: required('title', values.title) });
    const storage = await openDataFolder(dataFolderOf(values));
    try {
      await storage.putQueue(queue);
      print(`Queue ${queue.name}: ${queue.title}.`);
    } finally {
      await storage.close();
    }
  },
};

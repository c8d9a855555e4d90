import { openDataFolder } from '../data-folder.ts';
import { seed } from '../sample/seed.ts';
import { createPasswords } from '../services/passwords.ts';
import type { Command } from './command.ts';
import { DATA_OPTIONS, dataFolderOf, readOptions, wholeNumber } from './options.ts';

const OPTIONS = {
  ...DATA_OPTIONS,
  'examples-port': { type: 'text', help: 'port of the sample partner pages; default 4200' },
} as const;

/** Loads the sample sites, queues, canned replies and officers. May be run again. */
export const seedCommand: Command = {
  name: 'seed',
  summary: 'loads sample sites, queues, replies and officers',
  options: OPTIONS,
  async run({ args, environment, print }) {
    const values = readOptions(OPTIONS, args, environment);
    const examplesPort = wholeNumber('examples-port', values['examples-port'] ?? '4200', 1, 65_535);
    const storage = await openDataFolder(dataFolderOf(values));
    try {
      const { sites, officers } = await seed(storage, createPasswords(), examplesPort);
      for (const { slug, allowedOrigins } of sites) print(`Site ${slug}: ${allowedOrigins.join(', ')}`);
      for (const { login, role, oneTimePassword } of officers) {
        const words = oneTimePassword === null ? 'has a password already' : `one-time password: ${oneTimePassword}`;
        print(`Officer ${login} (${role}), ${words}`);
      }
    } finally {
      await storage.close();
    }
  },
};

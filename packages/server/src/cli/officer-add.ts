import { openDataFolder } from '../data-folder.ts';
import { createOfficerService } from '../services/officers.ts';
import { createPasswords } from '../services/passwords.ts';
import type { Command } from './command.ts';
import { DATA_OPTIONS, dataFolderOf, oneOf, readOptions, required } from './options.ts';

const OPTIONS = {
  ...DATA_OPTIONS,
  login: { type: 'text', help: 'what the officer types to sign in' },
  name: { type: 'text', help: 'name or pseudonym that citizens see' },
  role: { type: 'text', help: 'officer (default), supervisor or admin' },
} as const;

/** Makes an officer's account and prints a password that works once. */
export const officerAddCommand: Command = {
  name: 'officer add',
  summary: "makes an officer's account and prints a one-time password",
  options: OPTIONS,
  async run({ args, environment, print }) {
    const values = readOptions(OPTIONS, args, environment);
    const login = required('login', values.login);
    const name = required('name', values.name);
    const role = oneOf('role', values.role ?? 'officer', ['officer', 'supervisor', 'admin']);
    const storage = await openDataFolder(dataFolderOf(values));
    try {
      const added = await createOfficerService(storage, createPasswords()).add({ login, name, role });
      print(`Officer ${added.officer.login} (${role}).`);
      print(`One-time password: ${added.oneTimePassword}`);
    } finally {
      await storage.close();
    }
  },
};

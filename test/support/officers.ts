import { openDataFolder } from '../../packages/server/src/data-folder.ts';
import { hashPassword } from '../../packages/server/src/services/passwords.ts';
import { commandId } from './random.ts';

export interface Credentials {
  readonly login: string;
  readonly password: string;
}

/** Writes officers with a known password into a server's data folder (one slow hash for all of them). */
export const addOfficers = async (dataDir: string, count: number): Promise<Credentials[]> => {
  const storage = await openDataFolder({ dir: dataDir });
  const password = 'correct horse battery staple';
  // A cheap cost: these accounts live for one run, and a check takes the cost that its hash names.
  const passwordHash = await hashPassword(password, 2 ** 12);
  const added: Credentials[] = [];
  for (let number = 1; number <= count; number++) {
    const login = `mesure-${number}`;
    await storage.putOfficer({
      id: commandId(),
      login,
      name: `Agent ${number}`,
      role: 'officer',
      passwordHash,
      mustChangePassword: false,
      available: true,
      capacity: 20,
      disabled: false,
    });
    added.push({ login, password });
  }
  await storage.close();
  return added;
};

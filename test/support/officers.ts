import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashPassword } from '../../packages/server/src/services/passwords.ts';
import { createSqliteStorage } from '../../packages/server/src/storage/sqlite/index.ts';
import { commandId } from './random.ts';

export interface Credentials {
  readonly login: string;
  readonly password: string;
}

/** Writes officers with a known password into a server's data folder (one slow hash for all of them). */
export const addOfficers = async (dataDir: string, count: number): Promise<Credentials[]> => {
  const masterKey = await readFile(join(dataDir, 'master.key'));
  const storage = await createSqliteStorage({ file: join(dataDir, 'guichet.sqlite'), masterKey });
  const password = 'correct horse battery staple';
  const passwordHash = await hashPassword(password);
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

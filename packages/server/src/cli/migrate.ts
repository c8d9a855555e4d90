import { databaseFile, prepareDataFolder } from '../data-folder.ts';
import { migrateSqlite, rotateEpoch } from '../storage/sqlite/index.ts';
import type { Command } from './command.ts';
import { DATA_OPTIONS, dataFolderOf, readOptions } from './options.ts';

const OPTIONS = {
  ...DATA_OPTIONS,
  restored: { type: 'flag', help: 'the file was restored from a backup: every client reloads (spec D-7)' },
} as const;

/** Brings the database to this version; after a restore, starts a new epoch. */
export const migrateCommand: Command = {
  name: 'migrate',
  summary: 'brings the database to this version',
  options: OPTIONS,
  async run({ args, environment, print }) {
    const values = readOptions(OPTIONS, args, environment);
    const { dir } = dataFolderOf(values);
    await prepareDataFolder(dir);
    const applied = await migrateSqlite(databaseFile(dir));
    print(applied.length === 0 ? 'The database is current.' : `Migrations applied: ${applied.join(', ')}.`);
    if (values.restored) print(`New epoch: ${await rotateEpoch(databaseFile(dir))}.`);
  },
};

import { databaseFile } from '../data-folder.ts';
import { KeyRing } from '../sealing/data-key.ts';
import { endKeyChange, prepareKeyChange } from '../sealing/key-files.ts';
import { masterKeyFromBase64 } from '../sealing/master-key.ts';
import { rewrapKeys } from '../storage/sqlite/index.ts';
import { CommandFailure, type Command, type CommandContext } from './command.ts';
import { DATA_OPTIONS, dataFolderOf, readOptions, UsageError } from './options.ts';

const OPTIONS = {
  ...DATA_OPTIONS,
  to: {
    type: 'text',
    help: 'file of the new master key, made when it is missing; default: one is made in the data folder',
  },
} as const;

/** Wraps what the ring opens by its current key. @throws CommandFailure when a key opens by none: nothing may be thrown away */
const rewrap = async (dir: string, keys: KeyRing, print: CommandContext['print']): Promise<void> => {
  const { rewrapped, left, broken } = await rewrapKeys(databaseFile(dir), keys);
  print(`Keys wrapped anew: ${String(rewrapped)}.`);
  if (left === 0) return;
  const where = broken.slice(0, 5).map(({ table, row }) => `${table} ${row}`);
  throw new CommandFailure(
    `Keys that no master key opens: ${String(left)} (${where.join(', ')}${broken.length > 5 ? ', …' : ''}). The change has not ended: both master keys stay in use.`,
  );
};

/** Changes the master key while servers work (spec V-47). Run it again after an interruption: it goes on where it was. */
export const keysRotateCommand: Command = {
  name: 'keys rotate',
  summary: 'changes the master key, while the server works',
  options: OPTIONS,
  async run({ args, environment, print }) {
    const values = readOptions(OPTIONS, args, environment);
    const { dir, masterKey, retiredMasterKeys } = dataFolderOf(values);
    if (masterKey !== undefined) {
      if (values.to !== undefined)
        throw new UsageError('--to is for a key in a file; with --master-key, that key is the new one.');
      if (retiredMasterKeys.length === 0) {
        throw new UsageError(
          '--retired-master-key is missing: the former key, which opens what is to be wrapped anew.',
        );
      }
      await rewrap(dir, new KeyRing(masterKeyFromBase64(masterKey), retiredMasterKeys.map(masterKeyFromBase64)), print);
      print('Nothing needs the former master key any more but backups: start the server without it.');
      return;
    }
    const change = await prepareKeyChange(dir, values.to);
    if (change === null) {
      print('This is the master key already.');
      return;
    }
    const { former, next } = change;
    await rewrap(dir, new KeyRing(next, [former, ...retiredMasterKeys.map(masterKeyFromBase64)]), print);
    const kept = await endKeyChange(dir, change);
    print(`The former master key is kept in ${kept}: delete it when no backup needs it any more.`);
  },
};

import { rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openDataFolder } from '../data-folder.ts';
import { ImportFailure } from '../provider-import/import-failure.ts';
import { createCommunes } from '../services/communes/communes.ts';
import { readCentres, type ReadCentres } from '../unit-import/read-centres.ts';
import { CommandFailure, type Command } from './command.ts';
import { DATA_OPTIONS, dataFolderOf, readOperands, UsageError } from './options.ts';

const OPTIONS = {
  ...DATA_OPTIONS,
  refused: { type: 'text', help: 'file for refused rows, a JSON object a line; default in the data folder' },
} as const;

/** Rows that are printed; the others are in the file. */
const MOST_PRINTED = 20;

const readFileOrFail = async (file: string): Promise<ReadCentres> => {
  try {
    return await readCentres(file, createCommunes({ own: () => Promise.resolve([]) }));
  } catch (error) {
    if (error instanceof ImportFailure) throw new CommandFailure(`${error.message} The centres stay as they were.`);
    throw error;
  }
};

function* linesOf({ refused, former }: ReadCentres, file: string): Generator<string> {
  if (former > 0) yield `Left out on purpose: ${String(former)} former communes.`;
  for (const { number, reason } of refused.slice(0, MOST_PRINTED)) yield `Row ${String(number)}: ${reason}.`;
  if (refused.length > 0) yield `Refused rows: ${file}`;
}

/** Puts the operator's own centres of communes before those that ship with the server (spec U-36). */
export const unitsCentresCommand: Command = {
  name: 'units centres',
  operands: '<file>',
  summary: 'replaces your own centres of communes by a CSV or GeoJSON file',
  options: OPTIONS,
  async run({ args, environment, print }) {
    const { operands, values } = readOperands(OPTIONS, ['file'], args, environment);
    const [file = ''] = operands;
    const folder = dataFolderOf(values);
    const refusedFile = values.refused ?? join(folder.dir, 'units-centres-refused.jsonl');
    if (resolve(refusedFile) === resolve(file)) throw new UsageError('--refused takes another file than the centres.');
    const read = await readFileOrFail(file);
    const storage = await openDataFolder(folder);
    try {
      if (read.refused.length === 0) await rm(refusedFile, { force: true });
      else await writeFile(refusedFile, read.refused.map((row) => `${JSON.stringify(row)}\n`).join(''));
      for (const line of linesOf(read, refusedFile)) print(line);
      if (read.centres.length === 0) {
        throw new CommandFailure('No row of the file can be taken. The centres stay as they were.');
      }
      const { inserted, changed, unchanged, removed } = await storage.replaceCommuneCentres(read.centres);
      print(
        `Centres of communes: inserted ${String(inserted)}, changed ${String(changed)}, unchanged ${String(unchanged)}, ` +
          `removed ${String(removed)}, refused ${String(read.refused.length)}.`,
      );
    } finally {
      await storage.close();
    }
  },
};

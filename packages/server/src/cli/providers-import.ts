import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { openDataFolder } from '../data-folder.ts';
import { ImportFailure } from '../provider-import/import-failure.ts';
import { readProviders, type ReadProviders } from '../provider-import/read-providers.ts';
import { refusedCsv } from '../provider-import/refused-file.ts';
import { CommandFailure, type Command } from './command.ts';
import { DATA_OPTIONS, dataFolderOf, readOperands, UsageError } from './options.ts';
import { columnsOf, LIST_OPTIONS, listName, listSiteOf } from './provider-options.ts';

const OPTIONS = {
  ...DATA_OPTIONS,
  ...LIST_OPTIONS,
  columns: { type: 'text', help: 'names of the columns, such as name=Nom,siret=SIRET; see the operator guide' },
  refused: { type: 'text', help: 'file to write the refused rows to, with their reasons' },
} as const;

/** Reasons that are printed; the others are in the file. */
const MOST_PRINTED = 20;

const readFileOrFail = async (file: string, columns: string | undefined): Promise<ReadProviders> => {
  const given = columnsOf(columns);
  try {
    return await readProviders(file, given);
  } catch (error) {
    if (error instanceof ImportFailure) throw new CommandFailure(`${error.message} The list stays as it was.`);
    throw error;
  }
};

/** Every refused row has its line here or in the file: nothing is left out in silence (spec T-18). */
function* linesOfRefused({ refused }: ReadProviders, file: string | undefined): Generator<string> {
  for (const { line, reasons } of refused.slice(0, MOST_PRINTED)) yield `Line ${String(line)}: ${reasons.join('; ')}.`;
  const more = refused.length - MOST_PRINTED;
  if (more > 0 && file === undefined) yield `${String(more)} more rows were refused: --refused <file> writes them all.`;
  else if (more > 0) yield `${String(more)} more rows were refused.`;
  if (file !== undefined && refused.length > 0) yield `Refused rows: ${file}.`;
}

/** Puts a list of paid technical help in the place of the former one; a running server follows within seconds. */
export const providersImportCommand: Command = {
  name: 'providers import',
  operands: '<file>',
  summary: 'replaces a list of providers by a CSV file',
  options: OPTIONS,
  async run({ args, environment, print }) {
    const { operands, values } = readOperands(OPTIONS, ['file'], args, environment);
    const [file = ''] = operands;
    if (values.refused !== undefined && resolve(values.refused) === resolve(file)) {
      throw new UsageError('--refused takes another file than the list.');
    }
    const read = await readFileOrFail(file, values.columns);
    if (values.refused !== undefined && read.refused.length > 0) await writeFile(values.refused, refusedCsv(read));
    const storage = await openDataFolder(dataFolderOf(values));
    try {
      const site = await listSiteOf(storage, values.site);
      if (read.unused.length > 0) print(`Columns that are not used: ${read.unused.join(', ')}.`);
      for (const line of linesOfRefused(read, values.refused)) print(line);
      if (read.providers.length === 0) {
        throw new CommandFailure('No row of the file can be taken. The list stays as it was.');
      }
      const { inserted, changed, unchanged, removed } = await storage.replaceProviders(site, read.providers);
      print(
        `Providers of ${listName(site)}: inserted ${String(inserted)}, changed ${String(changed)}, ` +
          `unchanged ${String(unchanged)}, removed ${String(removed)}, refused ${String(read.refused.length)}.`,
      );
    } finally {
      await storage.close();
    }
  },
};

import { join, resolve } from 'node:path';
import { openDataFolder } from '../data-folder.ts';
import { ImportFailure } from '../provider-import/import-failure.ts';
import { FORMAT_NAMES } from '../unit-import/formats/index.ts';
import { importUnits, type UnitImport } from '../unit-import/import-units.ts';
import { CommandFailure, type Command } from './command.ts';
import { DATA_OPTIONS, dataFolderOf, oneOf, readOperands, required, UsageError } from './options.ts';
import { reportLines } from './units-report.ts';

const OPTIONS = {
  ...DATA_OPTIONS,
  format: { type: 'text', help: `form of the file: ${FORMAT_NAMES.join(', ')}` },
  list: { type: 'text', help: 'csv only: name of the list that is replaced, such as associations-35; default own' },
  source: { type: 'text', help: 'csv only: who publishes the list, as pages show it' },
  licence: { type: 'text', help: 'csv only: licence of the list; default none' },
  date: { type: 'text', help: 'of when the data is, 2026-11-22; default the day of the file' },
  refused: { type: 'text', help: 'file for refused rows, a JSON object a line; default in the data folder' },
} as const;

const LIST_NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Lists that other imports and the sample replace. */
const TAKEN = new Set(['gendarmerie', 'police', 'annuaire', 'dila-2020', 'sample']);

type Values = { readonly [K in 'format' | 'list' | 'source' | 'licence' | 'date']: string | undefined };

const importOf = (values: Values): Omit<UnitImport, 'file'> => {
  const format = oneOf('format', required('format', values.format), FORMAT_NAMES);
  const { list, source, licence, date } = values;
  const own = { ...(list && { list }), ...(source && { source }), ...(licence && { licence }) };
  if (format !== 'csv' && Object.keys(own).length > 0) {
    throw new UsageError(`--${Object.keys(own)[0]!} goes with --format csv only.`);
  }
  if (list !== undefined && (!LIST_NAME.test(list) || TAKEN.has(list))) {
    throw new UsageError(`--list takes a name of its own such as associations-35, not « ${list} ».`);
  }
  if (date !== undefined && !/^\d{4}-\d{2}(-\d{2})?$/.test(date)) {
    throw new UsageError(`--date takes a day such as 2026-11-22, not « ${date} ».`);
  }
  return { format, ...own, ...(date && { date }) };
};

/** Puts the units of a file in the place of the former ones of the same list; a running server follows within seconds. */
export const unitsImportCommand: Command = {
  name: 'units import',
  operands: '<file>',
  summary: 'replaces a list of units by a file of the official open data, or of your own',
  options: OPTIONS,
  async run({ args, environment, print }) {
    const { operands, values } = readOperands(OPTIONS, ['file'], args, environment);
    const [file = ''] = operands;
    const given = importOf(values);
    const folder = dataFolderOf(values);
    const refusedFile = values.refused ?? join(folder.dir, `units-${given.list ?? given.format}-refused.jsonl`);
    if (resolve(refusedFile) === resolve(file)) throw new UsageError('--refused takes another file than the list.');
    const storage = await openDataFolder(folder);
    try {
      const report = await importUnits(storage, { ...given, file, refusedFile });
      for (const line of reportLines(report, refusedFile)) print(line);
    } catch (error) {
      if (error instanceof ImportFailure) throw new CommandFailure(`${error.message} The list stays as it was.`);
      throw error;
    } finally {
      await storage.close();
    }
  },
};

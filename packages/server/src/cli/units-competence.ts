import { stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  COMPETENCE_MEMBERS,
  readCompetence,
  type CompetenceColumns,
  type ReadCompetence,
} from '../competence-import/read-competence.ts';
import { openDataFolder } from '../data-folder.ts';
import { ImportFailure } from '../provider-import/import-failure.ts';
import { refusedCsv } from '../provider-import/refused-file.ts';
import { createCommunes } from '../services/communes/communes.ts';
import type { CompetenceTable } from '../storage/competence-port.ts';
import type { Storage } from '../storage/port.ts';
import { columnPairs } from './column-pairs.ts';
import { CommandFailure, type Command } from './command.ts';
import { DATA_OPTIONS, dataFolderOf, readOperands, required, UsageError, type OptionValues } from './options.ts';

const OPTIONS = {
  ...DATA_OPTIONS,
  columns: {
    type: 'text',
    help: 'names of the columns: commune=…,institution=…,unit=…; unit may be left out where the file names forces only',
  },
  refused: { type: 'text', help: 'file to write the refused rows to, with their reasons' },
  source: { type: 'text', help: 'who publishes the table; default the title that it has on data.gouv.fr' },
  date: { type: 'text', help: 'of when the table is, such as 2026-11-22 or 2026-11; default the date of the file' },
  licence: { type: 'text', help: 'licence of the table; default Licence Ouverte 2.0, or none with --source' },
} as const;

const OFFICIAL = { name: 'Compétence territoriale gendarmerie et police nationales', licence: 'Licence Ouverte 2.0' };
const DATE = /^\d{4}-\d{2}(-\d{2})?$/;
/** Lines of one kind that are printed. */
const MOST_PRINTED = 20;

const columnsOf = (text: string | undefined): CompetenceColumns => {
  const { commune, institution, unit } = columnPairs(required('columns', text), COMPETENCE_MEMBERS);
  if (commune === undefined || institution === undefined) {
    throw new UsageError('--columns names at least the columns of commune and institution: commune=…,institution=….');
  }
  return { commune, institution, unit: unit ?? null };
};

const tableOf = async (values: OptionValues<typeof OPTIONS>, file: string): Promise<CompetenceTable> => {
  const date = values.date ?? (await stat(file)).mtime.toISOString().slice(0, 10);
  if (!DATE.test(date)) throw new UsageError(`--date takes a date such as 2026-11-22, not « ${date} ».`);
  const licence = values.licence ?? (values.source === undefined ? OFFICIAL.licence : null);
  return { name: 'official', source: { name: values.source ?? OFFICIAL.name, date, licence }, communes: [] };
};

const readFileOrFail = async (file: string, columns: CompetenceColumns): Promise<ReadCompetence> => {
  try {
    return await readCompetence(file, columns, createCommunes({ own: () => Promise.resolve([]) }));
  } catch (error) {
    if (error instanceof ImportFailure) throw new CommandFailure(`${error.message} The table stays as it was.`);
    throw error;
  }
};

/** What every row that was not taken as it stands has become: nothing is left out or changed in silence. */
function* linesOf({ refused, moved, repeated }: ReadCompetence, file: string | undefined): Generator<string> {
  for (const { line, commune } of moved.slice(0, MOST_PRINTED)) {
    const { commune: now, former } = commune;
    yield `Line ${String(line)}: ${former?.insee ?? ''}${former?.name ? ` ${former.name}` : ''} has become ${now.insee} ${now.name}.`;
  }
  if (moved.length > MOST_PRINTED) yield `${String(moved.length - MOST_PRINTED)} more rows are of former communes.`;
  for (const { line, reasons } of refused.slice(0, MOST_PRINTED)) yield `Line ${String(line)}: ${reasons.join('; ')}.`;
  const more = refused.length - MOST_PRINTED;
  if (more > 0 && file === undefined) yield `${String(more)} more rows were refused: --refused <file> writes them all.`;
  else if (more > 0) yield `${String(more)} more rows were refused.`;
  if (file !== undefined && refused.length > 0) yield `Refused rows: ${file}.`;
  if (repeated > 0) yield `${String(repeated)} rows repeat what another row says.`;
}

/** Ids that no imported unit has, under its own name or another list's. */
const unknownUnits = async (storage: Pick<Storage, 'units'>, { rows }: ReadCompetence): Promise<number> => {
  const { lists } = await storage.units();
  const known = new Set(lists.flatMap(({ units }) => units.flatMap(({ id, aliases }) => [id, ...aliases])));
  const named = new Set(rows.flatMap(({ unitId }) => (unitId === null ? [] : [unitId])));
  return [...named].filter((id) => !known.has(id)).length;
};

/** Puts the table of which unit covers which commune in the place of the former one (spec U-23). */
export const unitsCompetenceCommand: Command = {
  name: 'units competence',
  operands: '<file>',
  summary: 'replaces the table of which units cover which commune by a CSV file',
  options: OPTIONS,
  async run({ args, environment, print }) {
    const { operands, values } = readOperands(OPTIONS, ['file'], args, environment);
    const [file = ''] = operands;
    if (values.refused !== undefined && resolve(values.refused) === resolve(file)) {
      throw new UsageError('--refused takes another file than the table.');
    }
    const read = await readFileOrFail(file, columnsOf(values.columns));
    const table = await tableOf(values, file);
    if (values.refused !== undefined && read.refused.length > 0) await writeFile(values.refused, refusedCsv(read));
    const storage = await openDataFolder(dataFolderOf(values));
    try {
      for (const line of linesOf(read, values.refused)) print(line);
      if (read.rows.length === 0) {
        throw new CommandFailure('No row of the file can be taken. The table stays as it was.');
      }
      const unknown = await unknownUnits(storage, read);
      const { inserted, unchanged, removed } = await storage.replaceCompetence(table, read.rows);
      if (unknown > 0) print(`${String(unknown)} units that the table names are in no imported list of units.`);
      const covered = new Set(read.rows.map(({ insee }) => insee)).size;
      print(
        `Competence of ${String(covered)} communes: inserted ${String(inserted)}, unchanged ${String(unchanged)}, ` +
          `removed ${String(removed)}, refused ${String(read.refused.length)}.`,
      );
    } finally {
      await storage.close();
    }
  },
};

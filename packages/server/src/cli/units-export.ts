import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openDataFolder } from '../data-folder.ts';
import { createCentres } from '../services/communes/centres.ts';
import { loadCommunes } from '../services/communes/load.ts';
import { systemClock } from '../services/clock.ts';
import { createCompetence } from '../services/competence.ts';
import { createUnits } from '../services/units/units.ts';
import type { Storage } from '../storage/port.ts';
import { folderFiles, type FolderExport } from '../unit-export/folder-files.ts';
import { CommandFailure, type Command } from './command.ts';
import { DATA_OPTIONS, dataFolderOf, readOptions, required, UsageError } from './options.ts';

const OPTIONS = {
  ...DATA_OPTIONS,
  static: { type: 'text', help: 'folder to write; what an earlier export left in it is replaced' },
  department: {
    type: 'list',
    help: 'departments, such as 38; may be repeated; name the neighbours too. Default: every one that has units',
  },
} as const;

const DEPARTMENT = /^([0-9]{2}|2[AB]|9[78][0-9])$/;

const exportOf = async (storage: Storage, departments: readonly string[]): Promise<FolderExport> => {
  const own = (await storage.competenceTables()).flatMap(({ communes }) => communes);
  const france = await loadCommunes();
  return folderFiles(
    {
      units: createUnits(storage, systemClock),
      competence: createCompetence(storage),
      book: { communes: [...own, ...france.communes], former: france.former },
      centres: await createCentres(storage, systemClock)(),
    },
    departments,
  );
};

/** Only what this command writes is removed: the folder may hold a page of somebody. */
const write = async (folder: string, { files }: FolderExport): Promise<void> => {
  await rm(join(folder, 'units'), { recursive: true, force: true });
  for (const { path, content } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
};

/** Writes units and communes as files for a folder that works without this server (spec Z-2). */
export const unitsExportCommand: Command = {
  name: 'units export',
  summary: 'writes units and communes as files, for a site that shows them without this server',
  options: OPTIONS,
  async run({ args, environment, print }) {
    const values = readOptions(OPTIONS, args, environment);
    const folder = required('static', values.static);
    const wrong = values.department.find((department) => !DEPARTMENT.test(department));
    if (wrong !== undefined)
      throw new UsageError(`--department takes a department such as 38 or 2A, not « ${wrong} ».`);
    const storage = await openDataFolder(dataFolderOf(values));
    try {
      const made = await exportOf(storage, values.department);
      if (made.units === 0) throw new CommandFailure('There is no unit to write. Nothing was written.');
      await write(folder, made);
      const bytes = made.files.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
      if (made.empty.length > 0) print(`Without a unit: ${made.empty.join(', ')}.`);
      if (made.coveredFromElsewhere > 0) {
        print(
          `${String(made.coveredFromElsewhere)} communes are covered by a unit of a department that is not written: ` +
            'name it with --department, too.',
        );
      }
      print(
        `${folder}: ${String(made.units)} units, ${String(made.communes)} communes, ` +
          `${String(made.files.length)} files, ${String(Math.ceil(bytes / 1024))} KB.`,
      );
    } finally {
      await storage.close();
    }
  },
};

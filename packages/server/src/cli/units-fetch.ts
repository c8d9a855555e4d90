import { join } from 'node:path';
import { openDataFolder } from '../data-folder.ts';
import { ImportFailure } from '../provider-import/import-failure.ts';
import type { UnitsStorage } from '../storage/units-port.ts';
import { DownloadFailure } from '../unit-fetch/download-failure.ts';
import { keepFile } from '../unit-fetch/kept-file.ts';
import { OTHER_UNIT_FILES, UNIT_FILES, type UnitFile } from '../unit-fetch/sources.ts';
import { importUnits } from '../unit-import/import-units.ts';
import { CommandFailure, type Command, type CommandContext } from './command.ts';
import { DATA_OPTIONS, dataFolderOf, oneOf, readOptions, UsageError, wholeNumber } from './options.ts';
import { reportLines } from './units-report.ts';

const FILES = [...UNIT_FILES, ...OTHER_UNIT_FILES];
const NAMES = FILES.map(({ format }) => format);
const OPTIONS = {
  ...DATA_OPTIONS,
  only: {
    type: 'list',
    help: `which files: ${NAMES.join(', ')}; default ${UNIT_FILES.map((f) => f.format).join(', ')}`,
  },
  address: { type: 'list', help: 'another address of a file, such as gendarmerie-csv=https://…' },
  'silence-seconds': { type: 'text', help: 'how long a server may say nothing; default 30' },
} as const;

/** A file that has lost more than half of its units is taken by hand only. */
const SMALLEST_SHARE = 0.5;

const filesOf = (only: readonly string[], addresses: readonly string[]): readonly UnitFile[] => {
  const names = only.map((name) => oneOf('only', name, NAMES));
  const given = new Map(
    addresses.map((text) => {
      const [name = '', ...url] = text.split('=');
      if (url.length === 0) throw new UsageError(`--address takes a file and its address, not « ${text} ».`);
      return [oneOf('address', name, NAMES), url.join('=')];
    }),
  );
  const wanted = names.length === 0 ? UNIT_FILES : FILES.filter(({ format }) => names.includes(format));
  return wanted.map((file) => ({ ...file, url: given.get(file.format) ?? file.url }));
};

/** Downloads the official files and imports those that changed; one that fails leaves its list as it was. */
export const unitsFetchCommand: Command = {
  name: 'units fetch',
  summary: 'downloads the official lists of units and imports them',
  options: OPTIONS,
  async run({ args, environment, print }) {
    const values = readOptions(OPTIONS, args, environment);
    const files = filesOf(values.only, values.address);
    const silenceMs = wholeNumber('silence-seconds', values['silence-seconds'] ?? '30', 1, 600) * 1000;
    const folder = dataFolderOf(values);
    const storage = await openDataFolder(folder);
    const failed: string[] = [];
    try {
      for (const file of files) {
        const ok = await fetchOne(storage, folder.dir, file, silenceMs, print);
        if (!ok) failed.push(file.format);
      }
    } finally {
      await storage.close();
    }
    if (failed.length > 0)
      throw new CommandFailure(`Not fetched: ${failed.join(', ')}. Those lists stay as they were.`);
  },
};

const fetchOne = async (
  storage: UnitsStorage,
  dir: string,
  file: UnitFile,
  silenceMs: number,
  print: CommandContext['print'],
): Promise<boolean> => {
  try {
    const today = new Date().toISOString().slice(0, 10);
    const kept = await keepFile(join(dir, 'units'), file, { silenceMs, today });
    print(`${file.format}: ${kept.isChanged ? 'downloaded' : 'unchanged since the last download'} (${kept.day}).`);
    // Also when it is unchanged: the import of what was downloaded may have failed, and costs nothing when it did not.
    const refusedFile = join(dir, `units-${file.format}-refused.jsonl`);
    const report = await importUnits(storage, {
      file: kept.file,
      format: file.format,
      date: kept.day,
      refusedFile,
      smallestShare: SMALLEST_SHARE,
    });
    for (const line of reportLines(report, refusedFile)) print(line);
    return true;
  } catch (error) {
    if (!(error instanceof DownloadFailure || error instanceof ImportFailure)) throw error;
    print(`${file.format}: ${error.message}`);
    return false;
  }
};

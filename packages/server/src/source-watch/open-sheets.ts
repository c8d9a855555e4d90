import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { keepFile } from '../unit-fetch/kept-file.ts';
import { readSheet, type Sheet } from './sheet.ts';
import { zipEntries, ZipFault } from './zip-entries.ts';

/** The sheets for private persons and their resources, renewed every day (Licence ouverte 2.0, DILA). */
export const SHEETS_URL = 'https://lecomarquage.service-public.gouv.fr/vdd/3.5/part/zip/vosdroits-latest.zip';

/** What keeps sheets from being looked at, in a sentence for whoever asked. */
export class SheetsFailure extends Error {
  override readonly name = 'SheetsFailure';
}

export interface Sheets {
  /** Whether everything that is published is there: what is missing is gone. */
  readonly isWhole: boolean;
  /** How many there are. */
  readonly count: number;
  /** One sheet; `absent`: not among them; `unreadable`: there, and damaged. */
  find(id: string): Promise<Sheet | 'absent' | 'unreadable'>;
}

export interface OpenSheetsOptions {
  /** A folder of XML files, one XML file, a ZIP archive, or an https address of one. */
  readonly from: string;
  /** Where what is downloaded is kept, with its entity tag. */
  readonly keepIn: string;
  readonly silenceMs: number;
  readonly today: string;
}

/**
 * Opens sheets from wherever they are.
 *
 * @throws SheetsFailure, DownloadFailure
 */
export const openSheets = async ({ from, keepIn, silenceMs, today }: OpenSheetsOptions): Promise<Sheets> => {
  if (/^https?:\/\//.test(from)) {
    const kept = await keepFile(keepIn, { format: 'sheets', url: from, extension: 'zip' }, { silenceMs, today });
    return inArchive(kept.file);
  }
  const found = await stat(from).catch(() => null);
  if (found === null) throw new SheetsFailure(`There is nothing at ${from}.`);
  if (found.isDirectory()) return inFolder(from);
  return from.toLowerCase().endsWith('.xml') ? alone(from) : inArchive(from);
};

const FILE = /^([FNR]\d+)\.xml$/;

const among = (read: ReadonlyMap<string, () => Promise<string>>, isWhole: boolean): Sheets => {
  if (read.size === 0) throw new SheetsFailure('There is no sheet in it: files are called such as F47157.xml.');
  return {
    isWhole,
    count: read.size,
    async find(id) {
      const text = read.get(id);
      if (text === undefined) return 'absent';
      const sheet = readSheet(await text());
      return sheet?.id === id ? sheet : 'unreadable';
    },
  };
};

const inFolder = async (folder: string): Promise<Sheets> => {
  const names = await readdir(folder, { recursive: true });
  const read = names.flatMap((name) => {
    const id = FILE.exec(basename(name))?.[1];
    return id === undefined ? [] : [[id, () => readFile(join(folder, name), 'utf8')] as const];
  });
  return among(new Map(read), true);
};

const inArchive = async (file: string): Promise<Sheets> => {
  const archive = await readFile(file);
  try {
    const read = zipEntries(archive).flatMap((entry) => {
      const id = FILE.exec(basename(entry.name))?.[1];
      // One that is damaged is told as such, the others are looked at.
      const text = async () => {
        try {
          return entry.read().toString('utf8');
        } catch (error) {
          if (error instanceof ZipFault) return '';
          throw error;
        }
      };
      return id === undefined ? [] : [[id, text] as const];
    });
    return among(new Map(read), true);
  } catch (error) {
    throw error instanceof ZipFault ? new SheetsFailure(error.message) : error;
  }
};

const alone = async (file: string): Promise<Sheets> => {
  const sheet = readSheet(await readFile(file, 'utf8'));
  if (sheet === null) throw new SheetsFailure(`${file} is no sheet, or it is cut off.`);
  return { isWhole: false, count: 1, find: async (id) => (id === sheet.id ? sheet : 'absent') };
};

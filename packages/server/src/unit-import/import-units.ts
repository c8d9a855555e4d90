import { rm, stat, writeFile } from 'node:fs/promises';
import type { UnitChanges, UnitListRecord, UnitsStorage } from '../storage/units-port.ts';
import { ImportFailure } from '../provider-import/import-failure.ts';
import { FORMATS, type Format, type FormatName } from './formats/index.ts';
import { readUnits, type ReadUnits } from './read-units.ts';
import { OMISSIONS, REFUSALS } from './refusal.ts';

export interface UnitImport {
  readonly file: string;
  readonly format: FormatName;
  /** Name of the list that is replaced; by default the format's. Lists of the operator's own can stand side by side. */
  readonly list?: string;
  /** Who publishes a list of the operator's own; by default its name. */
  readonly source?: string;
  readonly licence?: string;
  /** `2026-11-22`: of when the data is. By default what the format says, else the day on which the file was last changed. */
  readonly date?: string;
  /** Where refused rows are written, one JSON object a line; removed when there are none. */
  readonly refusedFile?: string;
  /** Smallest share of the former units that must be left; 0 by default. For imports that nobody watches. */
  readonly smallestShare?: number;
}

/** What an import did: rows read = inserted + changed + unchanged + refused + excluded. */
export interface UnitImportReport extends UnitChanges {
  readonly list: string;
  readonly refused: ReadUnits['refused'];
  readonly excluded: ReadUnits['excluded'];
  readonly omitted: ReadUnits['omitted'];
}

/**
 * Reads a file and puts its units in the place of those of the same list, in one transaction (spec U-2).
 *
 * @throws ImportFailure when the file cannot be taken; the list is then as it was
 */
export const importUnits = async (storage: UnitsStorage, given: UnitImport): Promise<UnitImportReport> => {
  const format: Format = FORMATS[given.format];
  const { units, refused, excluded, omitted } = await readUnits(given.file, format);
  if (given.refusedFile !== undefined) {
    // What an earlier import refused is not what this one did.
    if (refused.length + omitted.length === 0) await rm(given.refusedFile, { force: true });
    else await writeFile(given.refusedFile, refusedLines({ refused, omitted }));
  }
  if (units.length === 0) throw new ImportFailure('No row of the file can be taken.');
  const list = await listOf(format, given);
  await requireShare(storage, list.name, units.length, given.smallestShare ?? 0);
  const changes = await storage.replaceUnits(list, units);
  return { list: list.name, ...changes, refused, excluded, omitted };
};

const listOf = async (format: Format, given: UnitImport): Promise<UnitListRecord> => {
  const name = given.list ?? format.list;
  const isOwn = format.source.licence === null;
  return {
    name,
    rank: format.rank,
    source: {
      name: given.source ?? (isOwn ? name : format.source.name),
      date: given.date ?? format.date ?? (await stat(given.file)).mtime.toISOString().slice(0, 10),
      licence: given.licence ?? format.source.licence,
    },
    sample: false,
  };
};

/** A published file is sometimes half of itself: nobody's brigade is to vanish for that unseen. */
const requireShare = async (storage: UnitsStorage, list: string, count: number, share: number): Promise<void> => {
  if (share === 0) return;
  const former = (await storage.units()).lists.find(({ name }) => name === list)?.units.length ?? 0;
  if (count >= former * share) return;
  throw new ImportFailure(
    `The file has ${String(count)} units where there were ${String(former)}: it may be incomplete. Import it by hand to take it.`,
  );
};

const refusedLines = ({ refused, omitted }: Pick<ReadUnits, 'refused' | 'omitted'>): string =>
  [
    ...refused.map(({ number, refusal, detail, values }) => ({
      row: number,
      taken: false,
      code: refusal,
      reason: REFUSALS[refusal],
      detail,
      values: values ?? null,
    })),
    ...omitted.map(({ number, id, omission, detail }) => ({
      row: number,
      taken: true,
      code: omission,
      reason: OMISSIONS[omission],
      detail,
      id,
    })),
  ]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');

import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isVersion, newerFirst } from './version-order.ts';

/** One version of what partners' pages load, in a folder of its own. */
export interface EmbedVersion {
  readonly version: string;
  readonly folder: string;
}

/** What the build says of itself in `sri.json`; `snippet` holds `{origin}` where the address of the server stands. */
export interface EmbedSums {
  readonly version: string;
  readonly files: Readonly<Record<string, { readonly integrity: string; readonly bytes: number }>>;
  readonly snippet: string;
}

/** Every version that this server has served, the newest first. */
export interface KeptEmbed {
  readonly versions: readonly EmbedVersion[];
  /** The version that was built again with other bytes: what was served first goes on. Null as it should be. */
  readonly changed: string | null;
}

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Null where the file is missing. */
const readText = (file: string): Promise<string | null> =>
  readFile(file, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });

/** The text of a folder's `sri.json`; null where nothing was built. */
const readSums = (folder: string): Promise<string | null> => readText(join(folder, 'sri.json'));

/**
 * What a folder of built files says of itself; null where nothing was built.
 *
 * @throws Error when the version is none
 */
export const readEmbedSums = async (folder: string): Promise<EmbedSums | null> => {
  const text = await readSums(folder);
  if (text === null) return null;
  const sums = JSON.parse(text) as EmbedSums;
  if (!isVersion(sums.version)) throw new Error(`« ${sums.version} » in ${folder} is no version.`);
  return sums;
};

/** A pack for a content management system, as the build lists it in `packs/packs.json`. */
export interface EmbedPack {
  /** `wordpress`, `spip`… */
  readonly system: string;
  /** Its name in `packs/`. */
  readonly file: string;
  readonly bytes: number;
  /** Of the file, hexadecimal. */
  readonly sha256: string;
}

const readPackList = (folder: string): Promise<string | null> => readText(join(folder, 'packs', 'packs.json'));

/** The packs that stand beside a version; none where they were not built. */
export const readEmbedPacks = async (folder: string): Promise<readonly EmbedPack[]> =>
  JSON.parse((await readPackList(folder)) ?? '[]') as EmbedPack[];

/** Under another name until it is complete: whoever looks finds the whole folder or none. */
const copyWhole = async (target: string, copy: (arriving: string) => Promise<void>): Promise<void> => {
  const arriving = join(dirname(target), `.${basename(target)}-${randomBytes(6).toString('hex')}`);
  await mkdir(arriving, { recursive: true });
  await copy(arriving);
  await rename(arriving, target).catch(async (error: unknown) => {
    await rm(arriving, { recursive: true, force: true });
    // Another process of the same server was faster.
    if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  });
};

const copyPacks = async (built: string, target: string): Promise<void> => {
  const files = ['packs.json', ...(await readEmbedPacks(built)).map(({ file }) => file)];
  for (const file of files) await copyFile(join(built, 'packs', file), join(target, file));
};

const copyFiles = async (built: string, sums: EmbedSums, target: string): Promise<void> => {
  const wanted = ['sri.json', ...Object.keys(sums.files).flatMap((file) => [file, `${file}.br`, `${file}.gz`])];
  const there = new Set(await readdir(built));
  for (const file of wanted.filter((each) => there.has(each))) await copyFile(join(built, file), join(target, file));
};

/**
 * Keeps the built version for the pages that pin it, once and as it is (spec O-13).
 *
 * @param built folder that the build wrote, with its `sri.json`; nothing is kept where there is none
 * @param kept folder of the versions, made when it is missing
 */
export const keepEmbed = async (built: string, kept: string): Promise<KeptEmbed> => {
  const sums = await readEmbedSums(built);
  let changed: string | null = null;
  if (sums !== null) {
    const folder = join(kept, sums.version);
    if ((await readSums(folder)) === null) await copyWhole(folder, (target) => copyFiles(built, sums, target));
    const isSame = (await readSums(folder)) === (await readSums(built));
    const packs = await readPackList(built);
    // Packs hold the version's own files; those that are made later come to it all the same.
    if (isSame && packs !== null && (await readPackList(folder)) === null)
      await copyWhole(join(folder, 'packs'), (target) => copyPacks(built, target));
    if (!isSame || (packs !== null && packs !== (await readPackList(folder)))) changed = sums.version;
  }
  const names = await readdir(kept).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const versions = names.filter(isVersion).sort(newerFirst);
  return { versions: versions.map((version) => ({ version, folder: join(kept, version) })), changed };
};

import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
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

/** The text of a folder's `sri.json`; null where nothing was built. */
const readSums = (folder: string): Promise<string | null> =>
  readFile(join(folder, 'sri.json'), 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });

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

/** Under another name until it is complete: whoever looks finds the whole version or none. */
const copyVersion = async (built: string, sums: EmbedSums, kept: string): Promise<void> => {
  const arriving = join(kept, `.${sums.version}-${randomBytes(6).toString('hex')}`);
  await mkdir(arriving, { recursive: true });
  const wanted = ['sri.json', ...Object.keys(sums.files).flatMap((file) => [file, `${file}.br`, `${file}.gz`])];
  const there = new Set(await readdir(built));
  for (const file of wanted.filter((each) => there.has(each))) await copyFile(join(built, file), join(arriving, file));
  await rename(arriving, join(kept, sums.version)).catch(async (error: unknown) => {
    await rm(arriving, { recursive: true, force: true });
    // Another process of the same server was faster.
    if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  });
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
    if ((await readSums(folder)) === null) await copyVersion(built, sums, kept);
    if ((await readSums(folder)) !== (await readSums(built))) changed = sums.version;
  }
  const names = await readdir(kept).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const versions = names.filter(isVersion).sort(newerFirst);
  return { versions: versions.map((version) => ({ version, folder: join(kept, version) })), changed };
};

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { download, type DownloadOptions } from './download.ts';

/** A file that a publisher keeps up to date. */
export interface PublishedFile {
  /** What it is called here. */
  readonly format: string;
  readonly url: string;
  readonly extension: string;
}

/** What is known of a file that was downloaded before. */
interface Note {
  readonly url: string;
  readonly etag: string | null;
  readonly day: string;
}

export interface KeptFile {
  readonly file: string;
  readonly isChanged: boolean;
  /** Of when the file is: what the publisher says, else the day of the download. */
  readonly day: string;
}

/** Brings one official file into a folder, or finds that the one there is still right. */
export const keepFile = async (
  folder: string,
  { format, url, extension }: PublishedFile,
  limits: Pick<DownloadOptions, 'silenceMs' | 'wholeMs'> & { readonly today: string },
): Promise<KeptFile> => {
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${format}.${extension}`);
  const noteFile = `${file}.note.json`;
  const note = await readNote(noteFile, url);
  const { today, ...times } = limits;
  const downloaded = await download({ url, file, etag: note?.etag ?? null, ...times });
  if (!downloaded.isChanged) return { file, isChanged: false, day: note?.day ?? today };
  const day = downloaded.day ?? today;
  await writeFile(noteFile, JSON.stringify({ url, etag: downloaded.etag, day } satisfies Note));
  return { file, isChanged: true, day };
};

/** Null when there is none, or it is of another address. */
const readNote = async (file: string, url: string): Promise<Note | null> => {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  const note = JSON.parse(text) as Note;
  return note.url === url ? note : null;
};

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FlowError } from './flow-error.ts';

// `src/parse` and `dist/parse` are equally deep.
const FLOWS = fileURLToPath(new URL('../../flows/', import.meta.url));

/** Folder of a flow of this package by its id, or the folder itself when a path is given (it holds a separator or exists). */
export const flowFolder = (idOrFolder: string): string =>
  /^[a-z][a-z0-9-]*$/.test(idOrFolder) && existsSync(join(FLOWS, idOrFolder))
    ? join(FLOWS, idOrFolder)
    : resolve(idOrFolder);

/** Ids of the flows that this package brings. */
export const flowIds = (): readonly string[] =>
  readdirSync(FLOWS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/**
 * Every `.yaml` file of a folder and of those in it, by its path in the folder (with `/`), in the order of the paths.
 *
 * @throws FlowError `missing-folder`
 */
export const readFlowFiles = (folder: string): ReadonlyMap<string, string> => {
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const names = isFolder ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  const files = names
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path): [string, string] => [relative(folder, path).split(sep).join('/'), path])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  if (files.length === 0) {
    const message = isFolder
      ? 'the folder holds no .yaml file'
      : `there is no such flow and no such folder; the flows are ${flowIds().join(', ')}`;
    throw new FlowError(folder, [{ code: 'missing-folder', file: '', line: null, path: '', message }]);
  }
  return new Map(files.map(([name, path]) => [name, readFileSync(path, 'utf8')]));
};

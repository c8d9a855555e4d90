import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

// `src/parse` and `dist/parse` are equally deep.
const FORMS = fileURLToPath(new URL('../../forms/', import.meta.url));

/** Folder of a form of this package by its id, or the folder itself when a path is given. */
export const formFolder = (idOrFolder: string): string =>
  /^[a-z][a-z0-9-]*$/.test(idOrFolder) && existsSync(join(FORMS, idOrFolder))
    ? join(FORMS, idOrFolder)
    : resolve(idOrFolder);

/** Ids of the forms that this package brings. */
export const formIds = (): readonly string[] =>
  readdirSync(FORMS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

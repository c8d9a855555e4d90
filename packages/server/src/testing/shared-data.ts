import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER =
  process.env['GUICHET_SHARED_DATA'] ?? fileURLToPath(new URL('../../../../../shared/data', import.meta.url));

/**
 * A file of the data that lies beside the project and is no part of it; for tests, which say so where it is absent:
 * `test('…', { skip: sharedData('x.csv').skip }, …)`.
 */
export const sharedData = (name: string): { readonly file: string; readonly skip: string | false } => {
  const file = `${FOLDER}/${name}`;
  return { file, skip: existsSync(file) ? false : `${name} is not in ${FOLDER} (GUICHET_SHARED_DATA)` };
};

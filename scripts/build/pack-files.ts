// What the server sends in the place of a file, to whoever takes it packed: `<file>.br` and `<file>.gz`, beside the file.
import { readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);
const TIGHTEST = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };

/** Pictures do not get smaller. */
const PACKABLE = new Set(['.js', '.css', '.html', '.json', '.svg', '.txt', '.yaml', '.yml']);

/**
 * Packs files as tightly as can be.
 *
 * @param folder where they are
 * @param files their paths in it; what does not get smaller is left out
 */
export async function packFiles(folder: string, files: readonly string[]): Promise<void> {
  await Promise.all(
    files
      .filter((file) => PACKABLE.has(extname(file)))
      .map(async (file) => {
        const content = readFileSync(join(folder, file));
        writeFileSync(join(folder, `${file}.br`), await compressBrotli(content, TIGHTEST));
        writeFileSync(join(folder, `${file}.gz`), await compressGzip(content, { level: 9 }));
      }),
  );
}

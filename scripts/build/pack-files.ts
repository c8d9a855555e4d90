// What the server sends in the place of a file, to whoever takes it packed: `<file>.br` and `<file>.gz`, beside the file.
import { readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);
/** Ways to write how far back a repetition is (RFC 7932, §4): which is the shortest depends on the file. */
const LAYOUTS = [0, 1, 2, 3].flatMap((postfix) => [0, 1, 4, 15].map((direct) => ({ postfix, direct })));
/** Above it, the way hardly matters and the time does. */
const SMALL_BYTES = 100_000;

/** Pictures do not get smaller. */
const PACKABLE = new Set(['.js', '.css', '.html', '.json', '.svg', '.txt', '.yaml', '.yml']);

async function tightest(content: Buffer): Promise<Buffer> {
  let best = await compressBrotli(content);
  for (const { postfix, direct } of content.length > SMALL_BYTES ? [] : LAYOUTS) {
    const params = {
      [constants.BROTLI_PARAM_NPOSTFIX]: postfix,
      [constants.BROTLI_PARAM_NDIRECT]: direct << postfix,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    };
    const packed = await compressBrotli(content, { params });
    if (packed.length < best.length) best = packed;
  }
  return best;
}

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
        writeFileSync(join(folder, `${file}.br`), await tightest(content));
        writeFileSync(join(folder, `${file}.gz`), await compressGzip(content, { level: 9 }));
      }),
  );
}

import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);

/** More than a server has sites and languages; beyond it the oldest are packed anew. */
const MOST_KEPT = 500;

/**
 * Packs pages as tightly as brotli can, each once: a tenth smaller than what may be done while somebody waits. Only for
 * pages that hold nothing of a person, since what they are is kept in memory.
 *
 * @returns the packed bytes of a page
 */
export function createPagePacker(): (page: string) => Promise<Buffer> {
  const packed = new Map<string, Promise<Buffer>>();
  return (page) => {
    const known = packed.get(page);
    if (known) return known;
    const made = compress(page, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      },
    });
    packed.set(page, made);
    for (const oldest of packed.keys()) {
      if (packed.size <= MOST_KEPT) break;
      packed.delete(oldest);
    }
    return made;
  };
}

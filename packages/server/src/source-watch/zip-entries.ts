import { crc32, inflateRawSync } from 'node:zlib';

/** An archive that cannot be read to its end. */
export class ZipFault extends Error {
  override readonly name = 'ZipFault';
}

/** One file of an archive, still packed. */
export interface ZipEntry {
  readonly name: string;
  /** @throws ZipFault for one that is damaged */
  read(): Buffer;
}

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;
/** No sheet is as large, and no memory is to be filled. */
const LARGEST_BYTES = 16 * 1024 ** 2;

/**
 * The files of a ZIP archive (PKWARE's APPNOTE; no encryption, no ZIP64, which no list of sheets needs).
 *
 * @throws ZipFault for anything that is no whole archive
 */
export const zipEntries = (archive: Buffer): readonly ZipEntry[] => {
  try {
    return read(archive);
  } catch (error) {
    if (error instanceof RangeError) throw new ZipFault('The archive is cut off or damaged.');
    throw error;
  }
};

const read = (archive: Buffer): readonly ZipEntry[] => {
  const end = endOf(archive);
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    if (archive.readUInt32LE(at) !== CENTRAL_SIGNATURE) throw new ZipFault('The archive is cut off or damaged.');
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
    const entry = entryAt(archive, at, nameBytes ?? 0);
    at += 46 + (nameBytes ?? 0) + (extraBytes ?? 0) + (commentBytes ?? 0);
    return entry;
  });
};

/** The end record stands last, before a comment. */
const endOf = (archive: Buffer): number => {
  const first = Math.max(0, archive.length - END_BYTES - LONGEST_COMMENT);
  for (let at = archive.length - END_BYTES; at >= first; at -= 1) {
    if (archive.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  throw new ZipFault('This is no ZIP archive, or it is cut off.');
};

const entryAt = (archive: Buffer, at: number, nameBytes: number): ZipEntry => {
  const method = archive.readUInt16LE(at + 10);
  const checksum = archive.readUInt32LE(at + 16);
  const packedBytes = archive.readUInt32LE(at + 20);
  const bytes = archive.readUInt32LE(at + 24);
  const local = archive.readUInt32LE(at + 42);
  const name = archive.toString('utf8', at + 46, at + 46 + nameBytes);
  return {
    name,
    read() {
      if (bytes > LARGEST_BYTES) throw new ZipFault(`${name} is larger than 16 MiB.`);
      if (local + 30 > archive.length || archive.readUInt32LE(local) !== LOCAL_SIGNATURE) {
        throw new ZipFault(`${name} is not where the archive says.`);
      }
      const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
      const packed = archive.subarray(from, from + packedBytes);
      const content = unpack(name, packed, method, bytes);
      if (content.length !== bytes || crc32(content) !== checksum) throw new ZipFault(`${name} is damaged.`);
      return content;
    },
  };
};

const unpack = (name: string, packed: Buffer, method: number, bytes: number): Buffer => {
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw new ZipFault(`${name} is packed in an unknown way.`);
  try {
    return inflateRawSync(packed, { maxOutputLength: bytes + 1 });
  } catch {
    throw new ZipFault(`${name} is damaged.`);
  }
};

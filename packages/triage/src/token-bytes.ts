/** FNV-1a, 32 bits: stable everywhere, quick, no secret. */
export function fnv1a(units: Iterable<number>): number {
  let hash = 0x811c9dc5;
  for (const unit of units) hash = Math.imul(hash ^ unit, 0x01000193) >>> 0;
  return hash;
}

/** The same of a text of ids. */
export const hashOf = (text: string): number => fnv1a([...text].map((character) => character.codePointAt(0) ?? 0));

/** A number as that many bytes, most significant first. */
export const bytesOf = (value: number, width: number): number[] =>
  Array.from({ length: width }, (_, index) => (value >>> (8 * (width - 1 - index))) & 0xff);

/** Without padding. */
export const toBase64Url = (bytes: readonly number[]): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** Undefined unless it is exactly what `toBase64Url` writes. */
export function fromBase64Url(text: string): number[] | undefined {
  if (!/^[A-Za-z0-9_-]+$/.test(text) || text.length % 4 === 1) return undefined;
  const decoded = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Array.from(decoded, (character) => character.charCodeAt(0));
  return toBase64Url(bytes) === text ? bytes : undefined;
}

/** Takes numbers off bytes in order; undefined once they run out. */
export function createReader(bytes: readonly number[]) {
  let position = 0;
  const number = (width: number): number | undefined => {
    if (position + width > bytes.length) return undefined;
    const taken = bytes.slice(position, (position += width));
    return taken.reduce((value, byte) => value * 256 + byte, 0);
  };
  return {
    number,
    /** A list after its length in one byte. */
    list(width: number): number[] | undefined {
      const length = number(1) ?? Infinity;
      const items = length === Infinity ? [] : Array.from({ length }, () => number(width));
      return length === Infinity || items.includes(undefined) ? undefined : (items as number[]);
    },
    atEnd: (): boolean => position === bytes.length,
  };
}

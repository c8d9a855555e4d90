/** Finds by how a key begins: keys in order, and whose each is. */
export class PrefixIndex {
  readonly #keys: readonly string[];
  readonly #owners: Uint32Array;

  /** @param pairs key and number of its owner, in any order; an owner may have several keys */
  constructor(pairs: readonly (readonly [key: string, owner: number])[]) {
    const sorted = [...pairs].sort((one, other) => (one[0] < other[0] ? -1 : one[0] > other[0] ? 1 : 0));
    this.#keys = sorted.map(([key]) => key);
    this.#owners = Uint32Array.from(sorted, ([, owner]) => owner);
  }

  /** Owners of the keys that begin so; one that has several of them is there several times. */
  owners(prefix: string): Uint32Array {
    return this.#owners.subarray(this.#firstFrom(prefix), this.#firstFrom(`${prefix}\uFFFF`));
  }

  /** Place of the first key that does not stand before this one. */
  #firstFrom(key: string): number {
    let low = 0;
    let high = this.#keys.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#keys[middle]! < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

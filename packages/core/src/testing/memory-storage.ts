/** A tab's storage; `refuse` makes it throw on writing, as a full or forbidden one does. */
export const memoryStorage = (options: { refuse?: boolean } = {}): Storage => {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    key: (index) => [...kept.keys()][index] ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem(key, value) {
      if (options.refuse) throw new DOMException('', 'QuotaExceededError');
      kept.set(key, value);
    },
  };
};

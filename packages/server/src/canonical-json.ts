/** A value as text, the same whatever the order of its properties: what fingerprints are taken of. */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value));

const sorted = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const record = value as Record<string, unknown>;
  return Object.keys(record)
    .sort()
    .map((name) => [name, sorted(record[name])]);
};

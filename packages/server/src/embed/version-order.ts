const VERSION = /^(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z.-]+))?$/;
const byNumber = new Intl.Collator('en', { numeric: true });

/** Whether a text is a version as packages have them: `1.4.0`, `2.0.0-beta.1`. */
export const isVersion = (text: string): boolean => VERSION.test(text);

/** `1` of `1.4.0`. */
export const majorOf = (version: string): string => version.slice(0, version.indexOf('.'));

/**
 * Orders versions, the newer first: `2.0.0` before `2.0.0-beta.10` before `2.0.0-beta.9` before `1.10.0`.
 *
 * @see https://semver.org/#spec-item-11
 */
export const newerFirst = (left: string, right: string): number => {
  const [, ...a] = VERSION.exec(left) ?? [];
  const [, ...b] = VERSION.exec(right) ?? [];
  const numbers = [0, 1, 2].map((part) => Number(b[part]) - Number(a[part])).find((difference) => difference !== 0);
  if (numbers !== undefined) return numbers;
  const [before, after] = [a[3], b[3]];
  // What comes after the hyphen makes a version older than the same without.
  if (before === undefined || after === undefined) return Number(after === undefined) - Number(before === undefined);
  return byNumber.compare(after, before);
};

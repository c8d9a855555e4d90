// One failed test, as the end of a run says it.

const LINES = 6;

/**
 * The test with its file, and below it the first lines of why: whoever sees only the end of a log needs no other.
 *
 * @param message what the assertion said; may be absent
 */
export function failure(file, name, message = '') {
  const why = message.split('\n').filter((line) => line.trim() !== '');
  return [`${file}: ${name}`, ...why.slice(0, LINES).map((line) => `    ${line}`)].join('\n');
}

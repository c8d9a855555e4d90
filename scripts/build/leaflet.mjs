// Leaflet asks the browser two questions by markup as soon as it is loaded: does it draw SVG inside HTML, does it draw VML.
// Trusted Types refuse markup, and nothing that we use of Leaflet draws either: the questions are not asked
// (docs/decisions, « Leaflet »).

const FILE = '/leaflet/src/core/Browser.js';
const QUESTIONS = ['var inlineSvg = !!svg && (function', 'var vml = !svg && (function'];

/**
 * Takes the two questions out of Leaflet's module about browsers; throws when that module is no longer the one we know.
 * @param {string} file
 * @param {string} code
 * @returns {string | null} null for any other file
 */
export function withoutMarkup(file, code) {
  if (!file.replaceAll('\\', '/').endsWith(FILE)) return null;
  return QUESTIONS.reduce((left, question) => {
    if (left.split(question).length !== 2) throw new Error(`${file} has changed: look for innerHTML in it`);
    return left.replace(question, question.replace(/= .* &&/, '= false &&'));
  }, code);
}

/** The same, for rollup. */
export function leafletWithoutMarkup() {
  return {
    name: 'guichet:leaflet-without-markup',
    transform(code, id) {
      const left = withoutMarkup(id, code);
      return left === null ? null : { code: left, map: null };
    },
  };
}

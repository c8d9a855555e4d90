// The titles of tests, read from their sources: what a page may name as evidence.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One test, as its source names it. */
export interface TestTitle {
  /** Path of its file in the repository. */
  readonly file: string;
  /** Its words; what is filled in when it runs (`${width}`) reads « … ». */
  readonly title: string;
}

/** `it('…'`, `test(\`…\``, `test("…"`: the words up to the same quote, on one line or the next. */
const TITLE = /\b(?:it|test)\(\s*(?:'((?:[^'\\\n]|\\.)+)'|"((?:[^"\\\n]|\\.)+)"|`((?:[^`\\]|\\.)+)`)/g;

const words = (text: string): string =>
  text
    .replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '…')
    .replaceAll(/\\(['"`\\])/g, '$1')
    .trim();

/** Every test of a file's text, in its order. */
export const titlesIn = (file: string, text: string): TestTitle[] =>
  [...text.matchAll(TITLE)].map(([, single, double, template]) => ({
    file,
    title: words(single ?? double ?? template ?? ''),
  }));

/** Every test of the repository, by file. */
export const testTitles = (root: string): TestTitle[] =>
  globSync(['packages/*/src/**/*.test.ts', 'test/**/*.test.ts', 'scripts/**/*.test.ts'], { cwd: root })
    .filter((file) => !file.includes('node_modules'))
    .sort()
    .flatMap((file) => titlesIn(file, readFileSync(join(root, file), 'utf8')));

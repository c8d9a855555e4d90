// What the files of requests to watch a home weigh.
import { brotliBytes, filesOf, readManifest } from './measure.ts';

/** Brotli bytes of the page of requests, in French, the longer of the two languages. */
export interface OtvBytes {
  /** Its HTML, and every file that no other page of the frame loads: the form, its words and rules, the app, its styles. */
  readonly form: number;
  /** Its HTML and everything that it loads but Lit, XState and the pages' common chunk. */
  readonly page: number;
  /** What comes later: the calendar, receipt and owner's screens. */
  readonly later: number;
}

const PAGE = 'otv.fr.html';
const OTHERS = ['cyber.fr.html', 'units.fr.html'];
const isBase = (file: string): boolean => /^assets\/(lit|xstate|page)-[\w-]{8}\.js$/.test(file);
const isEnglish = (file: string): boolean => /[.-]en-[\w-]{8}\.js$/.test(file) || /\/en-[\w-]{8}\.js$/.test(file);

/** Weighs the built files. */
export function otvBytes(frame: string): OtvBytes {
  const files = filesOf(frame, PAGE);
  const ofOthers = new Set(OTHERS.flatMap((page) => filesOf(frame, page)));
  const weigh = (some: readonly string[]) => some.reduce((total, file) => total + brotliBytes(frame, file), 0);
  const later = readManifest(frame)
    .entries['otv']!.later.map(({ file }) => file)
    .filter((file) => !files.includes(file) && !isEnglish(file));
  return {
    form: weigh([PAGE, ...files.filter((file) => !ofOthers.has(file))]),
    page: weigh([PAGE, ...files.filter((file) => !isBase(file))]),
    later: weigh([...new Set(later)]),
  };
}

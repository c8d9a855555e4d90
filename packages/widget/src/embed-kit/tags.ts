/** One start tag: its name and attributes in lower case, values as a browser would read them. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Where it begins in the text. */
  readonly at: number;
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function characterOf(reference: string): string {
  if (!reference.startsWith('#')) return Object.hasOwn(NAMED, reference) ? NAMED[reference]! : `&${reference};`;
  const code = /^#x/i.test(reference) ? parseInt(reference.slice(2), 16) : parseInt(reference.slice(1), 10);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\ufffd';
}

/** Takes references of HTML back: numeric ones, and those that HTML’s own syntax needs. */
export const unescapeHtml = (text: string): string =>
  text.replace(/&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-z]{2,5});/g, (_, reference: string) => characterOf(reference));

/**
 * Reads `name="value"` one after the other, from a place on: HTML's attributes, and those of shortcodes.
 *
 * @param isEnd whether the character there ends the list
 * @returns the attributes, the first of a name, and where reading stopped
 */
export function readAttributes(
  text: string,
  from: number,
  isEnd: (character: string) => boolean,
): { attributes: Map<string, string>; end: number } {
  const attributes = new Map<string, string>();
  const attribute = /[\s/]*([^\s"'<>/=\]]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`\]]+)))?/y;
  let at = from;
  for (;;) {
    while (/[\s/]/.test(text.charAt(at))) at++;
    if (at >= text.length || isEnd(text.charAt(at))) return { attributes, end: at };
    attribute.lastIndex = at;
    const found = attribute.exec(text);
    if (found === null) {
      // Neither a name nor an end: a browser would skip it too.
      at++;
      continue;
    }
    const [, name = '', double, single, bare] = found;
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, unescapeHtml(double ?? single ?? bare ?? ''));
    at = attribute.lastIndex;
  }
}

/** The start tags of a text that have one of these names. Nothing is run, fetched or built; the time grows with the length. */
export function tagsIn(text: string, isWanted: (name: string) => boolean): Tag[] {
  const tags: Tag[] = [];
  const start = /<([a-z][a-z0-9-]*)(?=[\s/>])/gi;
  for (let found = start.exec(text); found !== null; found = start.exec(text)) {
    const name = found[1]!.toLowerCase();
    if (!isWanted(name)) continue;
    const { attributes, end } = readAttributes(text, start.lastIndex, (character) => character === '>');
    tags.push({ name, attributes, at: found.index });
    start.lastIndex = end;
  }
  return tags;
}

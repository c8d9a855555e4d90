// Translations as gettext keeps them: by the English text.

export interface Translated {
  readonly english: string;
  readonly french: string;
  /** Tells two uses of one text apart; WordPress looks for the words of a `block.json` with one. */
  readonly context?: string;
}

const escaped = (text: string): string => JSON.stringify(text);

const header = (language: string): string =>
  [
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: 8bit',
    'MIME-Version: 1.0',
    `Language: ${language}`,
    'Plural-Forms: nplurals=2; plural=(n > 1);',
    '',
  ].join('\n');

/** Two keys may say the same thing in English, and then say one thing in French. */
function unique(entries: readonly Translated[]): Translated[] {
  const known = new Map<string, Translated>();
  for (const entry of entries) {
    const key = `${entry.context ?? ''}\u0004${entry.english}`;
    const other = known.get(key);
    if (other !== undefined && other.french !== entry.french)
      throw new Error(
        `« ${entry.english} » is both « ${other.french} » and « ${entry.french} »: gettext cannot tell them apart.`,
      );
    known.set(key, entry);
  }
  return [...known.values()];
}

/** A `.po` file; without a language, the `.pot` that translators begin with. */
export function writePo(entries: readonly Translated[], language: string): string {
  const written = unique(entries).map(({ english, french, context }) =>
    [
      ...(context === undefined ? [] : [`msgctxt ${escaped(context)}`]),
      `msgid ${escaped(english)}`,
      `msgstr ${escaped(language === '' ? '' : french)}`,
    ].join('\n'),
  );
  return `msgid ""\nmsgstr ${escaped(header(language))}\n\n${written.join('\n\n')}\n`;
}

/**
 * A `.mo` file: the same, as programs read it.
 * @see https://www.gnu.org/software/gettext/manual/html_node/MO-Files.html
 */
export function writeMo(entries: readonly Translated[], language: string): Buffer {
  const pairs = [
    ['', header(language)] as const,
    ...unique(entries).map(
      ({ english, french, context }) =>
        [context === undefined ? english : `${context}\u0004${english}`, french] as const,
    ),
  ].map(([from, to]) => ({ from: Buffer.from(from), to: Buffer.from(to) }));
  pairs.sort((a, b) => Buffer.compare(a.from, b.from));
  const headerBytes = 28;
  const tableBytes = pairs.length * 8;
  const tables = Buffer.alloc(headerBytes + 2 * tableBytes);
  // Magic number, revision, count, where the two tables are, and an empty table of hashes.
  [0x950412de, 0, pairs.length, headerBytes, headerBytes + tableBytes, 0, tables.length].forEach((word, index) =>
    tables.writeUInt32LE(word, index * 4),
  );
  const content: Buffer[] = [];
  let at = tables.length;
  for (const [side, start] of [
    ['from', headerBytes],
    ['to', headerBytes + tableBytes],
  ] as const) {
    pairs.forEach((pair, index) => {
      tables.writeUInt32LE(pair[side].length, start + index * 8);
      tables.writeUInt32LE(at, start + index * 8 + 4);
      content.push(pair[side], Buffer.from([0]));
      at += pair[side].length + 1;
    });
  }
  return Buffer.concat([tables, ...content]);
}

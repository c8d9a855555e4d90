/** A sheet of service-public.gouv.fr as the State publishes it (DILA, « Fiches vos droits et démarches », XML 3.x). */
export interface Sheet {
  /** `F47157`, `R46526`. */
  readonly id: string;
  /** Day of the last change of substance; null when the file does not say. */
  readonly modifiedOn: string | null;
  /** Day of the last change of any kind; null when the file does not say. */
  readonly touchedOn: string | null;
  /** Its words, without marks. */
  readonly text: string;
}

const ROOT = /<(?:[\w.-]+:)?([\w.-]+)\b[^>]*?\bID="([FNR]\d+)"[^>]*>/;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '’', nbsp: ' ' };

const dayIn = (text: string | undefined): string | null => /\d{4}-\d{2}-\d{2}/.exec(text ?? '')?.[0] ?? null;

const decoded = (text: string): string =>
  text.replaceAll(/&(#x[0-9a-f]+|#\d+|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = name[1] === 'x' || name[1] === 'X' ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });

/** Reads a sheet; null for what is none, or was cut off. */
export const readSheet = (xml: string): Sheet | null => {
  const root = ROOT.exec(xml);
  const [opening = '', name = '', id = ''] = root ?? [];
  if (root === null || !new RegExp(`</(?:[\\w.-]+:)?${name}>\\s*$`).test(xml)) return null;
  const important = dayIn(/\bdateDerniereModificationImportante="([^"]*)"/.exec(opening)?.[1]);
  const touchedOn = dayIn(/<dc:date>([^<]*)<\/dc:date>/.exec(xml)?.[1]);
  const words = xml.slice(root.index + opening.length).replaceAll(/<!--[\s\S]*?-->|<[^>]*>/g, ' ');
  return { id, modifiedOn: important ?? touchedOn, touchedOn, text: decoded(words).replaceAll(/\s+/g, ' ').trim() };
};

const plain = (text: string): string =>
  text.normalize('NFKC').replaceAll('’', "'").replaceAll(/\s+/g, ' ').toLowerCase();
/** Up to this many digits a number is easily a part of another one that is written with spaces. */
const SHORT = 5;

/** Whether a text holds these words, or this number, however it is spaced; never a part of a longer number. */
export const holds = (text: string, wanted: string): boolean => {
  const digits = wanted.replaceAll(/[\s.]/g, '');
  if (!/^\d+$/.test(digits)) return plain(text).includes(plain(wanted));
  const between = digits.length > SHORT ? '' : '[ .]?';
  const spaced = [...digits].join('[ .]?');
  return new RegExp(`(?<!\\d${between})${spaced}(?!${between}\\d)`).test(plain(text));
};

// Compares two catalogues of the same interface (spec I-1). Pure.

type Unknown = Readonly<Record<string, unknown>>;

/** Counts below this are looked at: French's « many » starts at a million, which no count here reaches. */
const countLimit = 10_000;

/** The plural categories that whole numbers from 0 to 9,999 need in a language. */
export function pluralCategories(locale: string): Set<string> {
  const rules = new Intl.PluralRules(locale);
  const categories = new Set<string>(['other']);
  for (let count = 0; count < countLimit; count += 1) categories.add(rules.select(count));
  return categories;
}

function isRecord(value: unknown): value is Unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textsOf(message: unknown): string[] {
  if (typeof message === 'string') return [message];
  if (!isRecord(message)) return [];
  return Object.values(message).filter((text) => typeof text === 'string');
}

function placeholdersOf(message: unknown): string[] {
  const names = textsOf(message).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''));
  return [...new Set(names)].sort();
}

function shapeFaults(locale: string, key: string, message: unknown): string[] {
  if (typeof message === 'string') return message.trim() === '' ? [`${key}: empty in ${locale}`] : [];
  if (!isRecord(message)) return [`${key}: neither a text nor plural forms in ${locale}`];
  const wanted = pluralCategories(locale);
  const known = new Set(new Intl.PluralRules(locale).resolvedOptions().pluralCategories as string[]);
  const faults = [...wanted].filter((category) => !(category in message));
  const strangers = Object.keys(message).filter((category) => !known.has(category));
  const empty = Object.entries(message).filter(([, text]) => typeof text !== 'string' || text.trim() === '');
  return [
    ...faults.map((category) => `${key}: no plural form « ${category} » in ${locale}`),
    ...strangers.map((category) => `${key}: « ${category} » is not a plural form of ${locale}`),
    ...empty.map(([category]) => `${key}: plural form « ${category} » is empty in ${locale}`),
  ];
}

export interface NamedCatalogue {
  /** BCP 47 tag. */
  readonly locale: string;
  readonly messages: Unknown;
}

/** One sentence per fault, naming the key; empty when `translation` says all that `reference` says, and nothing else. */
export function compareCatalogues(reference: NamedCatalogue, translation: NamedCatalogue): string[] {
  const faults = [reference, translation].flatMap(({ locale, messages }) =>
    Object.entries(messages).flatMap(([key, message]) => shapeFaults(locale, key, message)),
  );
  for (const [key, message] of Object.entries(reference.messages)) {
    const translated = translation.messages[key];
    if (translated === undefined) {
      faults.push(`${key}: missing in ${translation.locale}`);
      continue;
    }
    if (typeof message !== typeof translated) faults.push(`${key}: plural in one language only`);
    const [here, there] = [placeholdersOf(message), placeholdersOf(translated)];
    if (here.join() !== there.join()) {
      faults.push(`${key}: placeholders differ, {${here.join()}} and {${there.join()}} in ${translation.locale}`);
    }
  }
  for (const key of Object.keys(translation.messages)) {
    if (!(key in reference.messages)) faults.push(`${key}: in ${translation.locale} but not in ${reference.locale}`);
  }
  return faults;
}

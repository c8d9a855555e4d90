import type { ProviderNeedId } from '../contract/index.ts';
import { needs as english } from '../locales/provider-needs.en.ts';
import { needs as french } from '../locales/provider-needs.fr.ts';
import { isDepartment } from '../services/departments.ts';
import { PROVIDER_NEEDS } from '../services/providers.ts';
import { fold } from './fold.ts';

/** Values of the flow's variable `audience`. */
const AUDIENCES = ['individual', 'company', 'association', 'local-authority'] as const;
type Audience = (typeof AUDIENCES)[number];

const AUDIENCE_WORDS: Readonly<Record<Audience, readonly string[]>> = {
  individual: ['particulier', 'particuliers', 'individual', 'individuals'],
  company: [
    ...['entreprise', 'entreprises', 'société', 'sociétés', 'professionnel', 'professionnels', 'tpe', 'pme', 'tpe pme'],
    ...['company', 'companies'],
  ],
  association: ['association', 'associations'],
  'local-authority': [
    ...['collectivité', 'collectivités', 'collectivité territoriale', 'collectivités territoriales'],
    ...['administration', 'administrations', 'local authority', 'local authorities'],
  ],
};

/** Beside the ids themselves, and the labels that citizens read. */
const SERVICE_WORDS: Readonly<Record<ProviderNeedId, readonly string[]>> = {
  disinfect: ['désinfection', 'désinfecter', 'nettoyage', 'nettoyer', 'dépannage', 'suppression de virus', 'cleaning'],
  'recover-data': ['récupération de données', 'récupérer des données', 'restauration de données', 'data recovery'],
  secure: ['sécurisation', 'sécuriser', 'sécurité', 'installation', 'maintenance', 'security'],
  'incident-response': ['réponse à incident', 'réponse aux incidents', 'remédiation', 'investigation', 'cyberattaque'],
  advice: ['conseil', 'conseils', 'audit', 'accompagnement', 'formation', 'sensibilisation'],
};

const COUNTRY = new Set(['france', 'france entiere', 'toute la france', 'national', 'all france'].map(fold));
const EVERYBODY = new Set(['tous', 'tous publics', 'tout public', 'all'].map(fold));

/** What the words of a cell mean, and those that mean nothing here. */
export interface Understood<T> {
  readonly values: readonly T[];
  readonly unknown: readonly string[];
}

/** Cells hold several words, separated by commas, semicolons, bars or line breaks. */
const partsOf = (cell: string): string[] =>
  cell
    .split(/[,;|\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Every word → what it means. */
const tableOf = <T extends string>(ids: readonly T[], wordsOf: (id: T) => readonly string[]): ReadonlyMap<string, T> =>
  new Map(ids.flatMap((id) => [id, ...wordsOf(id)].map((word): [string, T] => [fold(word), id])));

const audienceTable = tableOf(AUDIENCES, (id) => AUDIENCE_WORDS[id]);
const serviceTable = tableOf(PROVIDER_NEEDS, (id) => [...SERVICE_WORDS[id], french[id], english[id]]);

/** In the order of the vocabulary and each once, so that the same list in other words is the same list. */
const understood = <T extends string>(
  cell: string,
  vocabulary: readonly T[],
  read: (part: string) => readonly T[] | null,
): Understood<T> => {
  const parts = partsOf(cell).map((part) => ({ part, meaning: read(part) }));
  const meant = new Set(parts.flatMap(({ meaning }) => meaning ?? []));
  return {
    values: vocabulary.filter((value) => meant.has(value)),
    unknown: parts.filter(({ meaning }) => meaning === null).map(({ part }) => part),
  };
};

const one = <T>(value: T | undefined): readonly T[] | null => (value === undefined ? null : [value]);

export const readServices = (cell: string): Understood<ProviderNeedId> =>
  understood(cell, PROVIDER_NEEDS, (part) => one(serviceTable.get(fold(part))));

/** An empty cell: everybody. */
export const readAudiences = (cell: string): Understood<string> =>
  partsOf(cell).length === 0
    ? { values: AUDIENCES, unknown: [] }
    : understood<Audience>(cell, AUDIENCES, (part) =>
        EVERYBODY.has(fold(part)) ? AUDIENCES : one(audienceTable.get(fold(part))),
      );

/** Codes of departments; « France » among them: the whole country, which is an empty list. */
export const readAreas = (cell: string): Understood<string> & { readonly isCountry: boolean } => {
  const parts = partsOf(cell);
  const codes = parts.filter((part) => !COUNTRY.has(fold(part))).map((part) => ({ part, code: codeOf(part) }));
  const isCountry = codes.length < parts.length;
  const values = codes.flatMap(({ code }) => (code === null ? [] : [code]));
  return {
    isCountry,
    values: isCountry ? [] : [...new Set(values)].sort(),
    unknown: codes.filter(({ code }) => code === null).map(({ part }) => part),
  };
};

/** Spreadsheets take the first zero away: 1 can only be 01. */
const codeOf = (part: string): string | null => {
  const code = /^[1-9]$/.test(part) ? `0${part}` : part.toUpperCase();
  return isDepartment(code) ? code : null;
};

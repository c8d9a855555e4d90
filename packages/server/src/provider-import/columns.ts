import { fold } from './fold.ts';
import { ImportFailure } from './import-failure.ts';

/** What a list may say of a provider. */
export const MEMBERS = ['name', 'siret', 'label', 'areas', 'audiences', 'services', 'phone', 'site'] as const;
export type Member = (typeof MEMBERS)[number];

/** How columns are called when nobody says otherwise; compared without accents, capitals and punctuation. */
const NAMES: Readonly<Record<Member, readonly string[]>> = {
  name: ['Nom', 'Raison sociale', 'Dénomination', 'Entreprise', 'Prestataire', 'Name'],
  siret: ['SIRET', 'N° SIRET', 'Numéro SIRET', 'No SIRET'],
  label: ['Label', 'Labels', 'Labellisation'],
  areas: ['Départements', 'Département', 'Zones', 'Zone', 'Zone d’intervention', 'Zones d’intervention', 'Areas'],
  audiences: ['Publics', 'Public', 'Clientèle', 'Audiences'],
  services: ['Services', 'Prestations', 'Besoins'],
  phone: ['Téléphone', 'Tél', 'Numéro de téléphone', 'Phone'],
  site: ['Site', 'Site web', 'Site internet', 'URL', 'Adresse du site'],
};
const NEEDED: readonly Member[] = ['name', 'siret', 'areas', 'services'];

/** Member → name of its column in the file, for those that the operator names. */
export type GivenColumns = Readonly<Partial<Record<Member, string>>>;

export interface Columns {
  /** Member → index of its column; absent: the file has none. */
  readonly indexes: Readonly<Partial<Record<Member, number>>>;
  /** Columns that nothing is read from. */
  readonly unused: readonly string[];
}

/**
 * Which column holds what.
 *
 * @throws ImportFailure when a needed column is missing, a named one is not there, or two could be meant
 */
export const findColumns = (header: readonly string[], given: GivenColumns): Columns => {
  const indexes: Partial<Record<Member, number>> = {};
  for (const member of MEMBERS) {
    const index = indexOf(header, member, given[member]);
    if (index !== null) indexes[member] = index;
  }
  const missing = NEEDED.filter((member) => indexes[member] === undefined);
  if (missing.length > 0) {
    throw new ImportFailure(
      `The file has no column for ${missing.join(', ')}; it has: ${header.join(', ')}. ` +
        `Name it with --columns ${missing.map((member) => `${member}=…`).join(',')}.`,
    );
  }
  const taken = new Set(Object.values(indexes));
  return { indexes, unused: header.filter((name, index) => name !== '' && !taken.has(index)) };
};

const indexOf = (header: readonly string[], member: Member, given: string | undefined): number | null => {
  const names = new Set((given === undefined ? NAMES[member] : [given]).map(fold));
  const found = [...header.keys()].filter((index) => names.has(fold(header[index] ?? '')));
  if (found.length > 1) {
    const which = found.map((index) => header[index]).join(' and ');
    throw new ImportFailure(`Both ${which} could be « ${member} »: name one with --columns ${member}=….`);
  }
  if (given !== undefined && found.length === 0) {
    throw new ImportFailure(`There is no column « ${given} » in the file; it has: ${header.join(', ')}.`);
  }
  return found[0] ?? null;
};

import type { UnitKind } from '../../contract/index.ts';
import { jsonRows } from '../json-rows.ts';
import { directoryComment, directoryHours } from '../hours/directory-hours.ts';
import { RowExcluded } from '../refusal.ts';
import { itemsOf, listOf, textOf, type SourceRow } from '../source-row.ts';
import { LICENCE_OUVERTE, type Format } from './format.ts';

type Values = NonNullable<SourceRow['values']>;

const KINDS: Readonly<Record<string, UnitKind>> = {
  gendarmerie: 'gendarmerie',
  gendarmerie_moto: 'gendarmerie-motorised',
  commissariat_police: 'police',
  bav: 'victim-support',
  civi: 'victim-compensation',
  cidf: 'women-rights',
  cidff: 'women-rights',
  mjd: 'justice-house',
  maison_justice: 'justice-house',
  permanence_juridique: 'legal-aid',
  point_justice: 'legal-aid',
  cdad: 'legal-aid',
};
/** What the directory calls the services that are read. */
export const DIRECTORY_TYPES = Object.keys(KINDS);

const kindOf = (values: Values): UnitKind => {
  const types = listOf(values['pivot']).map((pivot) => textOf(pivot, 'type_service_local'));
  const kind = types.map((type) => (Object.hasOwn(KINDS, type) ? KINDS[type] : undefined)).find((each) => each);
  if (kind === undefined) throw new RowExcluded('other-kind');
  return kind;
};

/** The first text of a list of `{ valeur }`, of a list of texts, or of a text. */
const firstValue = (value: unknown): string => {
  const texts = itemsOf(value).map((item) => {
    if (typeof item === 'string') return item.trim();
    return typeof item === 'object' && item !== null ? textOf(item as Values, 'valeur') : '';
  });
  return texts.find((text) => text !== '') ?? '';
};

const addressOf = (values: Values): Values => {
  const addresses = listOf(values['adresse']);
  return addresses.find((each) => textOf(each, 'type_adresse') === 'Adresse') ?? addresses[0] ?? {};
};

/** The State's directory as Opendatasoft exports it: arrays, or arrays as text. */
export const annuaireV2: Format = {
  list: 'annuaire',
  rank: 30,
  source: { name: 'Service-public.fr (DILA)', licence: LICENCE_OUVERTE },
  rows: (file) => jsonRows(file),
  read: (values) => {
    const kind = kindOf(values);
    const address = addressOf(values);
    const [formerId, id] = [textOf(values, 'ancien_code_pivot'), textOf(values, 'id')];
    const hours = listOf(values['plage_ouverture']);
    return {
      id: formerId || id,
      kind,
      name: textOf(values, 'nom'),
      street: ['complement1', 'complement2', 'numero_voie', 'service_distribution']
        .map((column) => textOf(address, column))
        .filter((part) => part !== '')
        .join(', '),
      postcode: textOf(address, 'code_postal'),
      city: textOf(address, 'nom_commune'),
      insee: textOf(values, 'code_insee_commune'),
      department: '',
      phone: firstValue(values['telephone']),
      email: firstValue(values['adresse_courriel']),
      url: firstValue(values['site_internet']) || textOf(values, 'url_service_public'),
      latitude: textOf(address, 'latitude'),
      longitude: textOf(address, 'longitude'),
      precision: 'unknown',
      hours: () => directoryHours(hours),
      hoursComment: directoryComment(hours, textOf(values, 'commentaire_plage_ouverture')),
      services: [],
      wheelchair: textOf(address, 'accessibilite'),
      aliases: [id],
    };
  },
};

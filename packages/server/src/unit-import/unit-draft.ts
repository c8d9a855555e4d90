import { regionOf, zoneOf } from '@guichet/triage/territory';
import type { UnitKind } from '../contract/index.ts';
import type { DayRanges } from '@guichet/triage/hours';
import type { UnitRecord } from '../storage/units-port.ts';
import { emailOf, urlOf } from './contact.ts';
import { hoursOf } from './hours/time.ts';
import { phoneOf } from './phone.ts';
import { placeOf, type PlaceDraft } from './place.ts';
import { RowRefused, type Omission } from './refusal.ts';

/** What a format tells of one unit, as texts of its file; empty is unknown. */
export interface UnitDraft extends PlaceDraft {
  readonly id: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly street: string;
  readonly city: string;
  readonly phone: string;
  readonly email: string;
  readonly url: string;
  readonly precision: UnitRecord['precision'];
  readonly hours: () => { readonly week: readonly DayRanges[]; readonly holidayRanges?: DayRanges } | null;
  readonly hoursComment: string;
  readonly services: readonly string[];
  readonly wheelchair: string;
  /** Names of the same place in other lists. */
  readonly aliases: readonly string[];
}

const WHEELCHAIR: Readonly<Record<string, UnitRecord['wheelchair']>> = { ACC: 'yes', DEM: 'on-request', NAC: 'no' };
const ID = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,79}$/;
const SHORTEST_LISTED_PHONE = 6;

export interface ReadUnit {
  readonly unit: UnitRecord;
  /** What was left out of it, with the text that was not taken: said in the report, never in silence. */
  readonly omitted: readonly { readonly omission: Omission; readonly detail: string }[];
}

/**
 * Checks a draft and makes a unit of it.
 *
 * @throws RowRefused the first reason that stands against it
 */
export const unitOf = (draft: UnitDraft): ReadUnit => {
  if (!ID.test(draft.id)) throw new RowRefused('id.missing', draft.id);
  if (draft.name === '') throw new RowRefused('name.missing');
  const { department, insee, point, leftOut } = placeOf(draft);
  const read = draft.hours();
  const region = regionOf(department);
  const phone = phoneOf(draft.phone, department);
  const unit: UnitRecord = {
    id: draft.id,
    kind: draft.kind,
    name: oneLine(draft.name),
    street: known(oneLine(draft.street)),
    postcode: /^\d{5}$/.test(draft.postcode) ? draft.postcode : null,
    city: known(oneLine(draft.city)),
    insee,
    department,
    phone,
    email: emailOf(draft.email),
    url: urlOf(draft.url),
    latitude: point?.latitude ?? null,
    longitude: point?.longitude ?? null,
    precision: point === null ? 'unknown' : draft.precision,
    hours: read && mutable(hoursOf({ zone: zoneOf(department, point), region }, read.week, read.holidayRanges)),
    hoursComment: known(oneLine(draft.hoursComment)),
    services: [...draft.services],
    wheelchair: WHEELCHAIR[draft.wheelchair] ?? 'unknown',
    aliases: aliasesOf(draft, phone),
  };
  const omitted: ReadUnit['omitted'][number][] = [];
  if (phone === null && draft.phone !== '') omitted.push({ omission: 'phone', detail: draft.phone });
  if (leftOut === 'point') omitted.push({ omission: 'point', detail: `${draft.latitude} ${draft.longitude}` });
  if (leftOut === 'insee') omitted.push({ omission: 'insee', detail: draft.insee });
  return { unit, omitted };
};

/** Police stations are known to other lists by nothing but their number and where the post finds them. */
const aliasesOf = ({ id, kind, postcode, aliases }: UnitDraft, phone: string | null): readonly string[] => {
  const isListed = kind === 'police' && phone !== null && phone.length >= SHORTEST_LISTED_PHONE && postcode !== '';
  const all = [...aliases, ...(isListed ? [`police:${phone}@${postcode}`] : [])];
  return [...new Set(all)].filter((alias) => alias !== '' && alias !== id).sort();
};

const known = (text: string): string | null => (text === '' ? null : text);
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const mutable = (hours: ReturnType<typeof hoursOf>): UnitRecord['hours'] => hours as UnitRecord['hours'];

import type { DayRanges } from '@guichet/triage/hours';
import { PLACE_KINDS, type PlaceDraft, type PlaceHours, type PlaceRefusal } from '../../contract/places.ts';
import type { UnitRecord } from '../../storage/units-port.ts';
import { emailOf, urlOf } from '../../unit-import/contact.ts';
import { rangeOf } from '../../unit-import/hours/time.ts';
import { RowRefused } from '../../unit-import/refusal.ts';
import { unitOf, type UnitDraft } from '../../unit-import/unit-draft.ts';
import { foldName } from '@guichet/triage/communes';
import type { Communes, KnownCommune } from '../communes/communes.ts';

/** Why a draft is not taken. */
export class PlaceRefused extends Error {
  override readonly name = 'PlaceRefused';
  readonly refusal: PlaceRefusal;

  constructor(refusal: PlaceRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

const WHEELCHAIR = { yes: 'ACC', 'on-request': 'DEM', no: 'NAC', unknown: '' } as const;

/**
 * Holds what somebody wrote against the rules of imported rows, and makes a place of it. What an import leaves out and
 * reports, such as a phone that cannot be dialled, is refused here: whoever wrote it is there to mend it.
 *
 * @throws PlaceRefused
 */
export const placeOfDraft = async (
  draft: PlaceDraft,
  communes: Pick<Communes, 'find' | 'search'>,
): Promise<Omit<UnitRecord, 'id'>> => {
  if (!PLACE_KINDS.includes(draft.kind)) throw new PlaceRefused('kind.reserved');
  const found = await communeOf(draft, communes);
  if (found === null && (draft.insee.trim() !== '' || draft.position.type === 'commune')) {
    throw new PlaceRefused('commune.unknown');
  }
  const { unit, omitted } = checked(unitDraftOf(draft, found));
  if (draft.email.trim() !== '' && emailOf(draft.email.trim()) === null) throw new PlaceRefused('email.unreadable');
  if (draft.url.trim() !== '' && urlOf(webAddress(draft.url)) === null) throw new PlaceRefused('url.unreadable');
  for (const { omission } of omitted) {
    throw new PlaceRefused(omission === 'phone' ? 'phone.unreadable' : 'coordinates.elsewhere');
  }
  const { id: _id, ...place } = unit;
  return place;
};

const checked = (draft: UnitDraft): ReturnType<typeof unitOf> => {
  try {
    return unitOf(draft);
  } catch (error) {
    if (error instanceof RowRefused) throw new PlaceRefused(error.refusal);
    throw error;
  }
};

/** By its code, else the one of this postcode that is called so. */
const communeOf = async (
  { insee, postcode, city }: PlaceDraft,
  communes: Pick<Communes, 'find' | 'search'>,
): Promise<KnownCommune['commune'] | null> => {
  if (insee.trim() !== '') return (await communes.find(insee.trim().toUpperCase()))?.commune ?? null;
  const name = foldName(city.replace(/\bcedex\b.*$/i, ''));
  if (name === '' || postcode.trim() === '') return null;
  const found = await communes.search(`${name} ${postcode.trim()}`);
  return found.find(({ commune, former }) => foldName(former?.name ?? commune.name) === name)?.commune ?? null;
};

/** Takes `www.exemple.fr` for what it means. */
const webAddress = (text: string): string =>
  /^[a-z][a-z0-9+.-]*:/i.test(text.trim()) ? text.trim() : `https://${text.trim()}`;

const unitDraftOf = (draft: PlaceDraft, commune: KnownCommune['commune'] | null): UnitDraft => {
  const { position } = draft;
  const centre = position.type === 'commune' ? commune : null;
  if (position.type === 'commune' && (centre === null || centre.latitude === null)) {
    throw new PlaceRefused('commune.unknown');
  }
  const point =
    position.type === 'point'
      ? { latitude: position.latitude.trim(), longitude: position.longitude.trim() }
      : { latitude: String(centre?.latitude ?? ''), longitude: String(centre?.longitude ?? '') };
  return {
    // The storage gives the number.
    id: 'new',
    kind: draft.kind,
    name: draft.name.trim(),
    street: draft.street.trim(),
    postcode: draft.postcode.trim(),
    city: draft.city.trim(),
    insee: commune?.insee ?? '',
    department: commune?.department ?? '',
    ...point,
    precision: position.type === 'commune' ? 'town' : 'address',
    isWithoutPoint: position.type === 'none',
    phone: draft.phone.trim(),
    email: draft.email.trim(),
    url: draft.url.trim() === '' ? '' : webAddress(draft.url),
    hours: () => hoursOfDraft(draft.hours),
    hoursComment: draft.hoursComment.trim(),
    services: draft.services.map((service) => service.trim()).filter((service) => service !== ''),
    wheelchair: WHEELCHAIR[draft.wheelchair],
    aliases: [],
  };
};

const hoursOfDraft = (hours: PlaceHours | null): ReturnType<UnitDraft['hours']> => {
  if (hours === null) return null;
  const { week, holidayRanges } = hours;
  const read = (ranges: readonly (readonly [string, string])[]): DayRanges =>
    ranges.map(([from, to]) => rangeOf(from, to));
  return { week: week.map(read), ...(holidayRanges === undefined ? {} : { holidayRanges: read(holidayRanges) }) };
};

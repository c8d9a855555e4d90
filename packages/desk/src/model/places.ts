import type { Place, PlaceDraft } from '../contract.ts';
import { formHoursOf, hoursFault, sentHoursOf, unknownHours, type FormHours } from './place-hours.ts';

export const PLACE_KINDS = ['association', 'victim-support', 'women-rights', 'legal-aid', 'justice-house'] as const;
export const WHEELCHAIR = ['unknown', 'yes', 'on-request', 'no'] as const;

/** What the form holds while a place is written: texts, as people type them. */
export interface PlaceForm extends Omit<PlaceDraft, 'hours' | 'position' | 'services'> {
  readonly position: 'commune' | 'point' | 'none';
  readonly latitude: string;
  readonly longitude: string;
  readonly hours: FormHours;
  /** Separated by commas. */
  readonly services: string;
}

/** Parts of the form that something can be wrong with. */
export type PlaceField = 'name' | 'postcode' | 'city' | 'insee' | 'phone' | 'email' | 'url' | 'position' | 'hours';
export interface PlaceFault {
  readonly field: PlaceField;
  readonly why: 'missing' | 'postcode' | 'time' | 'no-day' | 'point';
}

export const emptyForm: PlaceForm = {
  kind: 'association',
  name: '',
  street: '',
  postcode: '',
  city: '',
  insee: '',
  phone: '',
  email: '',
  url: '',
  position: 'commune',
  latitude: '',
  longitude: '',
  hours: unknownHours,
  hoursComment: '',
  services: '',
  wheelchair: 'unknown',
};

/** What the form shows of a place that is stored. */
export const formOf = ({ unit }: Place): PlaceForm => {
  const isPlaced = unit.latitude !== null && unit.longitude !== null;
  const isCentre = unit.precision === 'town' && unit.insee !== null;
  return {
    kind: unit.kind as PlaceForm['kind'],
    name: unit.name,
    street: unit.street ?? '',
    postcode: unit.postcode ?? '',
    city: unit.city ?? '',
    insee: unit.insee ?? '',
    phone: unit.phone ?? '',
    email: unit.email ?? '',
    url: unit.url ?? '',
    position: !isPlaced ? 'none' : isCentre ? 'commune' : 'point',
    latitude: isPlaced && !isCentre ? String(unit.latitude) : '',
    longitude: isPlaced && !isCentre ? String(unit.longitude) : '',
    hours: formHoursOf(unit.hours),
    hoursComment: unit.hoursComment ?? '',
    services: unit.services.join(', '),
    wheelchair: unit.wheelchair,
  };
};

/** What is sent of the form. */
export const draftOf = ({ latitude, longitude, position, hours, services, ...rest }: PlaceForm): PlaceDraft => ({
  ...rest,
  position: position === 'point' ? { type: 'point', latitude, longitude } : { type: position },
  hours: sentHoursOf(hours),
  services: services
    .split(',')
    .map((service) => service.trim())
    .filter((service) => service !== ''),
});

/** What can be told to be missing without asking the server, in the order of the form. */
export const faultsOf = (form: PlaceForm): PlaceFault[] => {
  const faults: PlaceFault[] = [];
  if (form.name.trim() === '') faults.push({ field: 'name', why: 'missing' });
  if (!/^\d{5}$/.test(form.postcode.trim())) faults.push({ field: 'postcode', why: 'postcode' });
  if (form.city.trim() === '') faults.push({ field: 'city', why: 'missing' });
  if (form.position === 'point' && (form.latitude.trim() === '' || form.longitude.trim() === '')) {
    faults.push({ field: 'position', why: 'point' });
  }
  const why = hoursFault(form.hours);
  if (why !== null) faults.push({ field: 'hours', why });
  return faults;
};

const FIELDS: Readonly<Record<string, PlaceField>> = {
  'name.missing': 'name',
  'department.unknown': 'postcode',
  'commune.unknown': 'city',
  'phone.unreadable': 'phone',
  'email.unreadable': 'email',
  'url.unreadable': 'url',
  'hours.unreadable': 'hours',
};

/** Which part of the form the server's refusal is about. */
export const fieldOfRefusal = (refusal: string): PlaceField | null =>
  FIELDS[refusal] ?? (refusal.startsWith('coordinates.') ? 'position' : null);

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Places whose name, town or postcode hold every word of the text, without accents. */
export const findPlaces = (places: readonly Place[], text: string): readonly Place[] => {
  const words = fold(text).split(/\s+/).filter(Boolean);
  return places.filter(({ unit }) => {
    const all = fold([unit.name, unit.city, unit.postcode].join(' '));
    return words.every((word) => all.includes(word));
  });
};

/** Codes of departments and of territories overseas, as the server takes them. */
export const isDepartmentCode = (text: string): boolean => /^([0-9]{2}|2[AB]|9[78][0-9])$/.test(text);

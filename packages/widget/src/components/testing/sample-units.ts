import type { AddressFound, CommuneFound, CommuneView, Unit, UnitFound } from '@guichet/core';
import type { Shown } from '@guichet/core/units';
import { openingAt } from '@guichet/triage/hours';

type Hours = NonNullable<Unit['hours']>;

/** Monday 23 November 2026, 15:00 in Paris, 18:00 in Réunion. */
export const MONDAY_AFTERNOON = new Date('2026-11-23T14:00:00Z');

/** What may not break over two lines, as a test writes it. */
export const withSpaces = (text: string): string => text.replaceAll('\u00a0', ' ');

/** Office hours with a break at noon, Saturday morning, closed on Sunday and on public holidays. */
export const officeHours: Hours = {
  zone: 'Europe/Paris',
  week: [
    ...Array.from({ length: 5 }, () => [
      ['08:00', '12:00'],
      ['14:00', '18:00'],
    ]),
    [['08:30', '12:00']],
    [],
  ],
  holidays: 'closed',
};

/** A place of which everything is known; a test says what is different. */
export const unit = (id: string, change: Partial<Unit> = {}): Unit => ({
  id,
  kind: 'gendarmerie',
  name: `Brigade de ${id}`,
  street: '1 rue des Lilas',
  postcode: '01120',
  city: 'Montluel',
  insee: '01262',
  department: '01',
  phone: '0478061117',
  email: null,
  url: null,
  latitude: 45.85,
  longitude: 5.05,
  precision: 'exact',
  hours: officeHours,
  hoursComment: null,
  services: [],
  wheelchair: 'unknown',
  source: { name: 'Annuaire de l’Exemple', date: '2026-11-01', licence: 'Licence Ouverte 2.0' },
  sample: false,
  ...change,
});

/** A place as the list shows it, at an instant. */
export const shown = (one: Unit, distanceKm: number | null = null, at = MONDAY_AFTERNOON): Shown => ({
  unit: one,
  distanceKm,
  opening: one.hours && openingAt(one.hours as unknown as Parameters<typeof openingAt>[0], at),
});

export const found = (one: Unit, distanceKm: number | null = null): UnitFound => ({ ...one, distanceKm });

export const commune = (name: string, department: string, change: Partial<CommuneFound['commune']> = {}) => ({
  commune: {
    insee: '01262',
    name,
    department: '01',
    departmentName: department,
    postcodes: ['01120'],
    latitude: 45.85,
    longitude: 5.05,
    ...change,
  },
  former: null,
});

export const MONTLUEL: CommuneFound = commune('Montluel', 'Ain');
export const CORDIEUX: CommuneFound = { ...MONTLUEL, former: { insee: '01120', name: 'Cordieux' } };
/** Homonyms. */
export const SAINT_DENIS: readonly CommuneFound[] = [
  commune('Saint-Denis', 'Seine-Saint-Denis', { insee: '93066', postcodes: ['93200', '93210'] }),
  commune('Saint-Denis', 'Réunion', { insee: '97411', postcodes: ['97400', '97417', '97490'] }),
];

export const ADDRESS: AddressFound = {
  label: '8 Rue des Lilas 01120 Montluel',
  latitude: 45.851,
  longitude: 5.052,
  insee: '01262',
  postcode: '01120',
  city: 'Montluel',
  type: 'housenumber',
};

export const BRIGADE = unit('Montluel', {
  url: 'https://brigade.example/montluel',
  email: 'brigade@brigade.example',
  wheelchair: 'yes',
  services: ['Rendez-vous en ligne', 'Accueil des victimes'],
  hoursComment: 'En août, ouverte le matin seulement.',
});
export const STATION = unit('commissariat', {
  kind: 'police',
  name: 'Commissariat de Miribel',
  hours: null,
  phone: null,
  precision: 'town',
  street: null,
});
export const OFFICE = unit('aide', {
  kind: 'victim-support',
  name: 'Bureau d’aide aux victimes',
  hours: { zone: 'Europe/Paris', week: 'always' },
  sample: true,
  wheelchair: 'on-request',
  source: { name: 'Exemple inventé', date: '2020-11', licence: null },
});

/** Montluel, covered by one brigade, which is also near; a police station nearer than it looks. */
export const VIEW: CommuneView = {
  ...MONTLUEL,
  competence: {
    insee: '01262',
    zone: 'gendarmerie',
    unitIds: [BRIGADE.id],
    source: { name: 'Table de l’Exemple', date: '2026-10-01', licence: 'Licence Ouverte 2.0' },
  },
  competent: [BRIGADE],
  nearest: [found(BRIGADE, 0.4), found(STATION, 7.24)],
  help: [found(OFFICE, 12)],
};

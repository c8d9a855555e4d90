import type { Place, PlaceImportReport, PlaceList, SiteDescription } from '../contract.ts';
import { emptyForm } from '../model/places.ts';
import { ready } from '../stores/loadable.ts';
import { noPlaces, type PlacesView } from '../stores/places-view.ts';

export const samplePlace = (change: Partial<Place['unit']> = {}, more: Partial<Place> = {}): Place => ({
  unit: {
    id: 'site:mairie:1',
    kind: 'victim-support',
    name: 'Le Phare',
    street: '1 rue de l’Exemple',
    postcode: '35000',
    city: 'Rennes',
    insee: '35238',
    department: '35',
    phone: '0299000000',
    email: null,
    url: null,
    latitude: 48.1,
    longitude: -1.6,
    precision: 'town',
    hours: {
      zone: 'Europe/Paris',
      week: [
        [
          ['09:00', '12:00'],
          ['20:00', '26:00'],
        ],
        [['00:00', '24:00']],
        [],
        [],
        [],
        [],
        [],
      ],
      holidayRanges: [],
    },
    hoursComment: null,
    services: ['Écoute', 'Droit'],
    wheelchair: 'yes',
    source: { name: 'Mairie', date: '2026-11-22', licence: null },
    sample: false,
    ...change,
  },
  imported: null,
  revision: 3,
  last: { officer: 'Camille', at: '2026-11-22T10:00:00.000Z' },
  ...more,
});

export const sampleSites: readonly SiteDescription[] = [
  { slug: 'asso', name: 'Association Exemple', services: ['cyber'] },
  { slug: 'mairie', name: 'Mairie d’Exemple', services: ['chat'] },
];

export const samplePlaceList = (change: Partial<PlaceList> = {}): PlaceList => ({
  items: [
    samplePlace(),
    samplePlace({ id: 'site:mairie:35-a', name: 'Étape', city: 'Brest', hours: null }, { imported: '35' }),
  ],
  nextCursor: null,
  changes: [
    { action: 'imported', subject: '35', count: 1, officer: 'Camille', at: '2026-11-22T10:00:00.000Z' },
    { action: 'created', subject: 'site:mairie:1', count: null, officer: 'Alix', at: '2026-11-21T10:00:00.000Z' },
  ],
  ...change,
});

export const sampleReport: PlaceImportReport = {
  taken: true,
  inserted: 2,
  changed: 0,
  unchanged: 1,
  removed: 0,
  refusedCount: 1,
  refused: [{ line: 3, name: 'Bravo', refusal: 'coordinates.swapped', detail: 'latitude -1.68, longitude 48.11' }],
  omitted: [{ line: 8, name: 'Foxtrot', omission: 'phone', detail: 'voir le site' }],
};

/** The list of one site, as it stands once everything is loaded. */
export const samplePlacesView = (change: Partial<PlacesView> = {}): PlacesView => ({
  ...noPlaces(emptyForm),
  sites: ready(sampleSites),
  site: 'mairie',
  list: ready(samplePlaceList()),
  ...change,
});

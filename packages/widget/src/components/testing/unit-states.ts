import type { UnitLocatorElement } from '../unit-locator/unit-locator-element.ts';
import type { UnitLocatorHarness } from '../unit-locator/unit-locator.harness.ts';
import { ADDRESS, BRIGADE, CORDIEUX, found, OFFICE, SAINT_DENIS, shown, STATION, unit, VIEW } from './sample-units.ts';

/** A state of the locator, and how to come to it. */
export interface UnitState {
  readonly name: string;
  readonly options?: Partial<UnitLocatorElement>;
  reach(locator: UnitLocatorHarness): void | Promise<void>;
}

const frame = {
  mode: 'frame',
  level: 1,
  canAskPosition: true,
  hasAddresses: true,
  hasMap: true,
  mapFrom: 'tuiles.example',
} as const;

/** Every state that a person can meet. */
export const unitStates: readonly UnitState[] = [
  { name: 'idle', reach: () => {} },
  {
    name: 'idle in the frame, no position',
    options: { ...frame, position: 'denied' },
    reach: () => {},
  },
  { name: 'searching', reach: ({ fake }) => fake.locator.search('saint-denis') },
  {
    name: 'suggestions, one pointed at, no geocoder',
    options: frame,
    async reach(locator) {
      await locator.type('saint-denis');
      locator.fake.suggest(
        [
          ...[...SAINT_DENIS, CORDIEUX].map((each) => ({ type: 'commune', found: each }) as const),
          { type: 'address', address: ADDRESS },
        ],
        { missing: 'geocoder' },
      );
      await locator.shown();
      await locator.keys('ArrowDown');
    },
  },
  { name: 'nothing found', reach: ({ fake }) => fake.suggest([]) },
  {
    name: 'search failed',
    reach: ({ fake }) => fake.suggest([], { state: 'failed', code: 'rate.limited' }),
  },
  {
    name: 'loading',
    reach({ fake }) {
      fake.$place.set({ type: 'commune', insee: '01262' });
      fake.$results.set({ state: 'loading', view: null, near: [], missing: [], code: null });
    },
  },
  {
    name: 'failed',
    reach({ fake }) {
      fake.$place.set({ type: 'commune', insee: '01262' });
      fake.$results.set({ state: 'failed', view: null, near: [], missing: ['units'], code: 'network.unreachable' });
    },
  },
  {
    name: 'results, filters unfolded',
    options: { ...frame, pageOf: (insee) => `/unites/${insee}` },
    async reach(locator) {
      await locator.find({ ...VIEW, ...CORDIEUX });
      await locator.unfoldFilters();
    },
  },
  {
    name: 'both forces',
    reach: ({ fake }) =>
      fake.find({
        ...VIEW,
        competence: { ...VIEW.competence, zone: 'both', unitIds: [BRIGADE.id, STATION.id] },
        competent: [BRIGADE, STATION],
      }),
  },
  {
    name: 'unknown zone, centre unknown',
    reach: ({ fake }) =>
      fake.find({
        ...VIEW,
        commune: { ...VIEW.commune, latitude: null, longitude: null },
        competence: { insee: '01262', zone: 'unknown', unitIds: [], source: null },
        competent: [],
        nearest: [found(STATION)],
        help: [],
      }),
  },
  {
    name: 'empty after filters',
    reach({ fake }) {
      fake.find();
      fake.$filters.set({ kinds: ['association'], openNow: true, wheelchair: true, service: 'Accueil des victimes' });
      fake.$shown.set({ competent: [shown(BRIGADE, 0.4)], near: [], help: [], hiddenUnknown: 2 });
    },
  },
  {
    name: 'around the device, competence missing',
    options: frame,
    reach({ fake }) {
      fake.find();
      fake.$place.set({
        type: 'point',
        point: { latitude: 45.85, longitude: 5.05 },
        label: null,
        insee: null,
        from: 'device',
      });
      fake.$results.set({ ...fake.$results.get(), view: null, missing: ['competence'], code: 'geocoder.unavailable' });
      fake.$shown.set({ ...fake.$shown.get(), competent: [] });
    },
  },
  {
    name: 'one place, with a sheet',
    options: { ...frame, sheetOf: (id) => `/unites/fiche/${id}` },
    reach({ fake }) {
      fake.find();
      fake.locator.select(BRIGADE.id);
    },
  },
  {
    name: 'one place overseas, with days of its own',
    options: { ...frame, route: 'geo' },
    reach({ fake }) {
      const overseas = unit('Le Port', {
        kind: 'police',
        phone: '0262421234',
        hours: {
          zone: 'Indian/Reunion',
          region: '974',
          week: Array.from({ length: 7 }, () => [['08:00', '26:00']]),
          holidays: 'closed',
          exceptions: { '2026-11-23': [['09:00', '10:30']], '2026-12-24': [] },
        },
      });
      fake.$detail.set({ state: 'ready', shown: shown(overseas, 3.2), code: null });
      fake.$selected.set(overseas.id);
    },
  },
  {
    name: 'one invented place, unknown hours',
    options: frame,
    reach({ fake }) {
      const one = { ...OFFICE, hours: null, phone: null, hoursComment: 'Sur rendez-vous.', services: ['Rendez-vous'] };
      fake.$detail.set({ state: 'ready', shown: shown(one, null), code: null });
      fake.$selected.set(one.id);
    },
  },
  {
    name: 'a place that is no longer there',
    reach({ fake }) {
      fake.$selected.set('gone');
      fake.$detail.set({ state: 'failed', shown: null, code: 'unit.unknown' });
    },
  },
];

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openingAt } from '@guichet/triage/hours';
import type { Unit } from '../contract.ts';
import { aUnit, away } from '../testing/fake-unit-api.ts';
import { NO_FILTERS } from './kinds.ts';
import { createUnitLists, servicesOf } from './shown-units.ts';
import type { UnitResults } from './types.ts';

const DAY = (): Unit['hours'] => ({
  zone: 'Europe/Paris',
  week: Array.from({ length: 7 }, () => [['08:00', '12:00']]),
});
const resultsOf = (units: Unit[]): UnitResults => ({
  state: 'ready',
  view: null,
  near: units.map((unit, place) => away(unit, place)),
  missing: [],
  code: null,
});
const openAt = new Date('2026-11-23T09:00:00Z');
const closedAt = new Date('2026-11-23T11:00:00Z');

test('U-28 five of each list; only those count as hidden that would be in the list', () => {
  const lists = createUnitLists(openingAt);
  const units = [
    ...Array.from({ length: 3 }, (_, place) => aUnit(`u${place}`)),
    ...Array.from({ length: 7 }, (_, place) => aUnit(`o${place}`, { hours: DAY() })),
    ...Array.from({ length: 9 }, (_, place) => aUnit(`far${place}`)),
  ];
  const all = lists.lists(resultsOf(units), NO_FILTERS, openAt);
  assert.deepEqual([all.near.map(({ unit }) => unit.id), all.hiddenUnknown], [['u0', 'u1', 'u2', 'o0', 'o1'], 0]);
  const open = lists.lists(resultsOf(units), { ...NO_FILTERS, openNow: true }, openAt);
  assert.deepEqual(
    open.near.map(({ unit }) => unit.id),
    ['o0', 'o1', 'o2', 'o3', 'o4'],
  );
  assert.equal(open.hiddenUnknown, 3, 'the nine far ones would not be shown anyway');
});

test('U-8 hours that are alike are asked about once, and again at their edge', () => {
  let asked = 0;
  const lists = createUnitLists((hours, at) => {
    asked += 1;
    return openingAt(hours, at);
  });
  const units = Array.from({ length: 30 }, (_, place) => aUnit(`u${place}`, { hours: DAY() }));
  const shown = (at: Date) => lists.lists(resultsOf(units), { ...NO_FILTERS, openNow: true }, at).near.length;
  assert.deepEqual([shown(openAt), shown(openAt), asked], [5, 5, 1]);
  assert.deepEqual([shown(new Date(closedAt.getTime() - 1)), asked], [5, 1]);
  assert.deepEqual([shown(closedAt), asked], [0, 2]);
  assert.deepEqual([shown(openAt), asked], [5, 3], 'a clock that is put back');
});

test('U-28 services, each once, in alphabetical order', () => {
  const units = [
    aUnit('a', { services: ['Écoute', 'Rendez-vous'] }),
    aUnit('b', { services: ['Rendez-vous', 'Accueil'] }),
  ];
  assert.deepEqual(servicesOf(resultsOf(units)), ['Accueil', 'Écoute', 'Rendez-vous']);
});

import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { UnitFilters } from '@guichet/core/units';
import { UNIT_KINDS } from '../../../../server/src/contract/units.ts';
import { unit } from '../testing/sample-units.ts';
import { filterChoices } from './filter-choices.ts';

const none: UnitFilters = { kinds: [], openNow: false, wheelchair: false, service: null };
const units = [
  unit('a', { wheelchair: 'yes', services: ['accueil'] }),
  unit('b', { wheelchair: 'on-request' }),
  unit('c', { kind: 'association', wheelchair: 'yes', services: ['accueil', 'écoute'] }),
];
const countsOf = (filters: Partial<UnitFilters>) => {
  const { kinds, wheelchair, services } = filterChoices(units, { ...none, ...filters }, ['accueil', 'écoute']);
  return [kinds.filter(([, count]) => count > 0), wheelchair, services];
};

it('every choice has how many it would leave, the other filters as they are', () => {
  assert.deepEqual(countsOf({}), [
    [
      ['gendarmerie', 2],
      ['association', 1],
    ],
    2,
    [
      ['accueil', 2],
      ['écoute', 1],
    ],
  ]);
  assert.deepEqual(countsOf({ kinds: ['association'] }), [
    [
      ['gendarmerie', 2],
      ['association', 1],
    ],
    1,
    [
      ['accueil', 1],
      ['écoute', 1],
    ],
  ]);
  assert.deepEqual(countsOf({ wheelchair: true, service: 'écoute' }), [
    [['association', 1]],
    1,
    [
      ['accueil', 2],
      ['écoute', 1],
    ],
  ]);
});

it('every kind of the contract is offered, in its order: a wider search may find what is not near', () =>
  assert.deepEqual(
    filterChoices([], none, []).kinds.map(([kind]) => kind),
    UNIT_KINDS,
  ));

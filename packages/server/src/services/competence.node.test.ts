import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CompetenceRow } from '../storage/competence-port.ts';
import { createCommunes } from './communes/communes.ts';
import { createCompetence, zoneOfPostcode } from './competence.ts';

const SOURCE = { name: 'Table', date: '2026-11-22', licence: null };
const communes = createCommunes({ own: () => Promise.resolve([]) });
const zonesWith = (force: (insee: string) => readonly CompetenceRow['force'][]) =>
  zoneOfPostcode(
    communes,
    createCompetence({
      competence: async (insee) => force(insee).map((one) => ({ insee, force: one, unitId: null, source: SOURCE })),
    }),
  );

test('U-37 the zone of a postcode is the one of all its communes, and none when they differ or one is not known', async () => {
  const all = (await communes.ofPostcode('01300')).map(({ commune }) => commune.insee);
  assert.ok(all.length > 20, 'more than a search shows');
  assert.equal(await zonesWith(() => ['gendarmerie'])('01300'), 'gendarmerie');
  assert.equal(await zonesWith((insee) => (insee === all.at(-1) ? ['police'] : ['gendarmerie']))('01300'), null);
  assert.equal(await zonesWith((insee) => (insee === all.at(-1) ? [] : ['gendarmerie']))('01300'), null);
  assert.equal(await zonesWith(() => ['gendarmerie', 'police'])('01300'), null);
  assert.equal(await zonesWith(() => ['police'])('00000'), null);
});

test('U-37 an arrondissement has the zone of its city', async () => {
  assert.equal(await zonesWith((insee) => (insee === '75056' ? ['police'] : []))('75001'), 'police');
});

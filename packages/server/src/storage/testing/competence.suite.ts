import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { CompetenceRow, CompetenceTable } from '../competence-port.ts';
import { refuses, type World } from './world.ts';

const TABLE: CompetenceTable = {
  name: 'official',
  source: { name: 'Ministère de l’Exemple', date: '2026-11', licence: 'Licence Ouverte 2.0' },
  communes: [],
};
const SAMPLE: CompetenceTable = {
  name: 'sample',
  source: { name: 'Exemple', date: '2026-11-22', licence: null },
  communes: [
    {
      insee: '00001',
      name: 'Exemple-Ville',
      department: '00',
      departmentName: 'Exemple',
      postcodes: ['00100'],
      population: 1,
      latitude: null,
      longitude: null,
      partOf: null,
    },
  ],
};
const POLICE: CompetenceRow = { insee: '35238', force: 'police', unitId: 'pn-1' };
const BRIGADE: CompetenceRow = { insee: '35238', force: 'gendarmerie', unitId: '1008650' };
const ZONE_ONLY: CompetenceRow = { insee: '2A004', force: 'police', unitId: null };

/** Which units cover a commune. */
export const competenceSuite = (world: () => World, reopen: () => Promise<void>): void => {
  it('U-23 says who covers a commune, by force and unit, and where that comes from', async () => {
    const changes = await world().storage.replaceCompetence(TABLE, [POLICE, BRIGADE, ZONE_ONLY]);
    assert.deepEqual(changes, { inserted: 3, unchanged: 0, removed: 0 });
    await reopen();
    const { source } = TABLE;
    assert.deepEqual(await world().storage.competence('35238'), [
      { ...BRIGADE, source },
      { ...POLICE, source },
    ]);
    assert.deepEqual(await world().storage.competence('2A004'), [{ ...ZONE_ONLY, source }]);
    assert.deepEqual(await world().storage.competence('75056'), []);
    assert.deepEqual(await world().storage.competenceTables(), [TABLE]);
  });

  it('U-23 the same table again does nothing; the next one takes its place', async () => {
    await world().storage.replaceCompetence(TABLE, [POLICE, BRIGADE]);
    assert.deepEqual(await world().storage.replaceCompetence(TABLE, [BRIGADE, POLICE]), {
      inserted: 0,
      unchanged: 2,
      removed: 0,
    });
    const later = { ...TABLE, source: { ...TABLE.source, date: '2026-12' } };
    assert.deepEqual(await world().storage.replaceCompetence(later, [POLICE, ZONE_ONLY]), {
      inserted: 1,
      unchanged: 1,
      removed: 1,
    });
    assert.deepEqual(await world().storage.competence('35238'), [{ ...POLICE, source: later.source }]);
  });

  it('U-23 the sample’s table and the official one do not touch each other', async () => {
    const fictitious: CompetenceRow = { insee: '00001', force: 'police', unitId: 'exemple-police' };
    await world().storage.replaceCompetence(SAMPLE, [fictitious]);
    await world().storage.replaceCompetence(TABLE, [POLICE]);
    assert.deepEqual(await world().storage.competenceTables(), [TABLE, SAMPLE]);
    await world().storage.replaceCompetence(TABLE, []);
    assert.deepEqual(await world().storage.competence('00001'), [{ ...fictitious, source: SAMPLE.source }]);
  });

  it('U-23 a table that fails half way leaves the one before it', async () => {
    await world().storage.replaceCompetence(TABLE, [POLICE]);
    await refuses('server.error', world().storage.replaceCompetence(TABLE, [BRIGADE, ZONE_ONLY, ZONE_ONLY]));
    assert.deepEqual(await world().storage.competence('35238'), [{ ...POLICE, source: TABLE.source }]);
  });
};

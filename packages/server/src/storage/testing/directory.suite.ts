import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { SiteRecord } from '../../contract/index.ts';
import { officerNamed, officerRecord, randomHash, refuses, SITE, type World } from './world.ts';

/** Records of the operator: sites, queues, canned replies, officers and their sessions. */
export const directorySuite = (world: () => World, reopen: () => Promise<void>): void => {
  it('keeps sites whole, and replaces them by slug', async () => {
    const second: SiteRecord = {
      ...{ ...SITE, slug: 'asso', inseeCode: null, answeredBy: null, theme: {}, demonstration: true },
      cyberQueue: 'cyber',
      orienter: {
        start: 'message-kind',
        audiences: ['individual', 'association'],
        csirt: { name: 'CSIRT Bretagne', phone: '0800200008', url: 'https://www.example.fr/' },
      },
    };
    await world().storage.putSite(second);
    await world().storage.putSite({ ...SITE, name: 'Mairie', retentionDays: 0 });
    await reopen();
    assert.deepEqual(await world().storage.sites(), [second, { ...SITE, name: 'Mairie', retentionDays: 0 }]);
    assert.deepEqual(await world().storage.site('asso'), second);
    assert.equal(await world().storage.site('nowhere'), null);
  });

  it('keeps queues and canned replies', async () => {
    await world().storage.putQueue({ name: 'cyber', title: 'Cybermalveillance' });
    const reply = { id: 'bonjour', shortcut: 'bjr', title: 'Bonjour', text: 'Bonjour, je vous écoute.', locale: 'fr' };
    await world().storage.putCannedReply(reply);
    await world().storage.putCannedReply({ ...reply, title: 'Accueil' });
    assert.deepEqual(await world().storage.queues(), [
      { name: 'cyber', title: 'Cybermalveillance' },
      { name: 'general', title: 'Accueil' },
    ]);
    assert.deepEqual(await world().storage.cannedReplies(), [{ ...reply, title: 'Accueil' }]);
  });

  it('T-17 keeps routes by flow and department, replaces and deletes them', async () => {
    for (const [department, queue] of [
      ['35', 'general'],
      ['2A', 'general'],
      ['35', 'cyber'],
    ] as const) {
      await world().storage.putRoute({ flow: 'cyber', department, queue });
    }
    await reopen();
    assert.deepEqual(await world().storage.routes(), [
      { flow: 'cyber', department: '2A', queue: 'general' },
      { flow: 'cyber', department: '35', queue: 'cyber' },
    ]);
    await world().storage.deleteRoute({ flow: 'cyber', department: '2A' });
    await world().storage.deleteRoute({ flow: 'cyber', department: '01' });
    assert.deepEqual(
      (await world().storage.routes()).map(({ department }) => department),
      ['35'],
    );
  });

  it('U-37 keeps routes by zone, alone or beside a department, apart from each other', async () => {
    const { storage } = world();
    const all = [
      { flow: 'cyber', department: null, zone: 'gendarmerie', queue: 'general' },
      { flow: 'cyber', department: '35', queue: 'general' },
      { flow: 'cyber', department: '35', zone: 'police', queue: 'cyber' },
    ] as const;
    for (const route of all) await storage.putRoute(route);
    await reopen();
    assert.deepEqual(await world().storage.routes(), [...all]);
    await world().storage.deleteRoute({ flow: 'cyber', department: '35' });
    assert.deepEqual(await world().storage.routes(), [all[0], all[2]]);
  });

  it('a route leads to a queue that exists', async () => {
    await refuses('server.error', world().storage.putRoute({ flow: 'cyber', department: '35', queue: 'nowhere' }));
    assert.deepEqual(await world().storage.routes(), []);
  });

  it('K-1 keeps officers, found by id and by login', async () => {
    const ana = officerRecord(officerNamed('Ana'));
    await world().storage.putOfficer(ana);
    const changed = { ...ana, mustChangePassword: false, available: false, capacity: 5, disabled: true };
    await world().storage.putOfficer(changed);
    await reopen();
    assert.deepEqual(await world().storage.officers(), [changed]);
    assert.deepEqual(await world().storage.officerById(ana.id), changed);
    assert.deepEqual(await world().storage.officerByLogin('ana'), changed);
    assert.equal(await world().storage.officerByLogin('personne'), null);
    assert.equal(await world().storage.officerById('personne'), null);
  });

  it('a login belongs to one officer', async () => {
    await world().storage.putOfficer(officerRecord(officerNamed('Ana')));
    await refuses('server.error', world().storage.putOfficer(officerRecord(officerNamed('Ana'))));
    assert.equal((await world().storage.officers()).length, 1);
  });

  it('K-9 keeps desk sessions; a password change ends every other one', async () => {
    const ana = officerRecord(officerNamed('Ana'));
    const bruno = officerRecord(officerNamed('Bruno'));
    await world().storage.putOfficer(ana);
    await world().storage.putOfficer(bruno);
    const session = (officerId: string) => ({
      idHash: randomHash(),
      officerId,
      createdAtMs: world().nowMs,
      lastSeenAtMs: world().nowMs,
    });
    const [here, elsewhere, other] = [session(ana.id), session(ana.id), session(bruno.id)];
    for (const one of [here, elsewhere, other]) await world().storage.putDeskSession(one);
    const used = { ...here, lastSeenAtMs: world().nowMs + 60_000 };
    await world().storage.putDeskSession(used);
    assert.deepEqual(await world().storage.deskSession(here.idHash), used);

    await world().storage.deleteDeskSessionsOf(ana.id, here.idHash);
    const found = async () =>
      Promise.all(
        [here, elsewhere, other].map(async ({ idHash }) => (await world().storage.deskSession(idHash)) !== null),
      );
    assert.deepEqual(await found(), [true, false, true]);
    await world().storage.deleteDeskSession(other.idHash);
    await world().storage.deleteDeskSessionsOf(ana.id, null);
    assert.deepEqual(await found(), [false, false, false]);
  });

  it('R-4 says that it can write', async () => {
    await world().storage.checkWritable();
  });
};

import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { AuditEntry } from '../audit-port.ts';
import { randomHash, randomId, refuses, SITE, type World } from './world.ts';

/** What admins keep of sites: changes that are counted, keys, replies, and sums of what is embedded. */
export const siteAdminSuite = (world: () => World, reopen: () => Promise<void>): void => {
  const ANA = { id: randomId(), name: 'Ana' };
  const audit = (kind: AuditEntry['kind']) => ({
    ...{ atMs: world().nowMs, kind, officer: ANA, subjects: [SITE.slug], units: [] },
  });
  const kinds = async () => (await world().storage.auditEntries(0, 50)).map(({ kind }) => kind);

  it('Y-4 Y-5 a site is written once for each revision, with its entry or not at all', async () => {
    const write = (name: string, revision: number | null, slug = SITE.slug) =>
      world().storage.writeSite({ site: { ...SITE, slug, name }, revision, audit: audit('site.changed') });
    assert.deepEqual(await world().storage.siteState(SITE.slug), { site: SITE, revision: 0, last: null });
    assert.equal(await write('Une', 0), 1);
    await refuses('site.outdated', write('Deux', 0));
    await refuses('site.outdated', write('Trois', null));
    await refuses('site.unknown', write('Quatre', 0, 'nowhere'));
    assert.equal(await write('Neuf', null, 'neuf'), 1);
    await world().storage.putSite({ ...SITE, name: 'Opérateur' });
    await refuses('site.outdated', write('Cinq', 1));
    await reopen();
    const { site, revision, last } = (await world().storage.siteState(SITE.slug))!;
    assert.deepEqual([site.name, revision, last], ['Opérateur', 2, null]);
    assert.deepEqual((await world().storage.siteState('neuf'))?.last, { officerName: 'Ana', atMs: world().nowMs });
    assert.deepEqual(await kinds(), ['site.changed', 'site.changed']);
  });

  it('Y-6 Y-7 a key is found by its hash, revoked once, and stays', async () => {
    const hash = randomHash();
    const key = {
      ...{ id: randomId(), site: SITE.slug, name: 'CMS', scopes: ['statistics' as const], ending: 'wxyz' },
      ...{ createdBy: 'Ana', createdAtMs: world().nowMs },
    };
    await world().storage.addSiteKey({ ...key, hash }, audit('site.key-created'));
    const shown = { ...key, revokedAtMs: null, lastUsedDay: null };
    assert.deepEqual(await world().storage.siteKeyByHash(hash), shown);
    assert.equal(await world().storage.siteKeyByHash(randomHash()), null);
    await world().storage.noteSiteKeyUse(key.id, '2026-11-22');
    const revoke = (site: string) => world().storage.revokeSiteKey(site, key.id, audit('site.key-revoked'));
    await refuses('key.unknown', revoke('elsewhere'));
    await revoke(SITE.slug);
    await refuses('key.unknown', revoke(SITE.slug));
    await reopen();
    assert.deepEqual(await world().storage.siteKeys(SITE.slug), [
      { ...shown, revokedAtMs: world().nowMs, lastUsedDay: '2026-11-22' },
    ]);
    assert.deepEqual(await kinds(), ['site.key-created', 'site.key-revoked']);
  });

  it('Y-9 a reply is changed by who saw it as it is', async () => {
    const id = randomId();
    const first = { id, shortcut: 'mer', title: 'La mer', text: 'Bonjour.', locale: 'fr' };
    const write = (before: typeof first | null, after: typeof first | null) =>
      world().storage.writeCannedReply({ id, before, after, audit: audit('reply.changed') });
    await write(null, first);
    await refuses('reply.outdated', write(null, first));
    const second = { ...first, text: 'Bonsoir.' };
    await write(first, second);
    await refuses('reply.outdated', write(first, null));
    assert.deepEqual(await world().storage.cannedReplies(), [second]);
    await write(second, null);
    await refuses('reply.outdated', write(second, second));
    assert.deepEqual([await world().storage.cannedReplies(), (await kinds()).length], [[], 3]);
  });

  it('Y-10 sums add up by site, origin, version and day, and are erased by day', async () => {
    const count = { site: SITE.slug, origin: 'https://a.example', version: '1.0.0', day: '2026-11-21', count: 2 };
    await world().storage.addEmbedCounts([count, { ...count, site: 'other' }, { ...count, day: '2026-11-22' }]);
    await world().storage.addEmbedCounts([count]);
    await reopen();
    const { site: _site, ...sum } = count;
    assert.deepEqual(await world().storage.embedCounts(SITE.slug, '2026-11-01', '2026-11-22'), [
      { ...sum, count: 4 },
      { ...sum, day: '2026-11-22' },
    ]);
    assert.equal(await world().storage.eraseEmbedCounts('2026-11-22'), 2);
    assert.equal((await world().storage.embedCounts(SITE.slug, '2026-11-01', '2026-11-22')).length, 1);
  });
};

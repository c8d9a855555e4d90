import assert from 'node:assert/strict';
import { it } from 'node:test';
import { sampleSite } from '../testing/sample-sites.ts';
import { draftOfSite, emptySite, faultsOfSite, formOfSite, isShortcut, previewsOf } from './sites.ts';

it('Y-11 what the form shows of a site and sends back unchanged is the same site', () => {
  const draft = draftOfSite(formOfSite(sampleSite()));
  assert.deepEqual(draft, {
    name: 'Mairie d’Exemple',
    inseeCode: '35238',
    allowedOrigins: ['https://www.exemple.fr', 'https://ville.exemple.fr'],
    answeredBy: { kind: 'police-municipale', name: 'Police municipale' },
    services: ['chat', 'cyber', 'otv'],
    queue: 'general',
    cyberQueue: 'cyber',
    locale: 'fr',
    themeName: 'forest',
    accent: '#0b6e4f',
    scheme: 'dark',
    exitUrl: 'https://meteofrance.com/',
    legalNoticeUrl: 'https://www.exemple.fr/mentions-legales',
    // The server moves an end before its start to the next day again.
    hours: {
      week: [[['09:00', '12:00']], [['22:00', '02:00']], [['00:00', '24:00']], [], [], [], []],
      holidayRanges: [],
    },
    retentionDays: 30,
    otv: { receivedBy: 'police-municipale', unitId: 'pm-exemple', actions: ['cancel'], retentionDays: 7 },
  });
  const bare = sampleSite({ answeredBy: null, otv: null, cyberQueue: null, theme: {}, inseeCode: null });
  const { answeredBy, otv, cyberQueue, themeName, accent, scheme, inseeCode } = draftOfSite(formOfSite(bare));
  assert.deepEqual(
    [answeredBy, otv, cyberQueue, themeName, accent, scheme, inseeCode],
    [null, null, null, 'neutral', '', 'auto', ''],
  );
});

it('Y-3 tells what is missing before anything is sent', () => {
  assert.deepEqual(
    faultsOfSite(emptySite, true).map(({ path }) => path),
    ['slug', 'name', 'allowedOrigins'],
  );
  const form = formOfSite(sampleSite());
  assert.deepEqual(faultsOfSite(form, false), []);
  const wrong = { ...form, services: [], retentionDays: '-1', otvRetentionDays: '366' };
  assert.deepEqual(
    faultsOfSite(wrong, false).map(({ path }) => path),
    ['services', 'retentionDays', 'otvRetentionDays'],
  );
});

it('Y-9 a shortcut is one word', () => {
  assert.deepEqual(['été-2', 'deux mots', '', '/a', 'a'.repeat(31)].map(isShortcut), [
    true,
    false,
    false,
    false,
    false,
  ]);
});

it('Y-11 a preview is the frame of each service on offer', () => {
  const { url } = previewsOf(sampleSite({ services: ['units'], locale: 'en' }))[0]!;
  assert.equal(url, 'https://guichet.example/frame/units?site=mairie-exemple&lang=en');
});

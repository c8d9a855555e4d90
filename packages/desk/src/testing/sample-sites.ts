import type { CannedReply, EmbedUse, SiteDetail, SiteKey } from '../contract.ts';
import { formOfSite } from '../model/sites.ts';
import { ready } from '../stores/loadable.ts';
import { noSites, type SitesView } from '../stores/sites-view.ts';

export const sampleSite = (changes: Partial<SiteDetail['site']> = {}): SiteDetail => ({
  site: {
    slug: 'mairie-exemple',
    name: 'Mairie d’Exemple',
    inseeCode: '35238',
    allowedOrigins: ['https://www.exemple.fr', 'https://ville.exemple.fr'],
    answeredBy: { kind: 'police-municipale', name: 'Police municipale' },
    demonstration: false,
    services: ['chat', 'cyber', 'otv'],
    queue: 'general',
    cyberQueue: 'cyber',
    orienter: {},
    locale: 'fr',
    theme: { name: 'forest', accent: '#0b6e4f', scheme: 'dark' },
    exitUrl: 'https://meteofrance.com/',
    legalNoticeUrl: 'https://www.exemple.fr/mentions-legales',
    hours: {
      zone: 'Europe/Paris',
      week: [[['09:00', '12:00']], [['22:00', '26:00']], [['00:00', '24:00']], [], [], [], []],
      holidayRanges: [],
    },
    retentionDays: 30,
    otv: { receivedBy: 'police-municipale', unitId: 'pm-exemple', actions: ['cancel'], retentionDays: 7 },
    ...changes,
  },
  communeName: 'Rennes',
  revision: 3,
  last: { officer: 'Camille', at: '2026-11-22T14:05:00.000Z' },
  publicOrigin: 'https://guichet.example',
});

export const sampleKey = (changes: Partial<SiteKey> = {}): SiteKey => ({
  ...{ id: 'a'.repeat(22), name: 'Site WordPress', scopes: ['configuration', 'statistics'], ending: 'x7Qz' },
  ...{ createdBy: 'Camille', createdAt: '2026-11-20T10:00:00.000Z', revokedAt: null, lastUsedOn: '2026-11-22' },
  ...changes,
});

export const sampleEmbeds: readonly EmbedUse[] = [
  { origin: 'https://www.exemple.fr', version: '1.2.3', firstDay: '2026-11-01', lastDay: '2026-11-22', opened: 1250 },
  { origin: 'https://www.exemple.fr', version: 'other', firstDay: '2026-11-01', lastDay: '2026-11-03', opened: null },
];

export const sampleReplies: readonly CannedReply[] = [
  { id: 'bonjour-fr', shortcut: 'bonjour', title: 'Accueil', text: 'Bonjour, je lis votre message.', locale: 'fr' },
  { id: 'bonjour-en', shortcut: 'bonjour', title: 'Greeting', text: 'Hello, I am reading.', locale: 'en' },
];

/** One site, its settings open. */
export const sampleSitesView = (changes: Partial<SitesView> = {}): SitesView => ({
  ...noSites,
  sites: ready([
    { slug: 'mairie-exemple', name: 'Mairie d’Exemple', services: ['chat', 'otv'] },
    { slug: 'asso-exemple', name: 'Exemple Entraide', services: ['chat'] },
  ]),
  slug: 'mairie-exemple',
  detail: ready(sampleSite()),
  form: formOfSite(sampleSite()),
  keys: ready([
    sampleKey(),
    sampleKey({ id: 'b'.repeat(22), name: 'Ancienne', revokedAt: '2026-11-21T10:00:00.000Z', lastUsedOn: null }),
  ]),
  embeds: ready(sampleEmbeds),
  replies: ready(sampleReplies),
  ...changes,
});

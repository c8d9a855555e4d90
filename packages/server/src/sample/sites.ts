import { OTV_ACTIONS, type QueueDescription, type SiteRecord } from '../contract/index.ts';
import { NEUTRAL_EXIT_URL } from '../services/sites.ts';

/** Queues of the sample. */
export const SAMPLE_QUEUES: readonly QueueDescription[] = [
  { name: 'general', title: 'Accueil général' },
  { name: 'cyber', title: 'Cybermalveillance' },
  { name: 'victimes', title: 'Victimes de violences' },
];

/**
 * Three partner sites, each on its own host, as partner sites are (design: origins and the frame). They say that they are a
 * demonstration: nobody answers behind them (spec S-11). The town hall takes requests to watch a home; the others show where
 * to ask.
 *
 * @param port port of the sample partner pages
 * @param ownOrigin public origin of the server, when its own documentation may show the elements, as the town hall's
 */
export const sampleSites = (port: number, ownOrigin?: string): readonly SiteRecord[] => {
  const common = {
    inseeCode: null,
    demonstration: true,
    services: ['chat' as const, 'cyber' as const, 'units' as const, 'otv' as const],
    cyberQueue: 'cyber',
    orienter: {},
    locale: 'fr' as const,
    exitUrl: NEUTRAL_EXIT_URL,
    retentionDays: 30,
    otv: null,
  };
  return [
    {
      ...common,
      slug: 'prefecture-exemple',
      name: 'Préfecture de l’Exemple',
      allowedOrigins: [`http://127.0.0.1:${String(port)}`],
      answeredBy: { kind: 'police', name: 'Commissariat de l’Exemple' },
      queue: 'general',
      theme: { accent: '#1f4b99' },
    },
    {
      ...common,
      slug: 'mairie-exemple',
      name: 'Mairie d’Exemple-sur-Mer',
      allowedOrigins: [`http://mairie.localhost:${String(port)}`, ...(ownOrigin === undefined ? [] : [ownOrigin])],
      answeredBy: { kind: 'police-municipale', name: 'Police municipale d’Exemple-sur-Mer' },
      queue: 'general',
      theme: { accent: '#0b6e4f' },
      otv: {
        receivedBy: 'competent-unit',
        unitId: 'exemple-brigade-mer',
        actions: [...OTV_ACTIONS],
        retentionDays: 7,
      },
    },
    {
      ...common,
      slug: 'asso-exemple',
      name: 'Association Exemple Entraide',
      allowedOrigins: [`http://asso.localhost:${String(port)}`],
      answeredBy: { kind: 'association', name: 'Exemple Entraide' },
      queue: 'victimes',
      theme: { accent: '#7a3e9d' },
    },
  ];
};

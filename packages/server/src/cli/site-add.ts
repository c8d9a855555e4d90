import { loadFlow } from '@guichet/triage/parse';
import { SiteRecord, type AnsweredBy, type ThemeTokens } from '../contract/index.ts';
import { openDataFolder } from '../data-folder.ts';
import { DEFAULT_CONVERSATION_DAYS } from '../services/retention.ts';
import { NEUTRAL_EXIT_URL } from '../services/sites.ts';
import type { Command } from './command.ts';
import { contractCheck } from './contract-check.ts';
import { DATA_OPTIONS, dataFolderOf, oneOf, readOptions, required, UsageError, wholeNumber } from './options.ts';
import { requireQueue } from './require-queue.ts';
import { OTV_OPTIONS, otvOf } from './site-otv.ts';
import { ORIENTER_OPTIONS, orienterOf, servicesOf } from './site-orienter.ts';

const OPTIONS = {
  ...DATA_OPTIONS,
  slug: { type: 'text', help: 'short name for data-site: a-z, 0-9 and hyphens' },
  name: { type: 'text', help: 'name that citizens and officers see' },
  origin: {
    type: 'list',
    help: 'origin that may frame the conversation, such as https://www.example.fr; repeat it for more',
  },
  'answered-by': {
    type: 'text',
    help: 'who answers: police, gendarmerie, police-municipale or association, « : », name',
  },
  insee: { type: 'text', help: 'INSEE code of the commune' },
  'exit-url': { type: 'text', help: 'https page of « Quitter vite »; a neutral one by default' },
  accent: { type: 'text', help: 'accent colour, such as #1f4b99' },
  theme: { type: 'text', help: 'neutral (default), forest or slate' },
  scheme: { type: 'text', help: 'auto (default: as the visitor’s system says), light or dark' },
  locale: { type: 'text', help: 'fr (default) or en' },
  queue: { type: 'text', help: 'queue of its conversations; default general' },
  ...ORIENTER_OPTIONS,
  ...OTV_OPTIONS,
  'retention-days': {
    type: 'text',
    help: `days a closed conversation is kept; default ${String(DEFAULT_CONVERSATION_DAYS)}`,
  },
} as const;

const KINDS = ['police', 'gendarmerie', 'police-municipale', 'association'] as const;

const answeredByOf = (value: string | undefined): AnsweredBy | null => {
  if (value === undefined) return null;
  const [kind = '', ...name] = value.split(':');
  return { kind: oneOf('answered-by', kind, KINDS), name: required('answered-by', name.join(':')) };
};

/** The origin as browsers spell it: host in lower case and ASCII, no default port, no path. */
const originOf = (value: string): string => {
  const origin = URL.canParse(value) ? new URL(value) : null;
  if (origin === null || !/^https?:$/.test(origin.protocol) || origin.pathname !== '/' || origin.search !== '') {
    throw new UsageError(`--origin takes a scheme and a host, such as https://www.example.fr, not « ${value} ».`);
  }
  return origin.origin;
};

type ThemeOptions = Readonly<Record<'theme' | 'scheme' | 'accent', string | undefined>>;
const themeOf = ({ theme, scheme, accent }: ThemeOptions): ThemeTokens => ({
  ...(theme === undefined ? {} : { name: oneOf('theme', theme, ['neutral', 'forest', 'slate']) }),
  ...(scheme === undefined ? {} : { scheme: oneOf('scheme', scheme, ['auto', 'light', 'dark']) }),
  ...(accent === undefined ? {} : { accent: accent.toLowerCase() }),
});

const checkSite = contractCheck(SiteRecord, 'site');

/** Adds a partner site, or replaces the one of the same slug. */
export const siteAddCommand: Command = {
  name: 'site add',
  summary: 'adds a partner site, or replaces it',
  options: OPTIONS,
  async run({ args, environment, print }) {
    const values = readOptions(OPTIONS, args, environment);
    const site: SiteRecord = {
      slug: required('slug', values.slug),
      name: required('name', values.name),
      inseeCode: values.insee ?? null,
      allowedOrigins: values.origin.map(originOf),
      answeredBy: answeredByOf(values['answered-by']),
      demonstration: false,
      services: servicesOf(values),
      queue: values.queue ?? 'general',
      cyberQueue: values['cyber-queue'] ?? null,
      orienter: orienterOf(values, () => loadFlow('cyber').flow),
      locale: oneOf('locale', values.locale ?? 'fr', ['fr', 'en']),
      theme: themeOf(values),
      exitUrl: values['exit-url'] ?? NEUTRAL_EXIT_URL,
      retentionDays: wholeNumber(
        'retention-days',
        values['retention-days'] ?? String(DEFAULT_CONVERSATION_DAYS),
        0,
        3650,
      ),
      otv: otvOf(values),
    };
    if (site.allowedOrigins.length === 0) required('origin', undefined);
    checkSite(site);
    const storage = await openDataFolder(dataFolderOf(values));
    try {
      if (site.queue !== 'general') await requireQueue(storage, 'queue', site.queue);
      else if (!(await storage.queues()).some(({ name }) => name === 'general')) {
        await storage.putQueue({ name: 'general', title: 'Accueil général' });
      }
      if (site.cyberQueue !== null) await requireQueue(storage, 'cyber-queue', site.cyberQueue);
      await storage.putSite(site);
      print(`Site ${site.slug}: ${site.allowedOrigins.join(', ')}.`);
    } finally {
      await storage.close();
    }
  },
};

import { SiteRecord, type AnsweredBy } from '../contract/index.ts';
import { openDataFolder } from '../data-folder.ts';
import { createContractCheck } from '../plugins/validation.ts';
import { NEUTRAL_EXIT_URL } from '../services/sites.ts';
import type { Command } from './command.ts';
import { DATA_OPTIONS, dataFolderOf, oneOf, readOptions, required, UsageError, wholeNumber } from './options.ts';

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
  locale: { type: 'text', help: 'fr (default) or en' },
  queue: { type: 'text', help: 'queue of its conversations; default general' },
  'retention-days': { type: 'text', help: 'days a closed conversation is kept; default 30' },
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
      services: ['chat'],
      queue: values.queue ?? 'general',
      cyberQueue: null,
      orienter: {},
      locale: oneOf('locale', values.locale ?? 'fr', ['fr', 'en']),
      theme: values.accent === undefined ? {} : { accent: values.accent.toLowerCase() },
      exitUrl: values['exit-url'] ?? NEUTRAL_EXIT_URL,
      retentionDays: wholeNumber('retention-days', values['retention-days'] ?? '30', 0, 3650),
    };
    if (site.allowedOrigins.length === 0) required('origin', undefined);
    checkSite(site);
    const storage = await openDataFolder(dataFolderOf(values));
    try {
      const queues = await storage.queues();
      if (!queues.some(({ name }) => name === site.queue)) {
        if (site.queue !== 'general') {
          throw new UsageError(
            `--queue: there is no queue « ${site.queue} »; there are: ${queues.map(({ name }) => name).join(', ')}.`,
          );
        }
        await storage.putQueue({ name: 'general', title: 'Accueil général' });
      }
      await storage.putSite(site);
      print(`Site ${site.slug}: ${site.allowedOrigins.join(', ')}.`);
    } finally {
      await storage.close();
    }
  },
};

const matchesContract = createContractCheck<SiteRecord>(SiteRecord);
/** @throws UsageError naming the member that the contract refuses */
const checkSite = (site: SiteRecord): void => {
  try {
    matchesContract(site);
  } catch (error) {
    const detail =
      error instanceof Error && 'details' in error ? (error.details as { detail?: string }).detail : undefined;
    throw new UsageError(`The site is not valid (${detail ?? 'unknown member'}).`);
  }
};

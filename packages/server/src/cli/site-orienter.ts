import type { Flow } from '@guichet/triage';
import { SERVICES, type Csirt, type OrienterOptions, type Service } from '../contract/index.ts';
import { oneOf, required, UsageError, type OptionDescriptions, type OptionValues } from './options.ts';

/** What `site add` takes for the orienter. */
export const ORIENTER_OPTIONS = {
  service: { type: 'list', help: 'chat (default), cyber, the orienter, or units, the locator; repeat it for more' },
  'cyber-start': { type: 'text', help: 'entry of the flow where the orienter starts, such as message-kind' },
  'cyber-audience': {
    type: 'list',
    help: 'whom the orienter is for, such as individual; repeat it; default everybody',
  },
  'cyber-queue': { type: 'text', help: 'queue of what the orienter hands over; default that of --queue' },
  csirt: {
    type: 'text',
    help: 'incident response centre of the region: « name|phone|https address », the last two optional',
  },
} as const satisfies OptionDescriptions;

type Values = OptionValues<typeof ORIENTER_OPTIONS>;

/** @throws UsageError for a service that Guichet does not have */
export const servicesOf = ({ service }: Values): Service[] =>
  service.length === 0 ? ['chat'] : [...new Set(service.map((name) => oneOf<Service>('service', name, SERVICES)))];

/**
 * The orienter's options of a site, held against the flow.
 *
 * @throws UsageError when the flow has no such entry or audience, or the site does not offer the orienter
 */
export const orienterOf = (values: Values, loadFlow: () => Flow): OrienterOptions => {
  const { csirt } = values;
  const start = values['cyber-start'];
  const audiences = [...new Set(values['cyber-audience'])];
  if (!servicesOf(values).includes('cyber')) {
    const isAsked = [start, csirt, values['cyber-queue'], ...audiences].some((value) => value !== undefined);
    if (isAsked) throw new UsageError('Options of the orienter need --service cyber.');
    return {};
  }
  const flow = loadFlow();
  const known = flow.variables[flow.audience] ?? [];
  for (const audience of audiences) oneOf('cyber-audience', audience, known);
  return {
    ...(start === undefined ? {} : { start: oneOf('cyber-start', start, entriesOf(flow)) }),
    ...(audiences.length === 0 ? {} : { audiences }),
    ...(csirt === undefined ? {} : { csirt: csirtOf(csirt) }),
  };
};

/** Where sites may have the flow start. */
const entriesOf = ({ questions, outcomes }: Flow): string[] =>
  [...Object.values(questions), ...Object.values(outcomes)].filter(({ entry }) => entry === true).map(({ id }) => id);

const csirtOf = (value: string): Csirt => {
  const [name, phone = '', url = '', ...more] = value.split('|').map((part) => part.trim());
  const digits = phone.replace(/[ .]/g, '');
  if (more.length > 0 || !/^\d*$/.test(digits) || (url !== '' && !/^https:\/\//.test(url))) {
    throw new UsageError(`--csirt takes « name|phone|https address », not « ${value} ».`);
  }
  return {
    name: required('csirt', name),
    ...(digits === '' ? {} : { phone: digits }),
    ...(url === '' ? {} : { url }),
  };
};

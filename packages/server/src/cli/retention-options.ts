import { DEFAULT_FLOW_COUNT_DAYS } from '../services/retention.ts';
import { wholeNumber, type OptionDescriptions, type OptionValues } from './options.ts';

/** How long what belongs to no site is kept. */
export const RETENTION_OPTIONS = {
  'flow-count-days': {
    type: 'text',
    help: `days that counts of what the orienter showed are kept; default ${String(DEFAULT_FLOW_COUNT_DAYS)}`,
  },
} as const satisfies OptionDescriptions;

/** @throws UsageError when it is no whole number of days */
export const flowCountDaysOf = (values: OptionValues<typeof RETENTION_OPTIONS>): number =>
  wholeNumber('flow-count-days', values['flow-count-days'] ?? String(DEFAULT_FLOW_COUNT_DAYS), 1, 3_650);

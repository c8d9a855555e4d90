import { OTV_ACTIONS, type OtvOptions } from '../contract/index.ts';
import { DEFAULT_REQUEST_DAYS } from '../services/retention.ts';
import { oneOf, UsageError, wholeNumber, type OptionDescriptions, type OptionValues } from './options.ts';

/** What `site add` takes for requests to watch a home. */
export const OTV_OPTIONS = {
  otv: {
    type: 'text',
    help: 'who receives requests to watch a home: competent-unit or police-municipale; default nobody',
  },
  'otv-unit': {
    type: 'text',
    help: 'id of the unit at the desk that receives them: of the police municipale, or where no table names one',
  },
  'otv-action': {
    type: 'list',
    help: `what owners may do by themselves: ${OTV_ACTIONS.join(', ')}; repeat it; default return-early and cancel`,
  },
  'otv-retention-days': {
    type: 'text',
    help: `days that a request is kept after it is over; default ${String(DEFAULT_REQUEST_DAYS)}`,
  },
} as const satisfies OptionDescriptions;

/**
 * How a site takes requests; null when it takes none.
 *
 * @throws UsageError for options without `--otv`, and for a police municipale that no unit of the desk stands for
 */
export const otvOf = (values: OptionValues<typeof OTV_OPTIONS>): OtvOptions | null => {
  const { otv, 'otv-unit': unitId, 'otv-action': actions, 'otv-retention-days': days } = values;
  if (otv === undefined) {
    if (unitId === undefined && actions.length === 0 && days === undefined) return null;
    throw new UsageError('Options of requests to watch a home need --otv.');
  }
  const receivedBy = oneOf('otv', otv, ['competent-unit', 'police-municipale']);
  if (receivedBy === 'police-municipale' && unitId === undefined) {
    throw new UsageError('--otv police-municipale needs --otv-unit: officers see the requests of their units.');
  }
  return {
    receivedBy,
    ...(unitId === undefined ? {} : { unitId }),
    actions:
      actions.length === 0
        ? ['return-early', 'cancel']
        : [...new Set(actions.map((action) => oneOf('otv-action', action, OTV_ACTIONS)))],
    retentionDays: wholeNumber('otv-retention-days', days ?? String(DEFAULT_REQUEST_DAYS), 0, 365),
  };
};

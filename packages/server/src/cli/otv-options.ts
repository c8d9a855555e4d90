import type { HomeWatchRules } from '@guichet/triage/form';
import { parseHomeWatchRulesFile } from '@guichet/triage/parse';
import { readFile } from 'node:fs/promises';
import type { Limits } from '../services/limits.ts';
import { UsageError, wholeNumber, type OptionDescriptions, type OptionValues } from './options.ts';

/** What `serve` takes about requests to watch a home. */
export const OTV_OPTIONS = {
  'otv-rules': {
    type: 'text',
    help: 'file of who may have a home watched, and when; default: the national rules, forms/home-watch/rules.yaml',
  },
  'limit-requests-per-minute': {
    type: 'text',
    help: 'requests to watch a home sent a minute by one caller, on one site and for one address of mail',
  },
} as const satisfies OptionDescriptions;

/**
 * The operator's own rules; nothing when they gave none.
 *
 * @throws UsageError when the file cannot be opened; FlowError with every fault of it: rules are refused whole (spec V-4)
 */
export const otvRulesOf = async (values: OptionValues<typeof OTV_OPTIONS>): Promise<HomeWatchRules | undefined> => {
  const file = values['otv-rules'];
  if (file === undefined) return undefined;
  const content = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`--otv-rules: ${file} cannot be read (${error.code ?? error.message}).`);
  });
  return parseHomeWatchRulesFile(file, content);
};

const MOST_A_MINUTE = 10_000_000;

/**
 * How many requests are taken; nothing when the operator said nothing.
 *
 * @throws UsageError
 */
export const requestLimitsOf = (values: OptionValues<typeof OTV_OPTIONS>): Partial<Limits> => {
  const given = values['limit-requests-per-minute'];
  if (given === undefined) return {};
  const perMinute = wholeNumber('limit-requests-per-minute', given, 1, MOST_A_MINUTE);
  const rate = { perSecond: perMinute / 60, burst: perMinute };
  return { requestsPerSite: rate, requestsPerCaller: rate, requestsPerContact: rate };
};

import type { OpeningAt } from '@guichet/core/units';
import { openingAt as openingOfHours, type OpeningHours } from '@guichet/triage/hours';

/**
 * Whether a place is open, for the locator, by `@guichet/triage/hours`. The contract writes a range as a list of texts; that
 * it has two, the server has seen to.
 */
export const openingAt: OpeningAt = (hours, at) => openingOfHours(hours as unknown as OpeningHours, at);

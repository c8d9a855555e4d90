import { waitUntil } from '@open-wc/testing';

/**
 * Waits for a fact of the page, and fails with `what` when it does not come. Generous: a busy machine may stop a page for
 * seconds, and how fast a fact comes is no test's business.
 */
export const eventually = (fact: () => unknown, what = 'the fact that the test waits for'): Promise<void> =>
  waitUntil(fact, what, { timeout: 15_000 });

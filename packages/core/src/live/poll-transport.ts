import { ApiError, isApiError } from '../errors.ts';
import { systemClock, type Clock } from './clock.ts';
import type { Transport } from './transport.ts';

/** Between an answer and the next request, so that a server that answers at once is not asked without end. */
const PAUSE_MS = 250;

/** Long polling: the next request leaves when the last answer is in. */
export const pollTransport = <ServerFrame>(options: {
  /** One request; the first must answer at once, since the link waits 5 s for a byte (spec D-9). */
  poll(signal: AbortSignal, first: boolean): Promise<readonly ServerFrame[]>;
  clock?: Clock;
}): Transport<ServerFrame, never> => ({
  name: 'poll',
  connect(events) {
    const aborter = new AbortController();

    const run = async () => {
      for (let first = true; ; first = false) {
        const frames = await options.poll(aborter.signal, first);
        if (aborter.signal.aborted) return;
        frames.forEach(events.frame);
        await new Promise<void>((resolve) => (options.clock ?? systemClock).after(PAUSE_MS, resolve));
        if (aborter.signal.aborted) return;
      }
    };
    run().catch((cause: unknown) => {
      if (aborter.signal.aborted) return;
      events.failed(isApiError(cause) ? cause : new ApiError('server.garbage', { cause }));
    });

    return { close: () => aborter.abort() };
  },
});

import { ApiError, isApiError } from '../errors.ts';
import type { Clock } from '../live/clock.ts';
import { commandId } from '../random.ts';

/** What came of sending something. */
export interface Submitted<Receipt> {
  readonly receipt: Receipt;
  /** It had been received as it was sent first: what was corrected since then is not in it. */
  readonly isEarlier: boolean;
}

/** Sends one thing until an answer is known: the same however often it is sent. */
export interface Submission<Body, Receipt> {
  /** Asked again while it is being sent, it gives the same answer. */
  submit(body: Body): Promise<Submitted<Receipt>>;
  /** Nobody waits for it any more; nothing of it is kept. */
  forget(): void;
}

/** How long to wait before it is sent again by itself. */
const AGAIN_AFTER_MS = [1_000, 3_000] as const;

interface Options<Body, Receipt> {
  readonly clock: Clock;
  /** Sends it under a command id, which makes it one. @throws {ApiError} */
  readonly send: (commandId: string, body: Body) => Promise<Receipt>;
}

const isConflict = (error: unknown): boolean => isApiError(error) && error.code === 'command.conflict';

/** Whether the server may have taken it all the same. */
const isUnknown = (error: unknown): boolean =>
  !isApiError(error) || error.status === 0 || error.status >= 500 || error.code === 'server.garbage';

export const createSubmission = <Body, Receipt>({ clock, send }: Options<Body, Receipt>): Submission<Body, Receipt> => {
  const id = commandId();
  /** What was sent without an answer, the last one first; the server may have one of them. */
  let unanswered: Body[] = [];
  let running: Promise<Submitted<Receipt>> | null = null;
  let isForgotten = false;
  let wake = () => {};

  const wait = (delayMs: number) =>
    new Promise<void>((resolve) => {
      const stop = clock.after(delayMs, resolve);
      wake = () => {
        stop();
        resolve();
      };
    });

  const persist = async (body: Body): Promise<Receipt> => {
    for (const delayMs of [...AGAIN_AFTER_MS, null]) {
      try {
        return await send(id, body);
      } catch (error) {
        if (!isUnknown(error)) throw error;
        if (!unanswered.includes(body)) unanswered = [body, ...unanswered];
        if (delayMs === null || isForgotten) throw error;
        await wait(delayMs);
        if (isForgotten) throw error;
      }
    }
    throw new ApiError('network.unreachable');
  };

  const submit = async (body: Body): Promise<Submitted<Receipt>> => {
    try {
      return { receipt: await persist(body), isEarlier: false };
    } catch (error) {
      if (!isConflict(error)) throw error;
      // Another body under the same id: an earlier one was received, and its answer got lost on the way.
      for (const earlier of unanswered) {
        const receipt = await persist(earlier).catch((reason: unknown) => {
          if (isConflict(reason)) return null;
          throw reason;
        });
        if (receipt !== null) return { receipt, isEarlier: true };
      }
      throw error;
    }
  };

  return {
    submit: (body) => (running ??= submit(body).finally(() => (running = null))),
    forget() {
      isForgotten = true;
      unanswered = [];
      wake();
    },
  };
};

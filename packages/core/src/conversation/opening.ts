import type { ApiErrorCode, CitizenView, OpenConversation, Opened } from '../contract.ts';
import { isApiError } from '../errors.ts';
import type { Clock } from '../live/clock.ts';

/** After this long without an answer the citizen is told, and nothing more is sent without them (spec D-11). */
const GIVE_UP_MS = 10_000;
const RETRY_FIRST_MS = 500;

export interface OpeningOptions {
  clock: Clock;
  post(request: OpenConversation): Promise<Opened>;
  fetchView(): Promise<CitizenView>;
  /** The conversation exists; `isFound`: an earlier request of the same token made it (spec D-4). */
  onOpened(view: CitizenView, isFound: boolean): void;
  /** Nobody answered in time. An answer that comes later is still taken. */
  onFailed(code: ApiErrorCode): void;
  /** The server will not open this; the same request would be refused again. */
  onRefused(code: ApiErrorCode): void;
}

/** Opens a conversation, repeating one request with the same token and command id until it is answered. */
export interface Opening {
  start(request: OpenConversation): void;
  stop(): void;
}

/** Creates an opening that has sent nothing. */
export const createOpening = (options: OpeningOptions): Opening => {
  const { clock } = options;
  let turn = 0;
  let givenUp = false;
  let lastCode: ApiErrorCode = 'send.timeout';
  let stopRetry = () => {};
  let stopDeadline = () => {};

  const stop = () => {
    turn += 1;
    stopRetry();
    stopDeadline();
  };

  const attempt = async (request: OpenConversation, mine: number, tries: number) => {
    try {
      let isFound = false;
      const view = await options.post(request).then(
        (opened) => opened.view,
        (cause: unknown) => {
          const code = isApiError(cause) && cause.code;
          isFound = code === 'conversation.exists' || code === 'command.conflict';
          if (isFound) return options.fetchView();
          throw cause;
        },
      );
      if (mine !== turn) return;
      stop();
      options.onOpened(view, isFound);
    } catch (cause) {
      if (mine !== turn) return;
      if (!isApiError(cause)) throw cause;
      if (cause.retryable) {
        lastCode = cause.code;
        if (givenUp) return;
        const delayMs = cause.retryAfterMs ?? RETRY_FIRST_MS * 2 ** tries;
        stopRetry = clock.after(delayMs, () => void attempt(request, mine, tries + 1));
      } else {
        stop();
        options.onRefused(cause.code);
      }
    }
  };

  return {
    start(request) {
      stop();
      givenUp = false;
      lastCode = 'send.timeout';
      stopDeadline = clock.after(GIVE_UP_MS, () => {
        givenUp = true;
        stopRetry();
        options.onFailed(lastCode);
      });
      void attempt(request, turn, 0);
    },
    stop,
  };
};

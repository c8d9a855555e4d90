import { ApiError, isApiError } from '../errors.ts';
import type { Transport } from './transport.ts';

/**
 * Frames over one long response, as `data:` lines of `text/event-stream`. Read by `fetch` and never by EventSource, which
 * cannot carry an `Authorization` header; only what our server writes of that format is understood: one `data:` line an
 * event, the rest is skipped.
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export const streamTransport = <ServerFrame>(options: {
  /** Asks for the stream from the caller's cursor on. */
  request(signal: AbortSignal): Promise<Response>;
}): Transport<ServerFrame, never> => ({
  name: 'stream',
  connect(events) {
    const aborter = new AbortController();

    const read = async () => {
      const response = await options.request(aborter.signal);
      const reader = response.body!.getReader();
      const decoder = new TextDecoder();
      let rest = '';
      for (;;) {
        const { done, value } = await reader.read();
        if (aborter.signal.aborted) return;
        if (done) throw new ApiError('network.unreachable');
        events.activity();
        const lines = (rest + decoder.decode(value, { stream: true })).split(/\r\n|\n/);
        rest = lines.pop()!;
        for (const line of lines) {
          if (line.startsWith('data:')) events.frame(parse<ServerFrame>(line.slice(5)));
        }
      }
    };
    read().catch((cause: unknown) => {
      if (aborter.signal.aborted) return;
      events.failed(isApiError(cause) ? cause : new ApiError('network.unreachable', { cause }));
    });

    return { close: () => aborter.abort() };
  },
});

const parse = <Frame>(text: string): Frame => {
  try {
    return JSON.parse(text) as Frame;
  } catch (cause) {
    throw new ApiError('server.garbage', { cause });
  }
};

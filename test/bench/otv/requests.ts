import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

export interface Timed {
  readonly status: number;
  readonly body: string;
  readonly elapsedMs: number;
}

/** Sends over connections that stay open, and says how long each answer took. */
export const timedClient = (baseUrl: string, sockets: number, headers: Readonly<Record<string, string>>) => {
  const agent = new Agent({ keepAlive: true, maxSockets: sockets });
  const send = (method: 'GET' | 'POST', path: string, body?: object, more: Readonly<Record<string, string>> = {}) =>
    new Promise<Timed>((resolve, reject) => {
      const payload = body === undefined ? undefined : JSON.stringify(body);
      const startedMs = performance.now();
      const sent = request(
        `${baseUrl}${path}`,
        {
          ...{ method, agent },
          headers: { ...headers, ...(payload === undefined ? {} : { 'content-type': 'application/json' }), ...more },
        },
        (answer) => {
          let text = '';
          answer.setEncoding('utf8');
          answer.on('data', (chunk: string) => (text += chunk));
          answer.once('error', reject);
          answer.once('end', () =>
            resolve({ status: answer.statusCode ?? 0, body: text, elapsedMs: performance.now() - startedMs }),
          );
        },
      );
      sent.once('error', reject);
      sent.end(payload);
    });
  return { send, close: () => agent.destroy() };
};
export type TimedClient = ReturnType<typeof timedClient>;

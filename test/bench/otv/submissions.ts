import { randomInt } from 'node:crypto';
import type { OtvReceipt } from '../../../packages/server/src/contract/index.ts';
import { loadForm } from '../../../packages/triage/src/parse/index.ts';
import { startGuichet } from '../../support/guichet-server.ts';
import { letTakeRequests, otvSubmission } from '../../support/otv-submission.ts';
import { median, quantile, round, type Figure } from '../figures.ts';
import { timedClient, type Timed, type TimedClient } from './requests.ts';

const SOCKETS = 16;
const WARM_UP_MS = 2_000;
const PACED_MS = 15_000;
const RATE_PER_S = 10;
const SATURATED_MS = 8_000;
/** Wrong tries are counted, 1,000 an hour in all. */
const TRIES_OF_EACH = 150;

interface Sent {
  readonly receipt: OtvReceipt;
  readonly elapsedMs: number;
}

const submitter = (client: TimedClient) => {
  const formVersion = loadForm('home-watch').form.version;
  let number = 0;
  const one = async (): Promise<Sent> => {
    const { status, body, elapsedMs } = await client.send(
      'POST',
      '',
      otvSubmission(`p${String(++number)}`, formVersion),
    );
    if (status !== 201) throw new Error(`a request was answered ${String(status)}: ${body}`);
    return { receipt: JSON.parse(body) as OtvReceipt, elapsedMs };
  };
  return {
    /** At even distances in time, whether the former ones were answered or not. */
    async paced(ratePerS: number, durationMs: number): Promise<Sent[]> {
      const sent: Promise<Sent>[] = [];
      const startedMs = performance.now();
      while (performance.now() - startedMs < durationMs) {
        const due = Math.floor(((performance.now() - startedMs) / 1000) * ratePerS);
        while (sent.length < due) sent.push(one());
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      return Promise.all(sent);
    },
    /** Every connection sends again as soon as it is answered. */
    async saturated(durationMs: number): Promise<number> {
      const startedMs = performance.now();
      let count = 0;
      const loop = async () => {
        for (; performance.now() - startedMs < durationMs; count++) await one();
      };
      await Promise.all(Array.from({ length: SOCKETS }, loop));
      return count / ((performance.now() - startedMs) / 1000);
    },
  };
};

const anyCaller = () => ({
  'x-forwarded-for': `10.${String(randomInt(256))}.${String(randomInt(256))}.${String(randomInt(256))}`,
});

/** A code that nobody has: the same but for its last character. */
const wrong = (code: string): string => code.slice(0, -1) + (code.endsWith('0') ? '1' : '0');

/** How long it takes to say yes to the right codes, and no to a wrong secret and to an unknown reference, one after the other. */
const measureAccess = async (client: TimedClient, receipts: readonly OtvReceipt[]): Promise<Figure[]> => {
  const times = { right: [] as number[], wrong: [] as number[], unknown: [] as number[] };
  const open = async (kind: keyof typeof times, codes: { reference: string; secret: string }, status: number) => {
    const answer: Timed = await client.send('POST', '/session', codes, anyCaller());
    if (answer.status !== status)
      throw new Error(`${kind} codes were answered ${String(answer.status)}: ${answer.body}`);
    times[kind].push(answer.elapsedMs);
  };
  for (let count = 0; count < TRIES_OF_EACH; count++) {
    const { reference, secret } = receipts[count % receipts.length]!;
    await open('right', { reference, secret }, 201);
    await open('wrong', { reference, secret: wrong(secret) }, 401);
    await open('unknown', { reference: wrong(reference), secret }, 401);
  }
  const medians = Object.values(times).map(median);
  const apart = (Math.max(...medians) / Math.min(...medians) - 1) * 100;
  return [
    { figure: 'otv.access.rightMs', value: round(medians[0]!), unit: 'ms' },
    { figure: 'otv.access.wrongMs', value: round(medians[1]!), unit: 'ms' },
    { figure: 'otv.access.unknownMs', value: round(medians[2]!), unit: 'ms' },
    { figure: 'otv.access.apartPercent', value: round(apart, 1), unit: '%', aim: { atMost: 5 } },
  ];
};

/** `otv.post.*`, `otv.access.*`: over HTTP from one server process, sealed and on disk before the answer. */
export const measureSubmissions = async (): Promise<Figure[]> => {
  const server = await startGuichet({
    env: {
      GUICHET_LIMIT_REQUESTS_PER_MINUTE: '10000000',
      GUICHET_TRUST_PROXY: '127.0.0.1,::1',
      GUICHET_LOG_LEVEL: 'warn',
    },
    beforeServe: letTakeRequests,
  });
  const client = timedClient(`${server.publicUrl}/api/v1/otv-requests`, SOCKETS, { origin: server.publicUrl });
  const submit = submitter(client);
  try {
    await submit.saturated(WARM_UP_MS);
    const paced = await submit.paced(RATE_PER_S, PACED_MS);
    const perSecond = await submit.saturated(SATURATED_MS);
    const latenciesMs = paced.map(({ elapsedMs }) => elapsedMs);
    return [
      { figure: 'otv.post.p50Ms', value: round(median(latenciesMs)), unit: 'ms' },
      { figure: 'otv.post.p99Ms', value: round(quantile(latenciesMs, 0.99)), unit: 'ms' },
      { figure: 'otv.post.perSecond', value: round(perSecond, 1), unit: '1/s' },
      ...(await measureAccess(
        client,
        paced.map(({ receipt }) => receipt),
      )),
    ];
  } finally {
    client.close();
    await server.close();
  }
};

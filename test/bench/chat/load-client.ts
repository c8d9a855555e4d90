/**
 * The load, in its own process, so that what it costs is not counted as the server's. Reads one JSON job from `argv`,
 * says `connected` when its sockets stand, waits for a line on stdin, runs, prints the result as JSON.
 */
import { createInterface } from 'node:readline';
import { connectFloor, connectGuichet, type Held } from './drivers.ts';
import { paced, saturated, type Handlers } from './load.ts';
import { holdConversations } from './prepare.ts';

export interface Job {
  readonly target: { readonly kind: 'floor'; readonly port: number } | GuichetTarget;
  readonly pairs: number;
}
export interface GuichetTarget {
  readonly kind: 'guichet';
  readonly publicUrl: string;
  readonly deskUrl: string;
  readonly officers: readonly { readonly login: string; readonly password: string }[];
  readonly site: string;
}

const job = JSON.parse(process.argv[2] ?? '') as Job;
const handlers: Handlers = { onAcked: () => {}, onReceived: () => {}, onRefused: () => {} };
const say = (message: object) => console.log(JSON.stringify(message));

let held: Held[] = [];
if (job.target.kind === 'guichet') {
  held = await holdConversations(job.target, job.pairs);
  say({ state: 'held' });
}

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const nextLine = async () => String((await lines.next()).value);

let pairs: Awaited<ReturnType<typeof connectFloor>> = [];
for (;;) {
  const [order, ...parameters] = (await nextLine()).split(' ');
  const [first = 0, second = 0, third = 0] = parameters.map(Number);
  if (order === 'connect') {
    pairs =
      job.target.kind === 'floor'
        ? await connectFloor(job.target.port, job.pairs, handlers)
        : await connectGuichet(held, handlers);
    say({ state: 'connected' });
  } else if (order === 'paced') {
    say({
      state: 'done',
      result: await paced(pairs, handlers, { ratePerS: first, durationMs: second, warmUpMs: third }),
    });
  } else if (order === 'saturated') {
    say({ state: 'done', result: await saturated(pairs, handlers, { durationMs: first, warmUpMs: second }) });
  } else break;
}
process.exit(0);

import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { startGuichet } from '../../support/guichet-server.ts';
import { addOfficers } from '../../support/officers.ts';
import { median, quantile, round, type Figure } from '../figures.ts';
import type { LoadResult } from './load.ts';
import type { Job } from './load-client.ts';

const PAIRS = 500;
/** An officer holds 20 conversations at most. */
const OFFICERS = PAIRS / 20;
const RATE_PER_S = 500;
const PACED_MS = 8000;
const SATURATED_MS = 5000;
const WARM_UP_MS = 2000;
const ROUNDS = 3;

/**
 * Limits as an operator may set them for a bench: paced runs keep the limit on messages; opening 500 conversations from
 * one machine and saturating 1,000 sockets need the documented settings of `docs/guides/measuring.md`.
 */
const OPENING_LIMITS = { GUICHET_LIMIT_OPENINGS_PER_MINUTE: '100000', GUICHET_LIMIT_SIGN_INS_PER_MINUTE: '100000' };
const SATURATED_LIMITS = { ...OPENING_LIMITS, GUICHET_LIMIT_MESSAGES_PER_SECOND: '1000000' };

/** A child that speaks lines of JSON. */
const child = (file: string, ...args: string[]) => {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const started: ChildProcessWithoutNullStreams = spawn(process.execPath, [
    '--conditions=@guichet/source',
    path,
    ...args,
  ]);
  started.stderr.pipe(process.stderr);
  const lines = createInterface({ input: started.stdout })[Symbol.asyncIterator]();
  return {
    tell: (line: string) => started.stdin.write(`${line}\n`),
    answer: async <T>(): Promise<T> => {
      const line = await lines.next();
      if (line.done) throw new Error(`${file} ended early`);
      return JSON.parse(line.value) as T;
    },
    stop: () => started.kill('SIGTERM'),
  };
};

const residentKb = async (pid: number): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]);
};

const settled = () => new Promise((resolve) => setTimeout(resolve, 3000));

const guichet = async (env: Record<string, string>) => {
  const credentials: { login: string; password: string }[] = [];
  const server = await startGuichet({
    env,
    beforeServe: async (dataDir) => void credentials.push(...(await addOfficers(dataDir, OFFICERS))),
  });
  const job: Job = {
    target: {
      kind: 'guichet',
      publicUrl: server.publicUrl,
      deskUrl: server.deskUrl,
      officers: credentials,
      site: 'mairie-exemple',
    },
    pairs: PAIRS,
  };
  const load = child('./load-client.ts', JSON.stringify(job));
  await load.answer();
  return { server, load };
};

const runPaced = async (): Promise<Figure[]> => {
  const { server, load } = await guichet(OPENING_LIMITS);
  await settled();
  const beforeKb = await residentKb(server.pid());
  load.tell('connect');
  await load.answer();
  await settled();
  const perSocketKb = ((await residentKb(server.pid())) - beforeKb) / (PAIRS * 2);
  load.tell(`paced ${RATE_PER_S} ${PACED_MS} ${WARM_UP_MS}`);
  const { result } = await load.answer<{ result: LoadResult }>();
  load.stop();
  await server.close();
  if (result.refused > 0) throw new Error(`${result.refused} paced messages were refused: the limits are wrong`);
  return [
    { figure: 'chat.paced.p50Ms', value: round(median(result.latenciesMs)), unit: 'ms' },
    { figure: 'chat.paced.p99Ms', value: round(quantile(result.latenciesMs, 0.99)), unit: 'ms', aim: { atMost: 10 } },
    { figure: 'chat.rssPerSocketKb', value: round(perSocketKb, 1), unit: 'KB', aim: { atMost: 40 } },
  ];
};

const saturate = async (load: ReturnType<typeof child>): Promise<number> => {
  load.tell(`saturated ${SATURATED_MS} ${WARM_UP_MS}`);
  const { result } = await load.answer<{ result: LoadResult }>();
  return result.messagesPerS;
};

/** Ours and the floor alternate inside one run, so that the machine's mood weighs on both. */
const runSaturated = async (): Promise<Figure[]> => {
  const floorServer = child('./floor-server.ts');
  const { port } = await floorServer.answer<{ port: number }>();
  const floor = child(
    './load-client.ts',
    JSON.stringify({ target: { kind: 'floor', port }, pairs: PAIRS } satisfies Job),
  );
  floor.tell('connect');
  await floor.answer();
  const ours = await guichet(SATURATED_LIMITS);
  ours.load.tell('connect');
  await ours.load.answer();
  const rates: { ours: number; floor: number }[] = [];
  for (let done = 0; done < ROUNDS; done++)
    rates.push({ floor: await saturate(floor), ours: await saturate(ours.load) });
  for (const process of [floor, floorServer, ours.load]) process.stop();
  await ours.server.close();
  const ourRate = median(rates.map((rate) => rate.ours));
  const floorRate = median(rates.map((rate) => rate.floor));
  return [
    { figure: 'chat.saturated.messagesPerS', value: Math.round(ourRate), unit: '1/s' },
    { figure: 'chat.floor.messagesPerS', value: Math.round(floorRate), unit: '1/s' },
    {
      figure: 'chat.saturated.ratioToFloor',
      value: round(median(rates.map((rate) => rate.ours / rate.floor))),
      unit: '',
      aim: { atLeast: 0.3 },
    },
  ];
};

/** `chat.*`: one server process, SQLite, sealed, durable before ack; 1,000 sockets in 500 pairs. */
export const measureChat = async (): Promise<Figure[]> => [...(await runPaced()), ...(await runSaturated())];

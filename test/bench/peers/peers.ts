import { get } from 'node:http';
import { freePort, startGuichet } from '../../support/guichet-server.ts';
import { DevTools } from '../embed/cdp.ts';
import { startHostServer } from '../embed/host-server.ts';
import type { Figure } from '../figures.ts';
import { installPeers } from './install.ts';
import { visitOurs, visitPeer, type Condition, type OurServer, type OurWidget, type Visit } from './measure.ts';
import { startPeerServer } from './peer-server.ts';
import { writeReport } from './report.ts';
import { figuresOf, type Measured } from './summary.ts';
import { PEERS } from './widgets.ts';

const SITE = 'prefecture-exemple';
const LONGEST_MS = 120_000;
/** Lighthouse's « slow 4G »: 1.6 Mbit/s, 150 ms there and back. */
const SLOW_4G = { latencyMs: 150, bytesPerSecond: 200_000 };
const CONDITIONS: readonly Condition[] = [
  { name: 'cpu1', slowDown: 1 },
  { name: 'cpu4', slowDown: 4 },
  { name: 'slow', slowDown: 4, connection: SLOW_4G },
];
const OURS: readonly OurWidget[] = [
  {
    name: 'guichet-chat',
    element: 'guichet-chat',
    there: 'textarea',
    application: 'guichet-chat-app',
    part: "element.localName === 'textarea' && !element.disabled",
  },
  {
    name: 'guichet-cyber',
    element: 'guichet-cyber',
    there: '#question',
    application: 'guichet-cyber-app',
    part: "element.localName === 'button' && element.closest('form')?.querySelector('[type=radio]')",
  },
];

/** The page of a frame, asked for once more as browsers do. */
const bytesOfAnswer = (url: string) =>
  new Promise<number>((resolve, reject) => {
    const sent = get(url, { headers: { 'accept-encoding': 'gzip, deflate, br, zstd' } }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
      answer.on('end', () => (answer.statusCode === 200 ? resolve(bytes) : reject(new Error(`${answer.statusCode}`))));
    });
    sent.on('error', reject);
  });

interface Entrant {
  readonly name: string;
  visit(tools: DevTools, condition: Condition): Promise<Visit>;
}

/** Everybody, each behind a server of their own; `close` stops them all. */
const startEntrants = async (): Promise<{ entrants: Entrant[]; close(): Promise<void> }> => {
  const folder = installPeers();
  const closers: (() => void | Promise<void>)[] = [];
  const entrants: Entrant[] = [];
  for (const widget of OURS) {
    const examplesPort = await freePort();
    // As the webmaster's guide says: the page keeps the element's place.
    const kept =
      widget.element === 'guichet-chat' ? '' : `<style>${widget.element}{display:block;min-height:48px}</style>`;
    const host = await startHostServer(examplesPort, `${kept}<${widget.element}></${widget.element}>`);
    const server = await startGuichet({ examplesPort });
    const ours: OurServer = {
      hostUrl: `http://127.0.0.1:${examplesPort}/`,
      publicUrl: server.publicUrl,
      site: SITE,
      pageBytes: bytesOfAnswer,
    };
    closers.push(
      () => server.close(),
      () => void host.close(),
    );
    entrants.push({ name: widget.name, visit: (tools, condition) => visitOurs(tools, ours, widget, condition) });
  }
  for (const widget of PEERS) {
    const server = await startPeerServer(await widget.files(folder), widget.answers);
    closers.push(() => server.close());
    entrants.push({ name: widget.name, visit: (tools, condition) => visitPeer(tools, server.url, widget, condition) });
  }
  return {
    entrants,
    async close() {
      for (const close of closers) await close();
    },
  };
};

/** @throws Error when nothing was painted for long: a product that shows nothing is not measured, and not left out in silence */
const inTime = async <Value>(visit: Promise<Value>, name: string): Promise<Value> => {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new Error(`${name} showed nothing for ${String(LONGEST_MS / 1000)} s`)),
    LONGEST_MS,
  );
  try {
    return await Promise.race([visit, promise]);
  } finally {
    clearTimeout(timer);
  }
};

/**
 * `peers.*`: our chat and orienter beside what others offer on npm, in one run: each in a cold real Chromium, in turn, so that
 * what else this machine does falls on all of them.
 *
 * @param options.runs visits that count, for each product and condition; one before them warms everything up
 * @param options.write whether `docs/performance.md` is written anew
 */
export const measurePeers = async ({ runs, write }: { runs: number; write: boolean }): Promise<Figure[]> => {
  const { entrants, close } = await startEntrants();
  const tools = await DevTools.launch();
  const measured: Measured[] = [];
  try {
    for (const condition of CONDITIONS) {
      for (let run = 0; run <= runs; run++) {
        for (const { name, visit } of entrants) {
          const startedMs = performance.now();
          const visited = await inTime(visit(tools, condition), name);
          const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
          // A run takes minutes: whoever waits sees where it is, and figures stay by themselves on standard output.
          console.error(`${condition.name} ${String(run)}/${String(runs)} ${name}: ${seconds} s`);
          if (run > 0) measured.push({ name, condition: condition.name, ...visited });
        }
      }
    }
  } finally {
    await tools.close();
    await close();
  }
  if (write) await writeReport(measured, runs);
  return figuresOf(measured);
};

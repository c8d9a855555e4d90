import type { OtvReceipt, OtvRequestView, OtvSession } from '../../packages/server/src/contract/index.ts';
import { openDataFolder } from '../../packages/server/src/data-folder.ts';
import { loadForm } from '../../packages/triage/src/parse/index.ts';
import type { GuichetServer } from '../support/guichet-server.ts';
import { otvSubmission } from '../support/otv-submission.ts';
import { seededRandom } from '../support/random.ts';
import type { CrashPoint } from './doubles/crash-point.ts';
import { checkOtv, OtvLedger, type Codes, type OtvVerdict } from './otv-ledger.ts';

/** `outside`: this harness kills at a random instant; a crash point: the server kills itself there, over a double. */
export type Death = 'outside' | CrashPoint;

export interface OtvFaultPlan {
  /** People who send one request after the other, every third one with a double click. */
  readonly people: number;
  readonly deaths: readonly Death[];
  readonly seed: number;
  /** Longest time between a start and the next kill from outside; the shortest is a fifth of it. */
  readonly calmMs: number;
}

const AGAIN_AFTER_MS = 30;
const pause = (durationMs: number) => new Promise<void>((resolve) => setTimeout(resolve, durationMs));

/** What makes a server over a double die at this point; the product's own server takes no notice. */
export const deathVariables = (death: Death | undefined): Record<string, string> => ({
  GUICHET_TEST_CRASH_POINT: death === undefined || death === 'outside' ? '' : death,
});

const post = (server: GuichetServer, path: string, body: object) =>
  fetch(`${server.publicUrl}/api/v1/otv-requests${path}`, {
    method: 'POST',
    headers: { origin: server.publicUrl, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** Sends until it is answered, as the page does: a cut line and a server that cannot write now are no answers. */
const sendUntilAnswered = async (server: GuichetServer, body: object): Promise<OtvReceipt> => {
  for (;;) {
    const answer = await post(server, '', body).then(
      async (response) => ({ status: response.status, body: await response.text() }),
      () => null,
    );
    if (answer?.status === 200 || answer?.status === 201) return JSON.parse(answer.body) as OtvReceipt;
    if (answer !== null && answer.status !== 503) throw new Error(`a request was refused: ${answer.body}`);
    await pause(AGAIN_AFTER_MS);
  }
};

const person = async (
  server: GuichetServer,
  ledger: OtvLedger,
  { name, formVersion, goesOn }: { name: string; formVersion: number; goesOn: () => boolean },
): Promise<void> => {
  for (let count = 0; goesOn(); count++) {
    const body = otvSubmission(`${name}-${String(count)}`, formVersion);
    ledger.sent(body.commandId);
    const click = async () => ledger.shown(body.commandId, await sendUntilAnswered(server, body));
    await Promise.all(count % 3 === 2 ? [click(), click()] : [click()]);
  }
};

/** What a pair of codes opens now. */
const open = async (server: GuichetServer, codes: Codes): Promise<string | null> => {
  const session = await post(server, '/session', codes);
  if (session.status !== 201) return null;
  const { token } = (await session.json()) as OtvSession;
  const view = await fetch(`${server.publicUrl}/api/v1/otv-requests/current`, {
    headers: { origin: server.publicUrl, authorization: `Bearer ${token}` },
  });
  return view.ok ? ((await view.json()) as OtvRequestView).reference : null;
};

const die = async (server: GuichetServer, death: Death, waitMs: number): Promise<void> => {
  if (death !== 'outside') return server.ended();
  await pause(waitMs);
  await server.kill();
};

/** People send, the server dies and is started again, and everything that was shown is held against what is stored. */
export const runOtvFaults = async (server: GuichetServer, plan: OtvFaultPlan): Promise<OtvVerdict> => {
  const random = seededRandom(plan.seed);
  const ledger = new OtvLedger();
  const formVersion = loadForm('home-watch').form.version;
  let isOver = false;
  const people = Promise.all(
    Array.from({ length: plan.people }, (_, index) =>
      person(server, ledger, { name: `p${String(index)}`, formVersion, goesOn: () => !isOver }),
    ),
  );
  try {
    for (const [index, death] of plan.deaths.entries()) {
      await Promise.race([die(server, death, plan.calmMs * (0.2 + 0.8 * random())), people]);
      await server.start(deathVariables(plan.deaths[index + 1]));
    }
  } finally {
    isOver = true;
  }
  await people;
  const opened = new Map<Codes, string | null>();
  for (const codes of ledger.codes) opened.set(codes, await open(server, codes));
  const storage = await openDataFolder({ dir: server.dataDir });
  const stored = (await storage.homeWatchHeads(null)).length;
  await storage.close();
  return checkOtv(ledger, opened, stored);
};

import type { PublicEvent } from '../../packages/server/src/contract/index.ts';
import type { GuichetServer } from '../support/guichet-server.ts';
import { CitizenWire, DeskWire } from '../support/protocol.ts';
import { commandId, seededRandom } from '../support/random.ts';
import { check, Ledger, type Verdict, type View } from './ledger.ts';
import { PersistentWire } from './persistent-wire.ts';

export interface FaultPlan {
  readonly conversations: number;
  /** Messages a second in each conversation, both sides together. */
  readonly ratePerS: number;
  readonly kills: number;
  readonly seed: number;
  /** Who ends the server: this harness at a random instant, or the server itself at a crash point of a double. */
  readonly killer: 'outside' | 'inside';
  /** Longest time between a start and the next kill; the shortest is a fifth of it. */
  readonly calmMs: number;
  readonly officers: readonly { readonly login: string; readonly password: string }[];
}

interface Talk {
  readonly conversationId: string;
  readonly citizen: CitizenWire;
  readonly epoch: string;
  readonly citizenWire: PersistentWire;
  readonly officerWire: PersistentWire;
}

/** Views that have not reached the end of their log by then never will: they count as they are (invariant I6). */
const HEAL_WITHIN_MS = 20_000;

const pause = (durationMs: number) => new Promise<void>((resolve) => setTimeout(resolve, durationMs));

const begin = async (server: GuichetServer, plan: FaultPlan, ledger: Ledger): Promise<Talk[]> => {
  const desks: { desk: DeskWire; wire: PersistentWire }[] = [];
  for (const { login, password } of plan.officers) {
    const desk = await DeskWire.signIn(server.deskUrl, login, password, password);
    await desk.presence(true, 20);
    const wire = new PersistentWire(ledger, async (self, onFrame) => {
      const socket = await desk.connect(onFrame as Parameters<DeskWire['connect']>[0]);
      for (const conversationId of self.streams.keys()) {
        const cursor = {
          epoch: self.cursor(conversationId) === 0 ? null : epochs.get(conversationId)!,
          after: self.cursor(conversationId),
          staffAfter: 0,
        };
        socket.send(JSON.stringify({ type: 'conversation.watch', conversationId, ...cursor }));
      }
      return socket;
    });
    desks.push({ desk, wire });
  }
  const epochs = new Map<string, string>();
  const talks: Talk[] = [];
  for (let index = 0; index < plan.conversations; index++) {
    const citizen = new CitizenWire(server.publicUrl);
    const opened = await citizen.open('mairie-exemple', {});
    const { epoch } = opened.view.conversation;
    const { desk, wire: officerWire } = desks[index % desks.length]!;
    const item = (await desk.queue()).items.find((candidate) => candidate.status === 'waiting');
    if (!item) throw new Error('the conversation that was opened does not wait');
    await desk.command(item.conversationId, { type: 'conversation.claim', commandId: commandId() });
    const { conversationId } = item;
    epochs.set(conversationId, epoch);
    const citizenWire = new PersistentWire(ledger, (self, onFrame) => {
      const after = self.cursor(conversationId);
      return citizen.connect({ epoch: after === 0 ? null : epoch, after }, onFrame);
    });
    citizenWire.follow(conversationId, 'citizen');
    officerWire.follow(conversationId, 'officer');
    talks.push({ conversationId, citizen, epoch, citizenWire, officerWire });
  }
  for (const { wire } of desks) void wire.run();
  for (const { citizenWire } of talks) void citizenWire.run();
  return talks;
};

const speak = (talk: Talk, turn: number): void => {
  const id = commandId();
  const text = `message ${turn} ${id}`;
  const send = { type: 'message.send', commandId: id, text };
  const { conversationId } = talk;
  if (turn % 2 === 0) talk.citizenWire.send(conversationId, 'citizen', id, text, { type: 'command', command: send });
  else {
    const command = { ...send, seenSeq: Number.MAX_SAFE_INTEGER };
    talk.officerWire.send(conversationId, 'officer', id, text, { type: 'command', conversationId, command });
  }
};

const wholeLog = async (talk: Talk): Promise<PublicEvent[]> => {
  const events: PublicEvent[] = [];
  for (;;) {
    const page = await talk.citizen.events(events.length, talk.epoch);
    events.push(...page.events);
    if (page.events.length === 0 || events.length >= page.head) return events;
  }
};

/** Talks, kills, starts again, heals, and holds everything seen against the ledger. */
export const runFaults = async (server: GuichetServer, plan: FaultPlan): Promise<Verdict> => {
  const random = seededRandom(plan.seed);
  const ledger = new Ledger();
  const talks = await begin(server, plan, ledger);
  let tick = 0;
  const speaking = setInterval(() => {
    talks.forEach((talk, index) => speak(talk, tick + index));
    tick++;
  }, 1000 / plan.ratePerS);
  const wires = new Set(talks.flatMap((talk) => [talk.citizenWire, talk.officerWire]));
  try {
    for (let kill = 0; kill < plan.kills; kill++) await killOnce(server, plan, random);
    await pause(plan.calmMs);
    clearInterval(speaking);
    const views = await heal(talks, wires);
    return verdictOf(wires, ledger, views);
  } finally {
    clearInterval(speaking);
    for (const wire of wires) wire.stop();
  }
};

const killOnce = async (server: GuichetServer, plan: FaultPlan, random: () => number): Promise<void> => {
  if (plan.killer === 'outside') {
    await pause(plan.calmMs * (0.2 + 0.8 * random()));
    await server.kill();
    return server.start();
  }
  await server.ended();
  // From here on it lives: what waits to be repeated would otherwise kill it again before it answers.
  return server.start({ GUICHET_TEST_CRASH_POINT: '' });
};

/** Waits until everything is acknowledged and every view has reached its log's end, or until it plainly never will. */
const heal = async (talks: readonly Talk[], wires: ReadonlySet<PersistentWire>): Promise<View[]> => {
  const deadline = new Promise<void>((resolve) => setTimeout(resolve, HEAL_WITHIN_MS).unref());
  await Promise.race([deadline, Promise.all([...wires].map((wire) => wire.settled()))]);
  const views: View[] = [];
  for (const talk of talks) {
    const { conversationId, citizenWire, officerWire } = talk;
    const events = await wholeLog(talk);
    const all = [citizenWire, officerWire].map((wire) => wire.reached(conversationId, events.length));
    await Promise.race([deadline, Promise.all(all)]);
    views.push({ conversation: conversationId, party: 'fresh reader', events });
    views.push({ ...citizenWire.streams.get(conversationId)! }, { ...officerWire.streams.get(conversationId)! });
  }
  return views;
};

const verdictOf = (wires: ReadonlySet<PersistentWire>, ledger: Ledger, views: readonly View[]): Verdict => {
  const refused = [...wires].flatMap((wire) => wire.refusals);
  if (refused.length > 0) throw new Error(`commands were refused: ${[...new Set(refused)].join(', ')}`);
  return check(ledger, views);
};

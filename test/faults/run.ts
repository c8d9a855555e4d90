import type { PublicEvent } from '../../packages/server/src/contract/index.ts';
import type { GuichetServer } from '../support/guichet-server.ts';
import { CitizenWire, DeskWire } from '../support/protocol.ts';
import { commandId, seededRandom } from '../support/random.ts';
import { ClientCitizen } from './client-citizen.ts';
import { check, isWrong, Ledger, type Verdict, type View } from './ledger.ts';
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

/** One side of a conversation, whatever client it uses. */
interface Party {
  readonly name: string;
  say(text: string): void;
  /** Resolves when nothing of it waits for an acknowledgement. */
  settled(): Promise<void>;
  /** Resolves when it has been shown the log up to `seq`. */
  reached(seq: number): Promise<void>;
  events(): readonly PublicEvent[];
  stop(): void;
}

interface Talk {
  readonly conversationId: string;
  readonly desk: DeskWire;
  readonly citizen: Party;
  readonly officer: Party;
}

/** Views that have not reached the end of their log by then never will: they count as they are (invariant I6). */
const HEAL_WITHIN_MS = 40_000;

const SITE = 'mairie-exemple';

const pause = (durationMs: number) => new Promise<void>((resolve) => setTimeout(resolve, durationMs));

interface Desk {
  readonly desk: DeskWire;
  readonly wire: PersistentWire;
}
/** Every conversation's epoch, for the cursors of its wires. */
type Epochs = Map<string, string>;

const openDesk = async (
  server: GuichetServer,
  { login, password }: FaultPlan['officers'][number],
  ledger: Ledger,
  epochs: Epochs,
): Promise<Desk> => {
  const desk = await DeskWire.signIn(server.deskUrl, login, password, password);
  await desk.presence(true, 20);
  const wire = new PersistentWire(ledger, async (self, onFrame) => {
    const socket = await desk.connect(onFrame as Parameters<DeskWire['connect']>[0]);
    for (const conversationId of self.streams.keys()) {
      const after = self.cursor(conversationId);
      const epoch = after === 0 ? null : epochs.get(conversationId)!;
      socket.send(JSON.stringify({ type: 'conversation.watch', conversationId, epoch, after, staffAfter: 0 }));
    }
    return socket;
  });
  return { desk, wire };
};

const wireParty = (
  name: string,
  conversationId: string,
  wire: PersistentWire,
  send: (commandId: string, text: string) => object,
): Party => ({
  name,
  say(text) {
    const id = commandId();
    wire.send(conversationId, name as 'citizen' | 'officer', id, text, send(id, text));
  },
  settled: () => wire.settled(),
  reached: (seq) => wire.reached(conversationId, seq),
  events: () => wire.streams.get(conversationId)!.events,
  stop: () => wire.stop(),
});

const officerParty = (conversationId: string, wire: PersistentWire): Party =>
  wireParty('officer', conversationId, wire, (id, text) => ({
    type: 'command',
    conversationId,
    command: { type: 'message.send', commandId: id, text, seenSeq: Number.MAX_SAFE_INTEGER },
  }));

/** Half of the citizens use the product's own client, half a plain one that trusts the server blindly. */
const openCitizen = async (
  server: GuichetServer,
  index: number,
  ledger: Ledger,
): Promise<(conversationId: string, epochs: Epochs) => Party> => {
  if (index % 2 === 0) {
    const client = new ClientCitizen(server.publicUrl, SITE, ledger);
    await client.open();
    return (conversationId) => ({
      name: 'citizen by the product’s client',
      say: (text) => client.send(conversationId, text),
      settled: () => client.settled(),
      reached: (seq) => client.reached(seq),
      events: () => client.events(),
      stop: () => client.stop(),
    });
  }
  const citizen = new CitizenWire(server.publicUrl);
  const { epoch } = (await citizen.open(SITE, {})).view.conversation;
  return (conversationId, epochs) => {
    epochs.set(conversationId, epoch);
    const wire = new PersistentWire(ledger, (self, onFrame) => {
      const after = self.cursor(conversationId);
      return citizen.connect({ epoch: after === 0 ? null : epoch, after }, onFrame);
    });
    wire.follow(conversationId, 'citizen');
    void wire.run();
    return wireParty('citizen', conversationId, wire, (id, text) => ({
      type: 'command',
      command: { type: 'message.send', commandId: id, text },
    }));
  };
};

const begin = async (server: GuichetServer, plan: FaultPlan, ledger: Ledger): Promise<Talk[]> => {
  const epochs: Epochs = new Map();
  const desks: Desk[] = [];
  for (const officer of plan.officers) desks.push(await openDesk(server, officer, ledger, epochs));
  const talks: Talk[] = [];
  for (let index = 0; index < plan.conversations; index++) {
    const opened = await openCitizen(server, index, ledger);
    const { desk, wire } = desks[index % desks.length]!;
    const item = (await desk.queue()).items.find((candidate) => candidate.status === 'waiting');
    if (!item) throw new Error('the conversation that was opened does not wait');
    const { conversationId } = item;
    await desk.command(conversationId, { type: 'conversation.claim', commandId: commandId() });
    epochs.set(conversationId, (await desk.conversation(conversationId)).conversation.epoch);
    wire.follow(conversationId, 'officer');
    talks.push({
      conversationId,
      desk,
      citizen: opened(conversationId, epochs),
      officer: officerParty(conversationId, wire),
    });
  }
  for (const { wire } of desks) void wire.run();
  return talks;
};

/** Both sides speak in turn. */
const speak = ({ citizen, officer }: Talk, turn: number): void => {
  (turn % 2 === 0 ? citizen : officer).say(`message ${turn} ${commandId()}`);
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
  const parties = talks.flatMap(({ citizen, officer }) => [citizen, officer]);
  try {
    let atDeath = ledger.copy();
    for (let kill = 0; kill < plan.kills; kill++) {
      await killOnce(server, plan, random, () => (atDeath = ledger.copy()));
    }
    await pause(plan.calmMs);
    clearInterval(speaking);
    const already = check(atDeath, await readAfresh(talks));
    return isWrong(already) ? already : check(ledger, await heal(talks, parties));
  } finally {
    clearInterval(speaking);
    for (const party of parties) party.stop();
  }
};

const killOnce = async (
  server: GuichetServer,
  plan: FaultPlan,
  random: () => number,
  onDead: () => void,
): Promise<void> => {
  if (plan.killer === 'outside') {
    await pause(plan.calmMs * (0.2 + 0.8 * random()));
    await server.kill();
    onDead();
    return server.start();
  }
  await server.ended();
  onDead();
  // From here on it lives: what waits to be repeated would otherwise kill it again before it answers.
  return server.start({ GUICHET_TEST_CRASH_POINT: '' });
};

/**
 * Every log as the server has it now. What was acknowledged before it died last must stand there: if it does not, no
 * waiting mends it.
 */
const readAfresh = (talks: readonly Talk[]): Promise<View[]> =>
  Promise.all(
    talks.map(async ({ conversationId: conversation, desk }) => {
      const { entries } = (await desk.conversation(conversation)).conversation;
      return { conversation, party: 'fresh reader', events: entries };
    }),
  );

/** Waits until everything is acknowledged and every view has reached its log's end, or until it plainly never will. */
const heal = async (talks: readonly Talk[], parties: readonly Party[]): Promise<View[]> => {
  const deadline = new Promise<void>((resolve) => setTimeout(resolve, HEAL_WITHIN_MS).unref());
  await Promise.race([deadline, Promise.all(parties.map((party) => party.settled()))]);
  const views: View[] = [];
  for (const { conversationId, desk, citizen, officer } of talks) {
    // Nobody marks anything read here, so the snapshot's entries are the whole log.
    const { entries } = (await desk.conversation(conversationId)).conversation;
    await Promise.race([deadline, Promise.all([citizen, officer].map((party) => party.reached(entries.length)))]);
    views.push({ conversation: conversationId, party: 'fresh reader', events: entries });
    for (const party of [citizen, officer])
      views.push({ conversation: conversationId, party: party.name, events: party.events() });
  }
  return views;
};

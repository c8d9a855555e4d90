import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PublicEvent, StaffEvent } from '../contract/index.ts';
import type { ConversationState, Outcome } from '../storage/port.ts';
import { createLocalBroker, type Broker, type Hint } from './broker.ts';
import { Hub, type CitizenListener } from './hub.ts';

const ID = 'AAAAAAAAAAAAAAAAAAAAAA';

const message = (seq: number): PublicEvent => ({
  type: 'message.received',
  seq,
  at: '2026-01-01T00:00:00.000Z',
  commandId: 'BBBBBBBBBBBBBBBBBBBBBB',
  from: 'citizen',
  officer: null,
  text: `message ${seq}`,
});
const note = (seq: number): StaffEvent => ({
  type: 'note.added',
  seq,
  at: '2026-01-01T00:00:00.000Z',
  commandId: 'BBBBBBBBBBBBBBBBBBBBBB',
  officer: { id: ID, name: 'Agent' },
  text: `note ${seq}`,
});

/** A log in memory whose reads wait until the test lets them through, as a slow disk would. */
class SlowLog {
  readonly events: PublicEvent[] = [];
  readonly notes: StaffEvent[] = [];
  reads = 0;
  failing = false;
  #gate: PromiseWithResolvers<void> | null = null;

  close(): void {
    this.#gate = Promise.withResolvers<void>();
  }
  open(): void {
    this.#gate?.resolve();
    this.#gate = null;
  }
  /** Appends and returns the outcome of the write. */
  write(publicCount: number, staffCount = 0): Outcome {
    const publicEvents = Array.from({ length: publicCount }, (_, index) => message(this.events.length + index + 1));
    const staffEvents = Array.from({ length: staffCount }, (_, index) => note(this.notes.length + index + 1));
    this.events.push(...publicEvents);
    this.notes.push(...staffEvents);
    const state = { id: ID, publicSeq: this.events.length, staffSeq: this.notes.length } as ConversationState;
    const ack = { commandId: 'BBBBBBBBBBBBBBBBBBBBBB', seq: null, staffSeq: null };
    return { ack, replayed: false, state, publicEvents, staffEvents };
  }
  state = async () => ({ publicSeq: this.events.length, staffSeq: this.notes.length }) as ConversationState;
  publicEvents = async (_id: string, after: number, limit: number): Promise<PublicEvent[]> => {
    this.reads++;
    if (this.failing) throw new Error('no database');
    const page = this.events.slice(after, after + limit);
    await this.#gate?.promise;
    return page;
  };
  staffEvents = async (_id: string, after: number, limit: number): Promise<StaffEvent[]> =>
    this.notes.slice(after, after + limit);
}

class Screen implements CitizenListener {
  readonly shown: number[] = [];
  readonly notes: number[] = [];
  readonly #news = new Set<() => void>();
  wasCut = false;

  publicEvents({ events }: { events: readonly PublicEvent[] }): void {
    this.shown.push(...events.map(({ seq }) => seq));
    for (const wake of this.#news) wake();
  }
  staffEvents({ events }: { events: readonly StaffEvent[] }): void {
    this.notes.push(...events.map(({ seq }) => seq));
    for (const wake of this.#news) wake();
  }
  typing(): void {}
  position(): void {}
  ended(): void {}
  cut(): void {
    this.wasCut = true;
    for (const wake of this.#news) wake();
  }
  async until(isTrue: () => boolean): Promise<void> {
    while (!isTrue()) await new Promise<void>((resolve) => this.#news.add(resolve));
  }
}

const setUp = (broker: Broker = createLocalBroker(), log = new SlowLog()) => {
  const hub = new Hub({ storage: log, broker });
  const join = (after = 0) => {
    const screen = new Screen();
    const subscription = hub.subscribeCitizen(ID, after, screen);
    hub.start(subscription, { publicSeq: log.events.length, staffSeq: 0 });
    return { screen, subscription };
  };
  return { hub, log, join };
};
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

describe('hub', () => {
  it('D-6 passes on what joins on without reading the log', () => {
    const { hub, log, join } = setUp();
    const { screen } = join();
    hub.publish(log.write(1));
    hub.publish(log.write(2));
    assert.deepEqual(screen.shown, [1, 2, 3]);
    assert.equal(log.reads, 0);
  });

  it('D-6 fills a gap from the log before anything after it, whatever is published meanwhile', async () => {
    const { hub, log, join } = setUp();
    const { screen } = join();
    const [first, second, third] = [log.write(1), log.write(1), log.write(1)];
    log.close();
    hub.publish(third);
    hub.publish(first);
    hub.publish(second);
    hub.publish(log.write(1));
    assert.deepEqual(screen.shown, []);
    log.open();
    await screen.until(() => screen.shown.length >= 4);
    assert.deepEqual(screen.shown, upTo(4));
    hub.publish(log.write(1));
    assert.deepEqual(screen.shown, upTo(5));
  });

  it('D-6 shows nothing twice when an outcome comes again', () => {
    const { hub, log, join } = setUp();
    const { screen } = join();
    const outcome = log.write(1);
    hub.publish(outcome);
    hub.publish(outcome);
    assert.deepEqual(screen.shown, [1]);
  });

  it('D-6 each subscription follows its own cursor, over many pages', async () => {
    const { hub, log, join } = setUp();
    log.write(950);
    const [old, recent] = [join(0), join(940)];
    hub.publish(log.write(1));
    await old.screen.until(() => old.screen.shown.length >= 951);
    await recent.screen.until(() => recent.screen.shown.length >= 11);
    assert.deepEqual(old.screen.shown, upTo(951));
    assert.deepEqual(recent.screen.shown, upTo(951).slice(940));
  });

  it('D-5 citizens hear nothing of the staff log, officers hear both in order', async () => {
    const { hub, log, join } = setUp();
    const citizen = join();
    const desk = new Screen();
    const subscription = hub.subscribeDesk(ID, 0, 0, desk);
    hub.start(subscription, { publicSeq: 0, staffSeq: 0 });
    const late = log.write(0, 1);
    hub.publish(log.write(1, 1));
    hub.publish(late);
    await desk.until(() => desk.notes.length >= 2);
    assert.deepEqual([desk.shown, desk.notes], [[1], [1, 2]]);
    assert.deepEqual([citizen.screen.shown, citizen.screen.notes], [[1], []]);
  });

  it('two nodes: hints alone serve a node that wrote nothing', async () => {
    const broker = createLocalBroker();
    const writer = setUp(broker);
    const reader = setUp(broker, writer.log);
    const { screen } = reader.join();
    for (let written = 0; written < 300; written++) writer.hub.publish(writer.log.write(1));
    await screen.until(() => screen.shown.length >= 300);
    assert.deepEqual(screen.shown, upTo(300));
  });

  it('two nodes: hints that are lost, doubled or out of order change nothing once the log is looked at', async () => {
    const hints: Hint[] = [];
    const lossy: Broker = {
      publish: (hint) => void hints.push(hint),
      subscribe: () => () => {},
      close: async () => {},
    };
    const writer = setUp(lossy);
    const broker = createLocalBroker();
    const reader = setUp(broker, writer.log);
    const { screen } = reader.join();
    for (let written = 0; written < 8; written++) writer.hub.publish(writer.log.write(1));
    for (const index of [4, 4, 1, 7, 3]) broker.publish(hints[index]!);
    await screen.until(() => screen.shown.length >= 8);
    assert.deepEqual(screen.shown, upTo(8));
    // Nobody hears of the ninth.
    writer.hub.publish(writer.log.write(1));
    await reader.hub.catchUp();
    await screen.until(() => screen.shown.length >= 9);
    assert.deepEqual(screen.shown, upTo(9));
  });

  it('a log that cannot be read cuts the connection, so that its client resumes by cursor', async () => {
    const { hub, log, join } = setUp();
    const { screen } = join();
    log.failing = true;
    log.write(1);
    hub.publish(log.write(1));
    await screen.until(() => screen.wasCut);
    assert.deepEqual(screen.shown, []);
  });

  it('keeps no room when everybody is gone, and delivers nothing to who left during a fill', async () => {
    const { hub, log, join } = setUp();
    log.write(1);
    log.close();
    const { screen, subscription } = join();
    const other = join(1);
    hub.unsubscribe(subscription);
    log.open();
    hub.publish(log.write(1));
    await other.screen.until(() => other.screen.shown.length > 0);
    assert.deepEqual(screen.shown, []);
    hub.unsubscribe(other.subscription);
    hub.unsubscribe(other.subscription);
    assert.equal(hub.roomCount, 0);
  });
});

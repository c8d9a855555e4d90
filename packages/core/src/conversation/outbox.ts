import type { Ack, ApiErrorCode, CitizenCommand } from '../contract.ts';
import { ApiError, isApiError } from '../errors.ts';
import type { Clock } from '../live/clock.ts';

/** A message without an ack for this long is shown as « non envoyé » (spec D-11). */
const ACK_MS = 10_000;
/** Between two tries of a command that nothing answered; doubles up to the cap. */
const RETRY_FIRST_MS = 1_000;
const RETRY_CAP_MS = 8_000;

/** A command that is not known to be stored. */
export interface OutboxItem {
  command: CitizenCommand;
  state: 'sending' | 'failed';
  /** Why it failed; while `sending`, why it waits. */
  code: ApiErrorCode | null;
}

export interface OutboxOptions {
  clock: Clock;
  /** Puts a command on the live link; false when the link cannot send now. */
  send(command: CitizenCommand): boolean;
  /** Sends a command by itself. */
  post(command: CitizenCommand): Promise<Ack>;
  /** Something of `items` changed. */
  onChange(): void;
  onAck(ack: Ack): void;
  /** A command was refused, or waits because of the rate. */
  onRefused(error: ApiError, command: CitizenCommand): void;
}

/**
 * Commands on their way, first in, first out, one in flight: order is kept whatever the transport. A command keeps its id
 * through every retry, so that the server stores it once (spec D-3).
 */
export interface Outbox {
  /** Commands not yet acknowledged, then messages acknowledged whose event has not come. */
  readonly items: readonly OutboxItem[];
  /** What must survive a reload: everything without an ack. */
  readonly unacknowledged: readonly OutboxItem[];
  add(command: CitizenCommand): void;
  /** Puts back what a reload found; those that were `sending` go again. */
  restore(items: readonly OutboxItem[]): void;
  /** Sends a failed message again, as the same command. */
  retry(commandId: string): void;
  /** From now on commands leave; before, they wait for the conversation to exist. */
  start(): void;
  /** The link became live, or stopped being so. */
  linkChanged(live: boolean): void;
  acknowledge(ack: Ack): void;
  refuse(commandId: string, error: ApiError): void;
  /** The command's event is in the log, which is worth an ack, however late. */
  settle(commandId: string): void;
  /** The conversation is over: nothing leaves any more, and messages without an ack have failed. */
  end(): void;
  /** Forgets everything, at once. */
  clear(): void;
}

interface Entry extends OutboxItem {
  acknowledged: boolean;
  stopTimer: () => void;
}

/** Creates an empty outbox that does not send yet. */
export const createOutbox = (options: OutboxOptions): Outbox => {
  const { clock, onChange } = options;
  let entries: Entry[] = [];
  let inFlight: { entry: Entry; onLink: boolean } | null = null;
  let started = false;
  let tries = 0;
  let waitingFor: 'rate' | 'network' | null = null;
  let stopWaiting = () => {};

  const find = (commandId: string) => entries.find(({ command }) => command.commandId === commandId);
  const bare = ({ command, state, code }: Entry): OutboxItem => ({ command, state, code });

  const land = (entry: Entry) => {
    if (inFlight?.entry === entry) inFlight = null;
  };
  const remove = (entry: Entry) => {
    entry.stopTimer();
    entries = entries.filter((other) => other !== entry);
    land(entry);
  };
  const fail = (entry: Entry, code: ApiErrorCode) => {
    entry.stopTimer();
    entry.state = 'failed';
    entry.code = code;
    land(entry);
  };

  /** Only a message has somebody who waits to read « Envoyé »; the rest is tried until it is answered. */
  const allow = (entry: Entry, delayMs: number) => {
    entry.stopTimer();
    if (entry.command.type !== 'message.send' || entry.acknowledged) return;
    entry.stopTimer = clock.after(delayMs, () => {
      fail(entry, 'send.timeout');
      onChange();
      pump();
    });
  };

  const wait = (reason: 'rate' | 'network', delayMs: number) => {
    stopWaiting();
    waitingFor = reason;
    stopWaiting = clock.after(delayMs, resume);
  };
  const resume = () => {
    stopWaiting();
    waitingFor = null;
    pump();
  };

  const refuse = (entry: Entry, error: ApiError) => {
    land(entry);
    if (entry.state === 'failed') {
      // It was given up already; only a reason better than « no answer » is news.
      if (error.retryable) return;
      fail(entry, error.code);
    } else if (error.code === 'rate.limited') {
      const delayMs = error.retryAfterMs ?? RETRY_FIRST_MS;
      entry.code = error.code;
      for (const other of entries) if (other.state === 'sending') allow(other, delayMs + ACK_MS);
      wait('rate', delayMs);
    } else if (error.retryable) {
      wait('network', Math.min(RETRY_CAP_MS, RETRY_FIRST_MS * 2 ** tries++));
      return;
    } else if (entry.command.type === 'message.send') {
      fail(entry, error.code);
    } else {
      remove(entry);
    }
    onChange();
    options.onRefused(error, entry.command);
    pump();
  };

  const acknowledge = (ack: Ack) => {
    const entry = find(ack.commandId);
    if (!entry || entry.acknowledged) return;
    tries = 0;
    land(entry);
    entry.stopTimer();
    if (entry.command.type === 'message.send') {
      entry.acknowledged = true;
      entry.state = 'sending';
      entry.code = null;
    } else {
      remove(entry);
    }
    onChange();
    options.onAck(ack);
    pump();
  };

  const pump = () => {
    if (!started || inFlight || waitingFor) return;
    const entry = entries.find(({ state, acknowledged }) => state === 'sending' && !acknowledged);
    if (!entry) return;
    if (options.send(entry.command)) {
      inFlight = { entry, onLink: true };
      return;
    }
    inFlight = { entry, onLink: false };
    options.post(entry.command).then(acknowledge, (cause: unknown) => {
      // It may have been acknowledged or forgotten while the request was out.
      if (entries.includes(entry) && !entry.acknowledged) {
        refuse(entry, isApiError(cause) ? cause : new ApiError('network.unreachable', { cause }));
      }
    });
  };

  const push = (item: OutboxItem) => {
    const entry: Entry = { ...item, acknowledged: false, stopTimer: () => {} };
    entries = [...entries, entry];
    if (entry.state === 'sending') allow(entry, ACK_MS);
  };

  return {
    get items() {
      return entries.map(bare);
    },
    get unacknowledged() {
      return entries.filter(({ acknowledged }) => !acknowledged).map(bare);
    },
    add(command) {
      // A newer read mark says all that an older one would have said.
      const older = entries.find((entry) => entry.command.type === 'read.mark' && entry !== inFlight?.entry);
      if (older && command.type === 'read.mark') remove(older);
      push({ command, state: 'sending', code: null });
      onChange();
      pump();
    },
    restore(items) {
      items.forEach(push);
      onChange();
    },
    retry(commandId) {
      const entry = find(commandId);
      if (entry?.state !== 'failed') return;
      entry.state = 'sending';
      entry.code = null;
      allow(entry, ACK_MS);
      onChange();
      if (waitingFor === 'network') resume();
      else pump();
    },
    start() {
      started = true;
      pump();
    },
    linkChanged(live) {
      if (inFlight?.onLink) inFlight = null;
      if (live && waitingFor === 'network') resume();
      else pump();
    },
    acknowledge,
    refuse(commandId, error) {
      const entry = find(commandId);
      if (entry && !entry.acknowledged) refuse(entry, error);
    },
    settle(commandId) {
      const entry = find(commandId);
      if (!entry) return;
      remove(entry);
      onChange();
      if (!entry.acknowledged) options.onAck({ commandId, seq: null, staffSeq: null });
      pump();
    },
    end() {
      started = false;
      stopWaiting();
      for (const entry of entries) {
        if (entry.acknowledged) continue;
        if (entry.command.type === 'message.send') fail(entry, entry.code ?? 'conversation.closed');
        else remove(entry);
      }
      onChange();
    },
    clear() {
      stopWaiting();
      entries.forEach(({ stopTimer }) => stopTimer());
      entries = [];
      inFlight = null;
      started = false;
      waitingFor = null;
    },
  };
};

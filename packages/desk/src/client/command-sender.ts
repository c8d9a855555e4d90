import { ApiError, isApiError, type ApiErrorCode, type Clock } from '@guichet/core';
import type { Ack, OfficerCommand } from '../contract.ts';

/** A text without an ack for this long is shown as « non envoyé » (spec D-11). */
const ACK_MS = 10_000;
/** Between two tries of a command that nothing answered; doubles up to the cap. */
const RETRY_FIRST_MS = 1_000;
const RETRY_CAP_MS = 8_000;

export type TextCommand = Extract<OfficerCommand, { type: 'message.send' | 'note.add' }>;
export const isTextCommand = (command: OfficerCommand): command is TextCommand =>
  command.type === 'message.send' || command.type === 'note.add';

/** A command that is not known to be stored. */
export interface PendingCommand {
  readonly command: OfficerCommand;
  readonly state: 'sending' | 'failed';
  readonly code: ApiErrorCode | null;
}

export interface CommandSenderOptions {
  readonly clock: Clock;
  /** Puts a command on the live link; false when the link cannot send now. */
  send(conversationId: string, command: OfficerCommand): boolean;
  /** Sends a command by itself. */
  post(conversationId: string, command: OfficerCommand): Promise<Ack>;
  /** What is pending in a conversation changed. */
  onChange(conversationId: string): void;
  onAck(conversationId: string, ack: Ack, command: OfficerCommand): void;
  /** Refused for good, or not answered in time. A text stays pending as `failed`, unless the view was stale. */
  onRefused(conversationId: string, command: OfficerCommand, error: ApiError): void;
}

/**
 * Officers' commands on their way: on the live link when it is live, else by POST, always with the same id, so that each
 * is stored once (spec D-3). Within a conversation they leave one after the other and keep their order.
 */
export interface CommandSender {
  /** Commands of one conversation that no event has confirmed, in order. */
  pending(conversationId: string): readonly PendingCommand[];
  add(conversationId: string, command: OfficerCommand): void;
  /** Sends a failed text again, as the same command. */
  retry(conversationId: string, commandId: string): void;
  /** Takes a failed text out; null when there is none. */
  take(conversationId: string, commandId: string): TextCommand | null;
  linkChanged(live: boolean): void;
  acknowledge(ack: Ack): void;
  refuse(commandId: string, error: ApiError): void;
  /** The command's event is in the log, which is worth an ack, however late. */
  settle(conversationId: string, commandId: string): void;
  /** Forgets everything, at once. */
  clear(): void;
}

interface Entry {
  readonly conversationId: string;
  readonly command: OfficerCommand;
  state: 'sending' | 'failed';
  code: ApiErrorCode | null;
  way: 'link' | 'post' | null;
  acknowledged: boolean;
  tries: number;
  stopDeadline: () => void;
  stopRetry: (() => void) | null;
}

/** Creates a sender with nothing to send. */
export const createCommandSender = (options: CommandSenderOptions): CommandSender => {
  const { clock } = options;
  let entries: Entry[] = [];

  const find = (commandId: string) => entries.find(({ command }) => command.commandId === commandId);
  const lane = (conversationId: string) => entries.filter((entry) => entry.conversationId === conversationId);

  const rest = (entry: Entry) => {
    entry.stopRetry?.();
    entry.stopRetry = null;
    entry.way = null;
  };
  const remove = (entry: Entry) => {
    rest(entry);
    entry.stopDeadline();
    entries = entries.filter((other) => other !== entry);
  };

  const giveUp = (entry: Entry, error: ApiError) => {
    entry.stopDeadline();
    if (isTextCommand(entry.command) && error.code !== 'view.stale') {
      rest(entry);
      entry.state = 'failed';
      entry.code = error.code;
    } else {
      remove(entry);
    }
    options.onChange(entry.conversationId);
    options.onRefused(entry.conversationId, entry.command, error);
    pump(entry.conversationId);
  };

  const refused = (entry: Entry, error: ApiError) => {
    if (!error.retryable) return giveUp(entry, error);
    rest(entry);
    entry.code = error.code === 'rate.limited' ? error.code : null;
    const delayMs = error.retryAfterMs ?? Math.min(RETRY_CAP_MS, RETRY_FIRST_MS * 2 ** entry.tries++);
    entry.stopRetry = clock.after(delayMs, () => {
      entry.stopRetry = null;
      pump(entry.conversationId);
    });
  };

  const acknowledged = (entry: Entry, ack: Ack) => {
    rest(entry);
    entry.stopDeadline();
    // A text stays on screen until its event comes; anything else has no line of its own.
    if (isTextCommand(entry.command)) Object.assign(entry, { acknowledged: true, state: 'sending', code: null });
    else remove(entry);
    options.onChange(entry.conversationId);
    options.onAck(entry.conversationId, ack, entry.command);
    pump(entry.conversationId);
  };

  const pump = (conversationId: string) => {
    const entry = lane(conversationId).find(({ state, acknowledged: done }) => state === 'sending' && !done);
    if (!entry || entry.way || entry.stopRetry) return;
    entry.way = 'link';
    if (options.send(conversationId, entry.command)) return;
    entry.way = 'post';
    options.post(conversationId, entry.command).then(
      (ack) => {
        if (entries.includes(entry) && !entry.acknowledged) acknowledged(entry, ack);
      },
      (cause: unknown) => {
        // It may have failed, been acknowledged or been forgotten while the request was out.
        if (!entries.includes(entry) || entry.state !== 'sending' || entry.acknowledged) return;
        refused(entry, isApiError(cause) ? cause : new ApiError('network.unreachable', { cause }));
      },
    );
  };

  const startDeadline = (entry: Entry) => {
    entry.stopDeadline = clock.after(ACK_MS, () => giveUp(entry, new ApiError(entry.code ?? 'send.timeout')));
  };

  return {
    pending: (conversationId) => lane(conversationId).map(({ command, state, code }) => ({ command, state, code })),
    add(conversationId, command) {
      // A newer read mark says all that an older one would have said.
      const older = lane(conversationId).find((entry) => entry.command.type === 'read.mark' && entry.way === null);
      if (older && command.type === 'read.mark') remove(older);
      const entry: Entry = {
        conversationId,
        command,
        state: 'sending',
        code: null,
        way: null,
        acknowledged: false,
        tries: 0,
        stopDeadline: () => {},
        stopRetry: null,
      };
      entries = [...entries, entry];
      startDeadline(entry);
      options.onChange(conversationId);
      pump(conversationId);
    },
    retry(conversationId, commandId) {
      const entry = find(commandId);
      if (entry?.state !== 'failed') return;
      Object.assign(entry, { state: 'sending', code: null, tries: 0 });
      startDeadline(entry);
      options.onChange(conversationId);
      pump(conversationId);
    },
    take(conversationId, commandId) {
      const entry = find(commandId);
      if (entry?.state !== 'failed' || !isTextCommand(entry.command)) return null;
      remove(entry);
      options.onChange(conversationId);
      return entry.command;
    },
    linkChanged(live) {
      for (const entry of entries) if (live || entry.way === 'link') rest(entry);
      for (const conversationId of new Set(entries.map((entry) => entry.conversationId))) pump(conversationId);
    },
    acknowledge(ack) {
      const entry = find(ack.commandId);
      if (entry && !entry.acknowledged) acknowledged(entry, ack);
    },
    refuse(commandId, error) {
      const entry = find(commandId);
      if (entry && entry.state === 'sending' && !entry.acknowledged) refused(entry, error);
    },
    settle(conversationId, commandId) {
      const entry = find(commandId);
      if (!entry) return;
      remove(entry);
      options.onChange(conversationId);
      pump(conversationId);
    },
    clear() {
      for (const entry of entries) {
        rest(entry);
        entry.stopDeadline();
      }
      entries = [];
    },
  };
};

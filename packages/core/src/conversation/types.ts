import type { ReadableAtom } from 'nanostores';
import type { ActorRefFrom } from 'xstate';
import type { ApiErrorCode, ConversationSnapshot, Danger, Handoff, PublicEvent, QueuePosition } from '../contract.ts';
import type { sessionMachine } from './session.machine.ts';

/**
 * One line of the transcript. `event`: confirmed by the server; `state` stands on the citizen's own messages only.
 * `pending`: not confirmed; `code` says why it failed, or, while `sending`, why it waits (`rate.limited`) (spec D-11).
 */
export type TranscriptEntry =
  | { kind: 'event'; event: PublicEvent; state?: 'sent' | 'read' }
  | { kind: 'pending'; commandId: string; text: string; state: 'sending' | 'failed'; code: ApiErrorCode | null };

/** What the start screen asks for. `text`: the first message, when one was written. */
export interface OpenRequest {
  danger: Danger;
  /** BCP 47 tag of the language the citizen writes in. */
  language: string;
  text?: string;
  /** What a flow found, when the citizen agreed to hand it over (spec T-14). */
  handoff?: Handoff;
}

/** One citizen's conversation with one site: what the frame's elements render and ask. */
export interface ConversationSession {
  /** Phases and connection; read it with `selectPhase` and `selectConnection`. Never send to it. */
  readonly actor: ActorRefFrom<typeof sessionMachine>;
  /** What the public log adds up to; null before it is known, and while locked. */
  readonly $conversation: ReadableAtom<ConversationSnapshot | null>;
  /** Confirmed entries in order, then the outbox; empty while locked. */
  readonly $transcript: ReadableAtom<readonly TranscriptEntry[]>;
  readonly $queue: ReadableAtom<QueuePosition | null>;
  /** True for at most 6 s after the last signal (spec C-7). */
  readonly $officerTyping: ReadableAtom<boolean>;
  /** Officers' messages that `markRead` has not covered. */
  readonly $unread: ReadableAtom<number>;
  /** `memory`: nothing survives a reload, and the page says so (spec S-7). */
  readonly $storage: ReadableAtom<'session' | 'memory'>;
  /** The last refusal that needs a sentence; null once the citizen acts again. */
  readonly $notice: ReadableAtom<ApiErrorCode | null>;
  /** Opens the conversation; after `unavailable` the same request again is a retry. */
  open(request: OpenRequest): void;
  /** Queues a message; it stands in the transcript at once. White space alone is ignored. */
  send(text: string): void;
  /** Sends a failed message again, as the same command. */
  retry(commandId: string): void;
  /** Tells the officer, throttled; call it at each keystroke. */
  setTyping(typing: boolean): void;
  /** Everything shown is read; ignored while the panel is not visible. */
  markRead(): void;
  /** Whether the panel is open and its page in front. */
  setVisible(visible: boolean): void;
  setLanguage(language: string): void;
  /**
   * Hands over what the citizen agreed to last, in the place of what was before; null takes that back (spec T-14).
   * @returns id of the command, which its `handoff.changed` holds; null when nothing can be taken now (locked or over)
   */
  handOver(handoff: Handoff | null): string | null;
  declareDanger(): void;
  /** Ends the conversation for good. */
  end(): void;
  /** The citizen is here; without it for 10 minutes the session locks (spec S-9). */
  noteActivity(): void;
  /** « Reprendre ma conversation ». */
  unlock(): void;
  /** Quitter vite: wipes stores and storage, tells the other tabs, revokes by beacon; synchronous (spec S-3, S-5). */
  exit(): void;
  /** Stops everything and keeps what is stored: the page goes away. */
  dispose(): void;
}

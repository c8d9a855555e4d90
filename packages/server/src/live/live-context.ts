import type { FastifyBaseLogger } from 'fastify';
import type { Deadlines } from '../services/deadlines.ts';
import type { CitizenSessions } from '../services/citizen-sessions.ts';
import type { Clock } from '../services/clock.ts';
import type { ConversationService } from '../services/conversations.ts';
import type { DeskSessionService } from '../services/desk-sessions.ts';
import type { Limits } from '../services/limits.ts';
import type { Presence } from '../services/presence.ts';
import type { QueueService } from '../services/queue.ts';
import type { Tickets } from '../services/tickets.ts';
import type { Typing } from '../services/typing.ts';
import type { Storage } from '../storage/port.ts';
import type { Heartbeats } from './heartbeats.ts';
import type { Hub } from './hub.ts';
import type { DeskNews } from './desk-news.ts';

/** What the live connections work with; `Services` is one. */
export interface LiveContext {
  readonly storage: Pick<Storage, 'epoch' | 'state' | 'publicEvents' | 'staffEvents' | 'snapshot'>;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly hub: Hub;
  readonly heartbeats: Heartbeats;
  readonly sessions: CitizenSessions;
  readonly deskSessions: DeskSessionService;
  readonly conversations: ConversationService;
  readonly presence: Presence;
  readonly queue: QueueService;
  readonly typing: Typing;
  readonly tickets: Tickets;
  readonly deskNews: DeskNews;
  /** Sockets that have not presented a valid ticket yet. */
  readonly greetings: Deadlines<{ tooLate(): void }>;
}

/** What a live connection may log: never content. */
export type LiveLog = Pick<FastifyBaseLogger, 'error'>;

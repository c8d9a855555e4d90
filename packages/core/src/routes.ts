import type {
  Ack,
  CannedReplyList,
  ChangePassword,
  CitizenCommand,
  CitizenView,
  ColleagueList,
  DeskConversation,
  DeskEventPage,
  DeskSession,
  EventPage,
  OfficerCommand,
  OpenConversation,
  Opened,
  QueueList,
  QueueSnapshot,
  SetPresence,
  Signal,
  SignIn,
  SiteView,
  Ticket,
} from './contract.ts';

/** What one route takes and gives; absent parts are not sent. */
export interface Route {
  path?: Record<string, string>;
  query?: Record<string, string | number | undefined>;
  body?: unknown;
  answer: unknown;
}

/** Routes of the public origin, under `/api/v1`. */
export type CitizenRoutes = {
  'GET /sites/:slug': { path: { slug: string }; answer: SiteView };
  'POST /sites/:slug/conversations': { path: { slug: string }; body: OpenConversation; answer: Opened };
  'GET /conversation': { answer: CitizenView };
  'GET /conversation/events': {
    query: { epoch: string | undefined; after: number; waitMs?: number };
    answer: EventPage;
  };
  'GET /conversation/stream': { query: { epoch: string | undefined; after: number }; answer: never };
  'POST /conversation/commands': { body: CitizenCommand; answer: Ack };
  'POST /conversation/signals': { body: Signal; answer: void };
  'POST /conversation/tickets': { answer: Ticket };
};

/** Routes of the desk origin, under `/api/v1`. */
export type DeskRoutes = {
  'POST /session': { body: SignIn; answer: DeskSession };
  'GET /session': { answer: DeskSession };
  'DELETE /session': { answer: void };
  'PUT /session/password': { body: ChangePassword; answer: DeskSession };
  'PUT /session/presence': { body: SetPresence; answer: DeskSession };
  'GET /queue': { answer: QueueSnapshot };
  'GET /conversations/:id': { path: { id: string }; answer: DeskConversation };
  'GET /conversations/:id/events': {
    path: { id: string };
    query: { epoch: string | undefined; after: number; staffAfter: number };
    answer: DeskEventPage;
  };
  'POST /conversations/:id/commands': { path: { id: string }; body: OfficerCommand; answer: Ack };
  'POST /conversations/:id/signals': { path: { id: string }; body: Signal; answer: void };
  'GET /colleagues': { answer: ColleagueList };
  'GET /queues': { answer: QueueList };
  'GET /canned-replies': { answer: CannedReplyList };
  'POST /tickets': { answer: Ticket };
};

export type * from './contract.ts';
export { applyEvent } from './conversation/apply-event.ts';
export { createConversationSession } from './conversation/session.ts';
export { createSiteExit, type SiteExit } from './conversation/site-exit.ts';
export type { SessionOptions } from './conversation/session-options.ts';
export type { ConversationSession, OpenRequest, TranscriptEntry } from './conversation/types.ts';
export {
  selectConnection,
  selectPhase,
  sessionMachine,
  type Ending,
  type LockReason,
  type SessionContext,
  type SessionEvent,
  type SessionPhase,
} from './conversation/session.machine.ts';
export { ApiError, isApiError, problemError, type ApiErrorDetails, type ApiFault } from './errors.ts';
export { createHttp, type CallOptions, type Http, type HttpOptions } from './http.ts';
export { systemClock, type Clock } from './live/clock.ts';
export { commandId, token } from './random.ts';
export type { CitizenRoutes, DeskRoutes, Route } from './routes.ts';
export type { Connection, Transport, TransportEvents } from './live/transport.ts';
export {
  browserHints,
  createLiveLink,
  type LinkState,
  type LiveLink,
  type LiveLinkOptions,
  type NetworkHints,
} from './live/live-link.ts';
export { createCitizenLink, type CitizenLinkOptions, type Cursor } from './live/citizen-link.ts';
export { pollTransport } from './live/poll-transport.ts';
export { socketTransport, type SocketTransportOptions } from './live/socket-transport.ts';
export { streamTransport } from './live/stream-transport.ts';

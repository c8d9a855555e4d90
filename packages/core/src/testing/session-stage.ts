import assert from 'node:assert/strict';
import { afterEach, beforeEach } from 'node:test';
import type { SessionOptions } from '../conversation/session-options.ts';
import { selectConnection, selectPhase } from '../conversation/session.machine.ts';
import { createConversationSession } from '../conversation/session.ts';
import type { ConversationSession } from '../conversation/types.ts';
import { FakeApi } from './fake-api.ts';
import { createFakeClock, settle, type FakeClock } from './fake-clock.ts';
import { memoryStorage } from './memory-storage.ts';

/* What every test of a session stands on: an API in memory, time moved by hand, a tab's storage. Renewed for each test. */
export let api: FakeApi;
export let clock: FakeClock;
export let storage: Storage;
export let beacons: [string, string][];
let sessions: ConversationSession[];
const quiet = { listen: () => () => {} };

/** Another session of the same tab. */
export const create = (options: Partial<SessionOptions> = {}) => {
  const session = createConversationSession({
    api: 'http://guichet.test/api/v1',
    site: 'mairie',
    clock,
    storage,
    broadcast: null,
    hints: quiet,
    random: () => 0.5,
    fetch: api.fetch,
    WebSocket: api.WebSocket,
    beacon: (url, body) => beacons.push([url, body]) > 0,
    ...options,
  });
  sessions.push(session);
  return session;
};
export const phase = (session: ConversationSession) => selectPhase(session.actor.getSnapshot());
export const connection = (session: ConversationSession) => selectConnection(session.actor.getSnapshot());
/** « text state code » of each message, confirmed or not. */
export const lines = (session: ConversationSession) =>
  session.$transcript.get().flatMap((entry) => {
    if (entry.kind === 'pending') return `${entry.text} ${entry.state}${entry.code ? ` ${entry.code}` : ''}`;
    return entry.event.type === 'message.received' ? `${entry.event.text} ${entry.state ?? 'officer'}` : [];
  });
/** A session whose conversation is open and live. */
export const opened = async (options: Partial<SessionOptions> = {}) => {
  const session = create(options);
  session.open({ danger: 'no', language: 'fr', text: 'Bonjour' });
  await settle();
  assert.equal(connection(session), 'live');
  return session;
};
export const officerSays = (text: string, options: { lost?: boolean } = {}) =>
  api.happen(
    { type: 'message.received', commandId: `officer-${text}`, from: 'officer', officer: 'Sacha', text },
    options,
  );

beforeEach(() => {
  api = new FakeApi();
  clock = createFakeClock();
  storage = memoryStorage();
  beacons = [];
  sessions = [];
});
afterEach(() => sessions.forEach((session) => session.dispose()));

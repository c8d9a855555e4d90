import { randomBytes } from 'node:crypto';
import type {
  Ack,
  CitizenCommand,
  CitizenServerFrame,
  CitizenView,
  EventPage,
  Opened,
  Problem,
  PublicEvent,
  Ticket,
} from '../contract/index.ts';
import { FrameLog } from './frame-log.ts';
import { TestSocket } from './test-socket.ts';

/** 128 random bits as the contract wants them. */
export const newCommandId = (): string => randomBytes(16).toString('base64url');

/** What came back: the status, and the body when there was one. */
export interface Answer<T> {
  readonly status: number;
  readonly body: T;
  readonly problem: Problem;
}

/** Calls an address and reads the JSON of the answer. */
export const call = async <T>(url: string, init: RequestInit): Promise<Answer<T>> => {
  const response = await fetch(url, init);
  const text = await response.text();
  const body: unknown = text === '' ? null : JSON.parse(text);
  return { status: response.status, body: body as T, problem: body as Problem };
};

export interface Cursor {
  readonly epoch: string | null;
  readonly after: number;
}
export const FROM_START: Cursor = { epoch: null, after: 0 };

export type CitizenLog = FrameLog<CitizenServerFrame>;
export type CitizenTestSocket = TestSocket<CitizenServerFrame>;

/** Every event that a log has shown, in the order in which it showed them. */
export const eventsOf = (log: CitizenLog): PublicEvent[] => log.of('events').flatMap(({ events }) => events);
/** Waits until the log has shown the event with this seq. */
export const untilSeq = (log: CitizenLog, seq: number): Promise<PublicEvent[]> =>
  log.until(() => {
    const events = eventsOf(log);
    return (events.at(-1)?.seq ?? 0) >= seq ? events : undefined;
  });

/** A citizen on the wire, without any of the product's client code. */
export class TestCitizen {
  readonly token: string;
  readonly origin: string;
  readonly #url: string;

  constructor(url: string, token = randomBytes(32).toString('base64url'), origin = url) {
    this.#url = url;
    this.token = token;
    this.origin = origin;
  }

  request<T>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
    return call<T>(`${this.#url}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        origin: this.origin,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }
  open(request: object = {}, site = 'mairie-test'): Promise<Answer<Opened>> {
    const filled = { commandId: newCommandId(), danger: 'no', language: 'fr', ...request };
    return this.request('POST', `/sites/${site}/conversations`, filled);
  }
  view = (): Promise<Answer<CitizenView>> => this.request('GET', '/conversation');
  command = (command: CitizenCommand): Promise<Answer<Ack>> => this.request('POST', '/conversation/commands', command);
  say = (text: string): Promise<Answer<Ack>> => this.command({ type: 'message.send', commandId: newCommandId(), text });
  typing = (typing: boolean): Promise<Answer<null>> =>
    this.request('POST', '/conversation/signals', { type: 'typing.set', typing });
  ticket = async (): Promise<string> => (await this.request<Ticket>('POST', '/conversation/tickets', {})).body.ticket;
  poll({ epoch, after }: Cursor, waitMs = 0): Promise<Answer<EventPage>> {
    const query = new URLSearchParams({ after: String(after), waitMs: String(waitMs), ...(epoch ? { epoch } : {}) });
    return this.request('GET', `/conversation/events?${query.toString()}`);
  }
  exit(): Promise<Response> {
    const headers = { 'content-type': 'text/plain;charset=UTF-8', origin: this.origin };
    return fetch(`${this.#url}/api/v1/exit`, { method: 'POST', headers, body: this.token });
  }

  /** A socket that has said `hello` and heard `ready`. */
  async connect(cursor: Cursor = FROM_START): Promise<CitizenTestSocket> {
    const socket = await TestSocket.connect<CitizenServerFrame>(this.#url, this.origin);
    socket.send({ type: 'hello', ticket: await this.ticket(), ...cursor });
    await socket.log.first('ready');
    return socket;
  }

  /** The streamed answer; `close` hangs up. */
  async stream({ epoch, after }: Cursor): Promise<{ log: CitizenLog; response: Response; close(): void }> {
    const aborter = new AbortController();
    const query = new URLSearchParams({ after: String(after), ...(epoch ? { epoch } : {}) });
    const response = await fetch(`${this.#url}/api/v1/conversation/stream?${query.toString()}`, {
      headers: { authorization: `Bearer ${this.token}`, origin: this.origin },
      signal: aborter.signal,
    });
    const log: CitizenLog = new FrameLog();
    if (response.ok) void readStream(response, log);
    return { log, response, close: () => aborter.abort() };
  }
}

const readStream = async (response: Response, log: CitizenLog): Promise<void> => {
  let rest = '';
  try {
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop()!;
      for (const line of lines)
        if (line.startsWith('data: ')) log.push(JSON.parse(line.slice(6)) as CitizenServerFrame);
    }
  } catch {
    // The test hung up.
  }
  log.end();
};

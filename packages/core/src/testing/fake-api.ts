import type {
  Ack,
  CitizenClientFrame,
  CitizenCommand,
  CitizenHello,
  CitizenServerFrame,
  ConversationSnapshot,
  OpenConversation,
  Problem,
  PublicEvent,
  ServerErrorCode,
} from '../contract.ts';
import { applyEvent } from '../conversation/apply-event.ts';
import { viewOf } from './handoff-view.ts';

type Unstamped = PublicEvent extends infer Event
  ? Event extends PublicEvent
    ? Omit<Event, 'seq' | 'at'>
    : never
  : never;

const STATUS: Partial<Record<ServerErrorCode, number>> = {
  'session.invalid': 401,
  'site.unknown': 404,
  'conversation.exists': 409,
  'message.too-long': 413,
  'rate.limited': 429,
};

/**
 * The citizen's API in memory, for tests that withhold answers and move time by hand. What the real server decides is
 * tested against the real server; this one only keeps a log per token.
 */
export class FakeApi {
  /** Nothing answers while false. */
  reachable = true;
  /** Requests that match are never answered. */
  silent: RegExp | null = null;
  /** Answers of commands and of openings are lost after they were taken. */
  loseAnswers = false;
  /** Sockets do not show what commands do. */
  loseEvents = false;
  /** Refuses the next command or opening. */
  refuseNext: { code: ServerErrorCode; retryAfterMs?: number } | null = null;
  epoch = 'epoch-1';
  readonly requests: string[] = [];
  /** Requests that their client called off before they were answered. */
  readonly aborted: string[] = [];
  readonly signals: boolean[] = [];
  readonly sockets = new Set<FakeSocket>();
  readonly logs = new Map<string, PublicEvent[]>();
  readonly tickets = new Map<string, string>();
  readonly #held = new Set<Request>();
  readonly #breakers: (() => void)[] = [];
  readonly #opened = new Map<string, string>();
  readonly #acks = new Map<string, Ack>();

  readonly fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    // Held, because a request that is collected no longer hears its signal (Node's fetch).
    this.#held.add(request);
    const { pathname, searchParams } = new URL(request.url);
    const name = `${request.method} ${pathname.replace('/api/v1', '')}`;
    this.requests.push(name);
    const body = request.method === 'POST' ? ((await request.json().catch(() => null)) as never) : null;
    if (!this.reachable) throw new TypeError('fetch failed');
    const never = new Promise<Response>((_, reject) => {
      this.#breakers.push(() => reject(new TypeError('connection reset')));
      request.signal.addEventListener('abort', () => {
        this.aborted.push(name);
        reject(request.signal.reason as Error);
      });
    });
    if (this.silent?.test(name)) return never;
    never.catch(() => {});
    const token = request.headers.get('authorization')?.replace('Bearer ', '') ?? '';
    const response = this.#answer(name, token, searchParams, body);
    return this.loseAnswers && /conversations|commands/.test(name) ? never : response;
  };

  /** The class that a session takes as its `WebSocket`. */
  get WebSocket(): typeof WebSocket {
    const connect = (socket: FakeSocket) => {
      if (this.reachable && !this.silent?.test('SOCKET')) this.sockets.add(socket);
      return this.sockets.has(socket);
    };
    const take = (socket: FakeSocket, frame: CitizenHello | CitizenClientFrame) => this.#take(socket, frame);
    return class extends FakeSocket {
      constructor() {
        super(connect, take);
      }
    } as unknown as typeof WebSocket;
  }

  /** The token of the only conversation. */
  get token(): string {
    return [...this.logs.keys()][0]!;
  }
  get log(): PublicEvent[] {
    return this.logs.get(this.token) ?? [];
  }

  /** Appends an event and sends it to every socket, unless `lost`. */
  happen(event: Unstamped, { lost = false, token = this.token } = {}): PublicEvent {
    const log = this.logs.get(token)!;
    const stamped = { ...event, seq: log.length + 1, at: '2026-11-22T09:00:00.000Z' };
    log.push(stamped);
    if (!lost) this.push({ type: 'events', events: [stamped] });
    return stamped;
  }
  push(frame: CitizenServerFrame): void {
    for (const socket of this.sockets) socket.receive(frame);
  }
  /** Breaks every request that waits for its answer. */
  breakHeld(): void {
    this.#breakers.splice(0).forEach((breakOff) => breakOff());
  }
  /** Cuts every socket. */
  cut(): void {
    for (const socket of this.sockets) socket.drop();
    this.sockets.clear();
  }

  snapshot(token: string): ConversationSnapshot {
    const empty: ConversationSnapshot = {
      epoch: this.epoch,
      seq: 0,
      status: 'waiting',
      danger: 'unanswered',
      language: 'fr',
      openedAt: '',
      officer: null,
      officerLeft: null,
      readByCitizen: 0,
      readByOfficer: 0,
      entries: [],
    };
    return this.logs.get(token)!.reduce(applyEvent, empty);
  }

  #answer(name: string, token: string, query: URLSearchParams, body: unknown): Response {
    if (name.startsWith('POST /sites/')) return this.#open(token, body as OpenConversation);
    if (!this.logs.has(token)) return problem({ code: 'session.invalid' });
    const view = () => ({ conversation: this.snapshot(token), queue: null });
    switch (name) {
      case 'GET /conversation':
        return Response.json(view());
      case 'GET /conversation/events': {
        const log = this.logs.get(token)!;
        const after = Number(query.get('after'));
        const reload = query.get('epoch') !== this.epoch || after > log.length;
        const events = reload ? [] : log.slice(after);
        const page = { epoch: this.epoch, head: log.length, reload, events, queue: null, officerTyping: false };
        return Response.json(page);
      }
      case 'POST /conversation/commands': {
        const refusal = this.#refusal();
        return refusal ? problem(refusal) : Response.json(this.#execute(token, body as CitizenCommand));
      }
      case 'POST /conversation/tickets': {
        const ticket = `ticket-${this.tickets.size}`;
        this.tickets.set(ticket, token);
        return Response.json({ ticket, expiresInMs: 30_000 });
      }
      default:
        return new Response(null, { status: 204 });
    }
  }

  #open(token: string, request: OpenConversation): Response {
    const [refusal, before] = [this.#refusal(), this.#opened.get(token)];
    if (refusal) return problem(refusal);
    if (before && before !== request.commandId) return problem({ code: 'conversation.exists' });
    if (!before) {
      this.#opened.set(token, request.commandId);
      this.logs.set(token, []);
      this.happen(
        {
          type: 'conversation.opened',
          language: request.language,
          danger: request.danger,
          handoff: viewOf(request.handoff),
        },
        { token },
      );
      if (request.message) this.#execute(token, { type: 'message.send', ...request.message });
    }
    const view = { conversation: this.snapshot(token), queue: null };
    return Response.json({ ack: { commandId: request.commandId, seq: 1, staffSeq: null }, view }, { status: 201 });
  }

  #refusal() {
    const refusal = this.refuseNext;
    this.refuseNext = null;
    return refusal;
  }

  #execute(token: string, command: CitizenCommand): Ack {
    const known = this.#acks.get(command.commandId);
    if (known) return known;
    const event = eventOf(command);
    const { seq } = event ? this.happen(event, { token, lost: this.loseAnswers || this.loseEvents }) : { seq: null };
    const ack = { commandId: command.commandId, seq, staffSeq: null };
    this.#acks.set(command.commandId, ack);
    return ack;
  }

  #take(socket: FakeSocket, frame: CitizenHello | CitizenClientFrame): void {
    if (frame.type === 'hello') {
      socket.token = this.tickets.get(frame.ticket)!;
      const log = this.logs.get(socket.token)!;
      socket.receive({ type: 'ready', epoch: this.epoch, head: log.length });
      if (frame.epoch !== this.epoch || frame.after > log.length) socket.receive({ type: 'reload', epoch: this.epoch });
      else if (frame.after < log.length) socket.receive({ type: 'events', events: log.slice(frame.after) });
    } else if (frame.type === 'typing.set') {
      this.signals.push(frame.typing);
    } else if (!this.silent?.test('COMMAND')) {
      const refusal = this.#refusal();
      const { commandId } = frame.command;
      if (refusal) socket.receive({ type: 'refused', commandId, problem: problemOf(refusal) });
      else {
        const ack = this.#execute(socket.token, frame.command);
        if (!this.loseAnswers) socket.receive({ type: 'ack', ack });
      }
    }
  }
}

const eventOf = (command: CitizenCommand): Unstamped | null => {
  switch (command.type) {
    case 'message.send':
      return {
        type: 'message.received',
        commandId: command.commandId,
        from: 'citizen',
        officer: null,
        text: command.text,
      };
    case 'read.mark':
      return { type: 'read.updated', by: 'citizen', upTo: command.upTo };
    case 'language.set':
      return { type: 'language.changed', language: command.language };
    case 'danger.set':
      return { type: 'danger.changed', danger: command.danger };
    case 'handoff.set':
      return { type: 'handoff.changed', commandId: command.commandId, handoff: viewOf(command.handoff) };
    case 'conversation.end':
      return { type: 'conversation.closed', by: 'citizen', reason: 'ended' };
  }
};

const problemOf = ({ code, retryAfterMs }: NonNullable<FakeApi['refuseNext']>): Problem => ({
  type: 'about:blank',
  title: code,
  status: STATUS[code] ?? 400,
  code,
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
});
const problem = (refusal: NonNullable<FakeApi['refuseNext']>) =>
  new Response(JSON.stringify(problemOf(refusal)), {
    status: STATUS[refusal.code] ?? 400,
    headers: { 'content-type': 'application/problem+json' },
  });

/** The part of a WebSocket that the transport uses. */
class FakeSocket {
  token = '';
  readyState = 0;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: (() => void) | null = null;
  readonly #take: (socket: FakeSocket, frame: CitizenHello | CitizenClientFrame) => void;

  constructor(
    connect: (socket: FakeSocket) => boolean,
    take: (socket: FakeSocket, frame: CitizenHello | CitizenClientFrame) => void,
  ) {
    this.#take = take;
    setImmediate(() => {
      if (!connect(this)) return this.drop();
      this.readyState = 1;
      this.onopen?.();
    });
  }
  send(text: string): void {
    const frame = JSON.parse(text) as CitizenHello | CitizenClientFrame;
    setImmediate(() => this.readyState === 1 && this.#take(this, frame));
  }
  receive(frame: CitizenServerFrame): void {
    if (this.readyState === 1) this.onmessage?.({ data: JSON.stringify(frame) });
  }
  drop(): void {
    if (this.readyState === 3) return;
    this.readyState = 3;
    this.onclose?.();
  }
  close(): void {
    this.readyState = 3;
  }
}

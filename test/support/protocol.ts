import { WebSocket } from 'ws';
import type {
  Ack,
  CitizenCommand,
  CitizenServerFrame,
  DeskConversation,
  DeskServerFrame,
  EventPage,
  OfficerCommand,
  Opened,
  Problem,
  QueueSnapshot,
} from '../../packages/server/src/contract/index.ts';
import { citizenToken, commandId } from './random.ts';

/** A refused request: the problem document, for tests that look at its code. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(`${problem.status} ${problem.code}`);
    this.problem = problem;
  }
}

const json = async <T>(response: Response): Promise<T> => {
  const text = await response.text();
  if (!response.ok) throw new Refused(JSON.parse(text) as Problem);
  return (text === '' ? undefined : JSON.parse(text)) as T;
};

const post = (url: string, headers: Record<string, string>, body: unknown) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

/** The wire as a citizen's frame speaks it, without any of the product's client code. */
export class CitizenWire {
  readonly api: string;
  readonly token: string;
  readonly #headers: Record<string, string>;

  constructor(publicUrl: string, token = citizenToken()) {
    this.api = `${publicUrl}/api/v1`;
    this.token = token;
    this.#headers = { authorization: `Bearer ${token}`, origin: publicUrl };
  }

  open(site: string, request: { danger?: string; language?: string; text?: string; commandId?: string } = {}) {
    return post(`${this.api}/sites/${site}/conversations`, this.#headers, {
      commandId: request.commandId ?? commandId(),
      danger: request.danger ?? 'no',
      language: request.language ?? 'fr',
      ...(request.text === undefined ? {} : { message: { commandId: commandId(), text: request.text } }),
    }).then(json<Opened>);
  }
  command(command: CitizenCommand) {
    return post(`${this.api}/conversation/commands`, this.#headers, command).then(json<Ack>);
  }
  events(after: number, epoch: string) {
    const query = new URLSearchParams({ after: String(after), epoch, waitMs: '0' });
    return fetch(`${this.api}/conversation/events?${query}`, { headers: this.#headers }).then(json<EventPage>);
  }
  view() {
    return fetch(`${this.api}/conversation`, { headers: this.#headers }).then(json<Opened['view']>);
  }
  async ticket(): Promise<string> {
    const { ticket } = await post(`${this.api}/conversation/tickets`, this.#headers, {}).then(json<{ ticket: string }>);
    return ticket;
  }
  /** Opens the live socket and sends `hello`; frames go to `onFrame`. */
  async connect(cursor: { epoch: string | null; after: number }, onFrame: (frame: CitizenServerFrame) => void) {
    const socket = await openSocket(this.api, this.#headers['origin']!);
    socket.on('message', (data: Buffer) => onFrame(JSON.parse(data.toString()) as CitizenServerFrame));
    socket.send(JSON.stringify({ type: 'hello', ticket: await this.ticket(), ...cursor }));
    return socket;
  }
}

/** The wire as an officer's desk speaks it. */
export class DeskWire {
  readonly api: string;
  readonly #headers: Record<string, string>;

  private constructor(deskUrl: string, cookie: string) {
    this.api = `${deskUrl}/api/v1`;
    this.#headers = { origin: deskUrl, cookie };
  }

  /** Signs in and, with a one-time password, sets `password` first. */
  static async signIn(deskUrl: string, login: string, oneTimePassword: string, password: string): Promise<DeskWire> {
    const enter = async (secret: string) => {
      const response = await post(`${deskUrl}/api/v1/session`, { origin: deskUrl }, { login, password: secret });
      const session = await json<{ mustChangePassword: boolean }>(response.clone());
      return {
        session,
        cookie: response.headers
          .getSetCookie()
          .map((line) => line.split(';')[0])
          .join('; '),
      };
    };
    const first = await enter(oneTimePassword);
    if (!first.session.mustChangePassword) return new DeskWire(deskUrl, first.cookie);
    const changed = await fetch(`${deskUrl}/api/v1/session/password`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', origin: deskUrl, cookie: first.cookie },
      body: JSON.stringify({ currentPassword: oneTimePassword, newPassword: password }),
    });
    if (!changed.ok) throw new Refused((await changed.json()) as Problem);
    return new DeskWire(deskUrl, (await enter(password)).cookie);
  }

  presence(available: boolean, capacity: number) {
    return fetch(`${this.api}/session/presence`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', ...this.#headers },
      body: JSON.stringify({ available, capacity }),
    }).then(json<unknown>);
  }
  queue() {
    return fetch(`${this.api}/queue`, { headers: this.#headers }).then(json<QueueSnapshot>);
  }
  conversation(id: string) {
    return fetch(`${this.api}/conversations/${id}`, { headers: this.#headers }).then(json<DeskConversation>);
  }
  command(conversationId: string, command: OfficerCommand) {
    return post(`${this.api}/conversations/${conversationId}/commands`, this.#headers, command).then(json<Ack>);
  }
  async connect(onFrame: (frame: DeskServerFrame) => void): Promise<WebSocket> {
    const socket = await openSocket(this.api, this.#headers['origin']!);
    socket.on('message', (data: Buffer) => onFrame(JSON.parse(data.toString()) as DeskServerFrame));
    const { ticket } = await post(`${this.api}/tickets`, this.#headers, {}).then(json<{ ticket: string }>);
    socket.send(JSON.stringify({ type: 'hello', ticket }));
    return socket;
  }
}

const openSocket = (api: string, origin: string): Promise<WebSocket> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(`${api.replace(/^http/, 'ws')}/live`, { origin, perMessageDeflate: false });
    socket.once('open', () => resolve(socket));
    socket.once('error', reject);
  });

import { WebSocket } from 'ws';
import type { CitizenWire, DeskWire } from '../../support/protocol.ts';
import type { Handlers, Pair, Side } from './load.ts';

const open = (url: string): Promise<WebSocket> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(url, { perMessageDeflate: false });
    socket.once('open', () => resolve(socket));
    socket.once('error', reject);
  });

/** Pairs on the floor server: a room of two, the sender's own echo is its acknowledgement. */
export const connectFloor = async (port: number, count: number, handlers: Handlers): Promise<Pair[]> => {
  const side = async (room: number, prefix: string): Promise<Side> => {
    const socket = await open(`ws://127.0.0.1:${port}/live?room=${room}`);
    socket.on('message', (data: Buffer) => {
      const { commandId } = JSON.parse(data.toString()) as { commandId: string };
      const mine = commandId.startsWith(prefix);
      if (mine) handlers.onAcked(commandId.slice(1));
      else handlers.onReceived(commandId.slice(1));
    });
    return { send: (commandId, text) => socket.send(JSON.stringify({ commandId: prefix + commandId, text })) };
  };
  const pairs: Pair[] = [];
  for (let room = 0; room < count; room++) {
    pairs.push({ citizen: await side(room, 'c'), officer: await side(room, 'o') });
  }
  return pairs;
};

/** A conversation that an officer holds, ready to be connected. */
export interface Held {
  readonly citizen: CitizenWire;
  readonly officer: DeskWire;
  readonly conversationId: string;
}

/** Connects both sides of held conversations to the real server, each on its own socket. */
export const connectGuichet = async (held: readonly Held[], handlers: Handlers): Promise<Pair[]> => {
  const pairs: Pair[] = [];
  for (const { citizen, officer, conversationId } of held) {
    let seen = 0;
    const citizenSocket = await citizen.connect({ epoch: null, after: 0 }, (frame) => {
      if (frame.type === 'ack') handlers.onAcked(frame.ack.commandId);
      else if (frame.type === 'refused') handlers.onRefused(frame.commandId, frame.problem.code);
      else if (frame.type === 'events')
        for (const event of frame.events)
          if (event.type === 'message.received' && event.from === 'officer') handlers.onReceived(event.commandId);
    });
    const officerSocket = await officer.connect((frame) => {
      if (frame.type === 'ack') handlers.onAcked(frame.ack.commandId);
      else if (frame.type === 'refused') handlers.onRefused(frame.commandId, frame.problem.code);
      else if (frame.type === 'events')
        for (const event of frame.events) {
          seen = event.seq;
          if (event.type === 'message.received' && event.from === 'citizen') handlers.onReceived(event.commandId);
        }
    });
    officerSocket.send(
      JSON.stringify({ type: 'conversation.watch', conversationId, epoch: null, after: 0, staffAfter: 0 }),
    );
    const send = (socket: WebSocket, frame: object) => socket.send(JSON.stringify(frame));
    pairs.push({
      citizen: {
        send: (commandId, text) =>
          send(citizenSocket, { type: 'command', command: { type: 'message.send', commandId, text } }),
      },
      officer: {
        // An officer under load always answers what they see; the citizen may have written since, so the load says it
        // saw the newest there can be, as a desk does after showing what was missed.
        send: (commandId, text) =>
          send(officerSocket, {
            type: 'command',
            conversationId,
            command: { type: 'message.send', commandId, text, seenSeq: seen + 1_000_000 },
          }),
      },
    });
  }
  return pairs;
};

import type { Socket } from 'node:net';

const corked: Socket[] = [];

const uncorkAll = (): void => {
  for (const socket of corked.splice(0)) socket.uncork();
};

/**
 * Lets what is written to a socket until the end of this turn leave in one system call. A group commit answers many
 * commands at once: a sender's ack, its event and the other side's event then cost one write instead of three.
 */
export const batchWrites = (socket: Socket): void => {
  if (socket.writableCorked > 0) return;
  socket.cork();
  // After the promises of this turn, which is when acks and events are sent.
  if (corked.length === 0) process.nextTick(uncorkAll);
  corked.push(socket);
};

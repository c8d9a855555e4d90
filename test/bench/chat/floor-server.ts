/**
 * The floor: a bare `@fastify/websocket` server that stores each message with one SQLite group commit a tick (WAL,
 * synchronous=FULL) and echoes it to both members of its room. No sealing, no rules, no worker: what the machine can do.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import websocket from '@fastify/websocket';
import Fastify from 'fastify';
import type { WebSocket } from 'ws';

const folder = await mkdtemp(join(tmpdir(), 'guichet-floor-'));
const database = new DatabaseSync(join(folder, 'floor.sqlite'));
database.exec(`PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;
  CREATE TABLE message (room INTEGER, seq INTEGER, body TEXT, PRIMARY KEY (room, seq))`);
const insert = database.prepare('INSERT INTO message VALUES (?, ?, ?)');

const rooms = new Map<number, Set<WebSocket>>();
const heads = new Map<number, number>();
let pending: { room: number; text: string }[] = [];

const commit = () => {
  const batch = pending;
  pending = [];
  database.exec('BEGIN IMMEDIATE');
  for (const item of batch) {
    const seq = (heads.get(item.room) ?? 0) + 1;
    heads.set(item.room, seq);
    insert.run(item.room, seq, item.text);
  }
  database.exec('COMMIT');
  for (const item of batch) for (const member of rooms.get(item.room) ?? []) member.send(item.text);
};

const app = Fastify();
await app.register(websocket, { options: { perMessageDeflate: false } });
app.get<{ Querystring: { room: string } }>('/live', { websocket: true }, (socket, request) => {
  const room = Number(request.query.room);
  const members = rooms.get(room) ?? new Set();
  rooms.set(room, members.add(socket));
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString()) as { commandId: string; text: string };
    pending.push({ room, text: JSON.stringify(message) });
    if (pending.length === 1) setImmediate(commit);
  });
  socket.on('close', () => members.delete(socket));
});
await app.listen({ port: 0, host: '127.0.0.1' });
const address = app.server.address();
if (typeof address !== 'object' || !address) throw new Error('no address');
console.log(JSON.stringify({ port: address.port }));
process.once('SIGTERM', () => {
  database.close();
  void rm(folder, { recursive: true, force: true }).then(() => process.exit(0));
});

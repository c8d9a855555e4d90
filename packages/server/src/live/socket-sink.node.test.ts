import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { WebSocket, WebSocketServer } from 'ws';
import { SocketSink } from './socket-sink.ts';

let server: WebSocketServer;
before(async () => {
  server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
});
after(() => server.close());

const pair = async () => {
  const { port } = server.address() as { port: number };
  const client = new WebSocket(`ws://127.0.0.1:${port}`);
  const [socket, request] = (await once(server, 'connection')) as [WebSocket, { socket: Socket }];
  if (client.readyState !== client.OPEN) await once(client, 'open');
  return { client, socket, wire: request.socket };
};

describe('socket sink', () => {
  it('cuts a reader that does not keep up, and nobody else', async () => {
    const slow = await pair();
    slow.client.pause();
    const sink = new SocketSink(slow.socket, slow.wire, 256 * 1024);
    const closed = once(slow.socket, 'close');
    let sent = 0;
    while (slow.socket.readyState === slow.socket.OPEN) {
      sink.send('x'.repeat(64 * 1024));
      sent++;
      await new Promise((resolve) => setImmediate(resolve));
    }
    await closed;
    assert.ok(sent > 4, 'what fits in the buffer is no reason');
    slow.client.terminate();

    const good = await pair();
    const other = new SocketSink(good.socket, good.wire, 256 * 1024);
    const texts: string[] = [];
    good.client.on('message', (data: Buffer) => texts.push(data.toString()));
    const last = new Promise<void>((resolve) => good.client.on('message', () => texts.length === 100 && resolve()));
    for (let frame = 0; frame < 100; frame++) other.send(String(frame));
    await last;
    assert.deepEqual(
      texts,
      Array.from({ length: 100 }, (_, frame) => String(frame)),
    );
    good.client.terminate();
  });

  it('D-14 counts a peer as dead after two pings without an answer, and alive again when it speaks', async () => {
    const { client, socket, wire } = await pair();
    const sink = new SocketSink(socket, wire, 1024);
    assert.deepEqual([sink.isAlive(), sink.isAlive(), sink.isAlive()], [true, true, false]);
    sink.heard();
    assert.equal(sink.isAlive(), true);
    client.terminate();
  });

  it('says everything before it ends', async () => {
    const { client, socket, wire } = await pair();
    const sink = new SocketSink(socket, wire, 1024);
    const texts: string[] = [];
    client.on('message', (data: Buffer) => texts.push(data.toString()));
    sink.send('un');
    sink.send('adieu');
    sink.end();
    const [code] = (await once(client, 'close')) as [number];
    assert.deepEqual([texts, code], [['un', 'adieu'], 1000]);
  });
});

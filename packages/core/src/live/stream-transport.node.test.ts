import assert from 'node:assert/strict';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, it } from 'node:test';
import type { ApiError } from '../errors.ts';
import { streamTransport } from './stream-transport.ts';

let server: Server;
let address: string;
let answer: (response: ServerResponse) => void;

before(async () => {
  server = createServer((_, response) => answer(response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => server.close());

/** Connects and resolves with what came until the connection failed. */
const readAll = () =>
  new Promise<{ frames: unknown[]; bytes: number; error: ApiError }>((resolve) => {
    const frames: unknown[] = [];
    let bytes = 0;
    streamTransport({ request: (signal) => fetch(address, { signal }) }).connect({
      activity: () => (bytes += 1),
      frame: (frame) => frames.push(frame),
      failed: (error) => resolve({ frames, bytes, error }),
    });
  });

it('D-9 reads frames however the network cuts them, inside a character too', async () => {
  const bytes = Buffer.from(':\n\ndata: {"text":"é è"}\r\n\r\ndata:{"text":"و"}\n\nevent: x\nid: 3\ndata: {"n":2}\n\n');
  for (const size of [1, 2, 3, 7, bytes.length]) {
    answer = (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.socket!.setNoDelay(true);
      for (let from = 0; from < bytes.length; from += size) response.write(bytes.subarray(from, from + size));
      response.end();
    };
    const { frames, error } = await readAll();
    assert.deepEqual(frames, [{ text: 'é è' }, { text: 'و' }, { n: 2 }], `pieces of ${size} bytes`);
    assert.equal(error.code, 'network.unreachable', 'a stream that ends is a lost link');
  }
});

it('what is not our format is garbage', async () => {
  answer = (response) => response.end('data: <html>\n\n');
  assert.equal((await readAll()).error.code, 'server.garbage');
});

it('a connection that breaks is a lost link', async () => {
  answer = (response) => {
    response.write('data: {"n":1}\n\n', () => response.destroy());
  };
  assert.equal((await readAll()).error.code, 'network.unreachable');
});

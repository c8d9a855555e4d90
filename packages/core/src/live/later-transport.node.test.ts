import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ApiError } from '../errors.ts';
import { laterTransport } from './later-transport.ts';
import type { Transport, TransportEvents } from './transport.ts';

type Frame = { type: string };

/** A transport that its test holds in its hands. */
const handTransport = () => {
  const told: string[] = [];
  let events: TransportEvents<Frame> | undefined;
  const transport: Transport<Frame, string> = {
    name: 'stream',
    connect(given) {
      events = given;
      told.push('connect');
      return { send: (frame) => told.push(`send ${frame}`) > 0, close: () => told.push('close') };
    },
  };
  return { transport, told, frame: (type: string) => events?.frame({ type }) };
};

const listener = () => {
  const frames: string[] = [];
  const failures: string[] = [];
  const events: TransportEvents<Frame> = {
    activity: () => {},
    frame: ({ type }) => frames.push(type),
    failed: ({ code }: ApiError) => failures.push(code),
  };
  return { events, frames, failures };
};

test('D-9 a transport whose code comes later carries frames both ways once it is there', async () => {
  const hand = handTransport();
  const { events, frames } = listener();
  const loaded = Promise.withResolvers<Transport<Frame, string>>();
  const connection = laterTransport('stream', () => loaded.promise).connect(events);
  assert.equal(connection.send?.('too early'), false);
  loaded.resolve(hand.transport);
  await loaded.promise;
  await Promise.resolve();
  hand.frame('ready');
  assert.equal(connection.send?.('hello'), true);
  connection.close();
  assert.deepEqual(frames, ['ready']);
  assert.deepEqual(hand.told, ['connect', 'send hello', 'close']);
});

test('D-9 closed before its code is there, it never connects', async () => {
  const hand = handTransport();
  const loaded = Promise.withResolvers<Transport<Frame, string>>();
  laterTransport('poll', () => loaded.promise)
    .connect(listener().events)
    .close();
  loaded.resolve(hand.transport);
  await loaded.promise;
  await Promise.resolve();
  assert.deepEqual(hand.told, []);
});

test('D-9 code that does not arrive is a network that does not answer: the link tries again', async () => {
  const { events, failures } = listener();
  const failed = Promise.withResolvers<void>();
  laterTransport('poll', () => Promise.reject(new TypeError('Failed to fetch'))).connect({
    ...events,
    failed(error) {
      events.failed(error);
      failed.resolve();
    },
  });
  await failed.promise;
  assert.deepEqual(failures, ['network.unreachable']);
});

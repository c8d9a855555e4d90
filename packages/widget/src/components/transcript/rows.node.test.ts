import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TranscriptEntry } from '@guichet/core';
import { events } from '../testing/fake-session.ts';
import { transcriptRows, type MessageRow, type TranscriptRow } from './rows.ts';

const shown = (event: ReturnType<(typeof events)['citizen']>, state?: 'sent' | 'read'): TranscriptEntry =>
  state ? { kind: 'event', event, state } : { kind: 'event', event };
const pending = (commandId: string, state: 'sending' | 'failed'): TranscriptEntry => ({
  kind: 'pending',
  commandId,
  text: commandId,
  state,
  code: null,
});
const messages = (rows: readonly TranscriptRow[]) => rows.filter((row): row is MessageRow => row.kind === 'message');

describe('transcript rows', () => {
  it('D-11 says the state under the last own message only', () => {
    const rows = transcriptRows([
      shown(events.citizen(1, 'un'), 'read'),
      shown(events.citizen(2, 'deux'), 'sent'),
      shown(events.officer(3, 'trois')),
    ]);
    assert.deepEqual(
      messages(rows).map((row) => row.state),
      [null, 'sent', null],
    );
  });

  it('D-11 says « non envoyé » under every failed message, with the command to send again', () => {
    const rows = messages(transcriptRows([pending('a', 'failed'), pending('b', 'failed'), pending('c', 'sending')]));
    assert.deepEqual(
      rows.map((row) => [row.state, row.commandId]),
      [
        ['failed', 'a'],
        ['failed', 'b'],
        ['sending', 'c'],
      ],
    );
  });

  it('opens a group for another sender, another officer, after five minutes, and after an event', () => {
    const late = { ...events.citizen(20, 'plus tard'), seq: 3 };
    const rows = transcriptRows([
      shown(events.citizen(1, 'un')),
      shown(events.citizen(2, 'deux')),
      shown(late),
      shown(events.officer(4, 'quatre')),
      shown(events.officer(5, 'cinq', 'Sacha')),
      { kind: 'event', event: events.left(6, 'lost', 'Sacha') },
      shown(events.officer(7, 'sept', 'Sacha')),
    ]);
    assert.deepEqual(
      messages(rows).map((row) => row.opensGroup),
      [true, false, true, true, true, true],
    );
  });

  it('keeps one key from pending to confirmed, so that a message stays one element', () => {
    const event = events.citizen(1, 'un');
    assert.ok(event.type === 'message.received');
    const [before] = transcriptRows([pending(event.commandId, 'sending')]);
    const [after] = transcriptRows([shown(event, 'sent')]);
    assert.equal(before?.key, after?.key);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DeskServerFrame, QueueSnapshot } from '../contract/index.ts';
import { createManualClock } from '../services/manual-clock.ts';
import { DeskNews, type NewsReader } from './desk-news.ts';

class Reader implements NewsReader {
  readonly frames: DeskServerFrame[] = [];
  news(frame: Buffer): void {
    this.frames.push(JSON.parse(frame.toString()) as DeskServerFrame);
  }
  get versions(): number[] {
    return this.frames.flatMap((frame) => (frame.type === 'queue.changed' ? frame.queue.version : []));
  }
}

const setUp = (itemCount = 0) => {
  const clock = createManualClock();
  const items = Array.from({ length: itemCount }, () => ({ siteName: 'x'.repeat(1_000) }));
  const queue = (version: number) => ({ version, items }) as unknown as QueueSnapshot;
  const news = new DeskNews(
    clock,
    () => queue(1),
    () => [],
  );
  const join = () => {
    const reader = new Reader();
    news.add(reader);
    return reader;
  };
  return { clock, news, queue, join };
};

describe('desk news', () => {
  it('K-11 tells a new desk everything, and everybody what changes', () => {
    const { news, queue, join } = setUp();
    const [first, second] = [join(), join()];
    assert.deepEqual(
      first.frames.map(({ type }) => type),
      ['queue.changed', 'colleagues.changed'],
    );
    news.queueChanged(queue(2));
    assert.deepEqual(
      [first.versions, second.versions],
      [
        [1, 2],
        [1, 2],
      ],
    );
  });

  it('K-11 serves a crowd of desks with a long queue in slices, and the latest version wins', () => {
    const { clock, news, queue, join } = setUp(300);
    const readers = Array.from({ length: 20 }, join);
    news.queueChanged(queue(2));
    const served = readers.filter(({ versions }) => versions.includes(2)).length;
    assert.ok(served > 0 && served < 20, `${served} of 20 in the first slice`);
    news.queueChanged(queue(3));
    clock.advance(1_000);
    for (const { versions } of readers) {
      assert.equal(versions.at(-1), 3);
      assert.deepEqual(
        versions,
        [...new Set(versions)].sort((a, b) => a - b),
      );
    }
    assert.ok(
      readers.some(({ versions }) => !versions.includes(2)),
      'who waited is never sent what is old',
    );
    assert.equal(clock.pendingTimers, 0);
  });

  it('tells colleagues at most once a second, and only when something differs', () => {
    const { clock, news, join } = setUp();
    const reader = join();
    const count = () => reader.frames.filter(({ type }) => type === 'colleagues.changed').length;
    for (let change = 0; change < 5; change++) news.colleaguesChanged();
    clock.advance(1_000);
    assert.equal(count(), 2);
    news.colleaguesChanged();
    clock.advance(1_000);
    assert.equal(count(), 2);
  });
});

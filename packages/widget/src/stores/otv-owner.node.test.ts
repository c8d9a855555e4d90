import { ApiError, type OtvRequestView } from '@guichet/core';
import type { OtvClient } from '@guichet/core/otv';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HandClock } from '../components/testing/hand-clock.ts';
import { createOtvOwner, WARN_BEFORE_MS } from './otv-owner.ts';

const LIFE_MS = 900_000;
const VIEW = { reference: 'AAAA-BBBB-CCCC-DDDD', version: 3, status: 'received' } as OtvRequestView;
const CODES = { reference: 'a', secret: 'b' };

const start = (client: Partial<Omit<OtvClient, 'submit'>> = {}) => {
  const clock = new HandClock();
  let left = 0;
  const owner = createOtvOwner(
    {
      open: async () => ({ token: 't', expiresInMs: LIFE_MS }),
      view: async () => VIEW,
      change: async () => ({ ...VIEW, version: 4 }),
      forget: () => {},
      leave: () => void (left += 1),
      ...client,
    },
    clock,
  );
  return { owner, clock, left: () => left, state: () => owner.$owner.get() };
};

test('V-62 both codes open it; two minutes before its end it says so, then it closes itself', async () => {
  const { owner, clock, state, left } = start();
  await owner.open(CODES);
  assert.deepEqual([state().state, state().view, state().endsSoon], ['open', VIEW, false]);
  clock.advance(LIFE_MS - WARN_BEFORE_MS);
  assert.equal(state().endsSoon, true);
  const before = left();
  clock.advance(WARN_BEFORE_MS);
  assert.deepEqual([state().state, state().view, left() - before], ['over', null, 1]);
});

test('V-62 wrong codes: why, and how long to wait', async () => {
  const { owner, state } = start({
    open: async () => {
      throw new ApiError('rate.limited', { status: 429, retryAfterMs: 60_000 });
    },
  });
  await owner.open(CODES);
  assert.deepEqual([state().state, state().code, state().retryAfterMs], ['closed', 'rate.limited', 60_000]);
});

test('V-62 a change is made once, and told', async () => {
  const asked: unknown[] = [];
  const { owner, state } = start({
    change: async (name, version, more) => {
      asked.push([name, version, more]);
      return { ...VIEW, version: 4 };
    },
  });
  await owner.open(CODES);
  await Promise.all([owner.change('cancel', {}), owner.change('cancel', {})]);
  assert.deepEqual(asked, [['cancel', 3, {}]]);
  assert.deepEqual([state().done, state().view?.version, state().working], ['cancel', 4, null]);
});

test('V-62 what somebody else changed meanwhile is shown, and nothing is changed', async () => {
  const { owner, state } = start({
    change: async () => {
      throw new ApiError('otv.outdated', { status: 409 });
    },
  });
  await owner.open(CODES);
  await assert.rejects(owner.change('cancel', {}));
  assert.deepEqual([state().code, state().done, state().view, state().working], ['otv.outdated', null, VIEW, null]);
});

test('V-62 a session that is over on the server asks for the codes again; what answers after leaving is thrown away', async () => {
  const gone = start({
    change: async () => {
      throw new ApiError('session.invalid', { status: 401 });
    },
  });
  await gone.owner.open(CODES);
  await assert.rejects(gone.owner.change('cancel', {}));
  assert.deepEqual([gone.state().state, gone.state().view], ['over', null]);

  const late = start();
  const opening = late.owner.open(CODES);
  late.owner.leave();
  await opening;
  assert.deepEqual([late.state().state, late.state().view], ['closed', null]);
});

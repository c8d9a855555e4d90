import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError } from '@guichet/core';
import { createActor, fromPromise, waitFor } from 'xstate';
import type { DeskSession } from '../contract.ts';
import { sampleSession } from '../testing/samples.ts';
import {
  deskSessionMachine,
  selectPhase,
  type Credentials,
  type DeskPhase,
  type PasswordChange,
} from './session.machine.ts';

interface Server {
  restore?: () => Promise<DeskSession>;
  signIn?: (input: Credentials) => Promise<DeskSession>;
  changePassword?: (input: PasswordChange) => Promise<DeskSession>;
  signOut?: () => Promise<void>;
}
const reject = (code: ConstructorParameters<typeof ApiError>[0], status = 401, retryAfterMs: number | null = null) =>
  Promise.reject(new ApiError(code, { status, retryAfterMs }));

const start = (server: Server = {}) => {
  const did: string[] = [];
  const actor = createActor(
    deskSessionMachine.provide({
      actors: {
        restore: fromPromise<DeskSession>(server.restore ?? (() => reject('session.missing'))),
        signIn: fromPromise<DeskSession, Credentials>(({ input }) =>
          (server.signIn ?? (() => Promise.resolve(sampleSession)))(input),
        ),
        changePassword: fromPromise<DeskSession, PasswordChange>(({ input }) =>
          (server.changePassword ?? (() => Promise.resolve(sampleSession)))(input),
        ),
        signOut: fromPromise<void>(server.signOut ?? (() => Promise.resolve())),
      },
      actions: {
        keepSession: (_, session: DeskSession) => did.push(`keep ${session.officer.login}`),
        startDesk: () => did.push('start'),
        stopDesk: () => did.push('stop'),
      },
    }),
  );
  actor.start();
  const reached = (phase: DeskPhase) => waitFor(actor, (snapshot) => selectPhase(snapshot) === phase);
  return { actor, did, reached };
};
const signIn = { type: 'session.sign-in', login: 'camille', password: 'secret' } as const;

test('K-1 without a session the officer signs in, and the desk starts', async () => {
  const { actor, did, reached } = start();
  await reached('signedOut');
  actor.send(signIn);
  const snapshot = await reached('signedIn');
  assert.deepEqual(snapshot.value, { signedIn: 'connecting' });
  assert.deepEqual(did, ['keep camille', 'start']);
});

test('K-9 a session that is still good opens the desk at once', async () => {
  const { reached } = start({ restore: () => Promise.resolve(sampleSession) });
  await reached('signedIn');
});

test('a server that does not answer is not a sign-out', async () => {
  let tries = 0;
  const { actor, reached } = start({
    restore: () => (++tries === 1 ? reject('network.unreachable', 0) : Promise.resolve(sampleSession)),
  });
  const snapshot = await reached('unreachable');
  assert.equal(snapshot.context.code, 'network.unreachable');
  actor.send({ type: 'session.retry' });
  await reached('signedIn');
});

test('K-8 a refusal keeps its code and its delay', async () => {
  const { actor, reached } = start({ signIn: () => reject('officer.throttled', 429, 120_000) });
  await reached('signedOut');
  actor.send(signIn);
  await reached('signingIn');
  const { context } = await reached('signedOut');
  assert.deepEqual([context.code, context.retryAfterMs], ['officer.throttled', 120_000]);
});

test('K-1 a one-time password must be replaced before the desk starts', async () => {
  let tries = 0;
  const { actor, did, reached } = start({
    signIn: () => Promise.resolve({ ...sampleSession, mustChangePassword: true }),
    changePassword: () => (++tries === 1 ? reject('officer.credentials') : Promise.resolve(sampleSession)),
  });
  await reached('signedOut');
  actor.send(signIn);
  await reached('mustChangePassword');
  assert.ok(!did.includes('start'));
  actor.send({ type: 'password.change', currentPassword: 'a', newPassword: 'b' });
  const refused = await waitFor(actor, (snapshot) => snapshot.context.code !== null);
  assert.deepEqual(refused.value, { mustChangePassword: 'idle' });
  actor.send({ type: 'password.change', currentPassword: 'a', newPassword: 'b' });
  await reached('signedIn');
  assert.ok(did.includes('start'));
});

test('K-9 an expired session leads back to sign-in, says why, and says so again after a wrong password', async () => {
  let tries = 0;
  const { actor, did, reached } = start({
    restore: () => Promise.resolve(sampleSession),
    signIn: () => (++tries === 1 ? reject('officer.credentials') : Promise.resolve(sampleSession)),
  });
  await reached('signedIn');
  actor.send({ type: 'session.expired' });
  assert.equal((await reached('expired')).context.reason, 'expired');
  assert.ok(did.includes('stop'));
  actor.send(signIn);
  await reached('signingIn');
  assert.equal((await reached('expired')).context.code, 'officer.credentials');
  actor.send(signIn);
  assert.equal((await reached('signedIn')).context.reason, null);
});

test('D-14 the link’s state is the desk’s state while signed in', async () => {
  const { actor, reached } = start({ restore: () => Promise.resolve(sampleSession) });
  await reached('signedIn');
  for (const state of ['live', 'reconnecting', 'offline', 'connecting'] as const) {
    actor.send({ type: 'link.changed', state });
    assert.deepEqual(actor.getSnapshot().value, { signedIn: state });
  }
});

test('signing out stops the desk even when the server does not answer', async () => {
  const { actor, did, reached } = start({
    restore: () => Promise.resolve(sampleSession),
    signOut: () => reject('network.unreachable', 0),
  });
  await reached('signedIn');
  actor.send({ type: 'session.sign-out' });
  assert.equal((await reached('signedOut')).context.reason, 'signed-out');
  assert.ok(did.includes('stop'));
});

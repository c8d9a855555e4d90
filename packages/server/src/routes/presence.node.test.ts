import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTestApps, DESK_URL, PASSWORD } from '../testing/test-apps.ts';

test('presence is stored, bounded, and shown to colleagues', async (t) => {
  const { deskApp, storage, addOfficer, signIn } = await createTestApps(t);
  const { id, login } = await addOfficer('officer');
  await addOfficer('supervisor');
  const cookie = await signIn(login, PASSWORD);
  const set = (payload: object) =>
    deskApp.inject({ method: 'PUT', url: '/api/v1/session/presence', headers: { origin: DESK_URL, cookie }, payload });
  const answer = await set({ available: false, capacity: 7 });
  assert.equal(answer.statusCode, 200);
  assert.deepEqual([answer.json().available, answer.json().capacity], [false, 7]);
  assert.equal((await storage.officerById(id))?.capacity, 7);
  assert.equal((await set({ available: true })).json().capacity, 7, 'absent capacity stays');
  for (const wrong of [{}, { available: 'yes' }, { available: true, capacity: 0 }, { available: true, capacity: 21 }]) {
    assert.equal((await set(wrong)).json().code, 'request.malformed');
  }
  const { items, nextCursor } = (await deskApp.inject({ url: '/api/v1/colleagues', headers: { cookie } })).json();
  assert.equal(nextCursor, null);
  assert.deepEqual(
    items.map((colleague: { role: string; capacity: number; holding: number }) => [
      colleague.role,
      colleague.capacity,
      colleague.holding,
    ]),
    [
      ['officer', 7, 0],
      ['supervisor', 4, 0],
    ],
  );
});

test('queues and canned replies are lists', async (t) => {
  const { deskApp, addOfficer, signIn } = await createTestApps(t);
  const cookie = await signIn((await addOfficer('officer')).login, PASSWORD);
  const queues = (await deskApp.inject({ url: '/api/v1/queues', headers: { cookie } })).json();
  assert.deepEqual(queues.items.map(({ name }: { name: string }) => name).sort(), ['cyber', 'general', 'victimes']);
  const replies = (await deskApp.inject({ url: '/api/v1/canned-replies', headers: { cookie } })).json();
  const count = (locale: string) => replies.items.filter((reply: { locale: string }) => reply.locale === locale).length;
  assert.ok(count('fr') >= 8);
  assert.equal(count('fr'), count('en'));
});

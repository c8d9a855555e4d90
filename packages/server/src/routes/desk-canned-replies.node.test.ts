import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { CannedReply, CannedReplyDraft, Problem } from '../contract/index.ts';
import { createTestApps, DESK_URL, PASSWORD } from '../testing/test-apps.ts';

const DRAFT: CannedReplyDraft = {
  shortcut: 'plainte-mer',
  title: ' Plainte ',
  text: 'Vous pouvez porter plainte.',
  locale: 'fr',
};

it('Y-9 an admin adds, changes and removes replies, unless somebody else has meanwhile; the audit log says so', async (t) => {
  const apps = await createTestApps(t);
  const deskOf = async (role: 'admin' | 'officer') => {
    const cookie = await apps.signIn((await apps.addOfficer(role)).login, PASSWORD);
    return (method: 'GET' | 'POST', path = '', payload?: object) =>
      apps.deskApp.inject({
        method,
        url: `/api/v1/canned-replies${path}`,
        headers: { cookie, origin: DESK_URL },
        ...(payload === undefined ? {} : { payload }),
      });
  };
  const admin = await deskOf('admin');
  const officer = await deskOf('officer');
  const find = async (id: string) =>
    (await officer('GET')).json<{ items: CannedReply[] }>().items.find((one) => one.id === id);

  const added = await admin('POST', '', DRAFT);
  const reply = added.json<CannedReply>();
  assert.deepEqual([added.statusCode, reply.title, await find(reply.id)], [201, 'Plainte', reply]);
  assert.equal(
    (await admin('POST', '/changes', { before: reply, reply: { ...DRAFT, text: 'Autre.' } })).statusCode,
    204,
  );
  const late = await admin('POST', '/changes', { before: reply, reply: null });
  assert.deepEqual([late.statusCode, late.json<Problem>().code], [409, 'reply.outdated']);
  const now = (await find(reply.id))!;
  assert.equal((await admin('POST', '/changes', { before: now, reply: null })).statusCode, 204);
  assert.equal(await find(reply.id), undefined);
  assert.equal((await admin('POST', '/changes', { before: now, reply: DRAFT })).json<Problem>().code, 'reply.outdated');
  for (const change of [{ shortcut: 'deux mots' }, { title: ' ' }, { locale: 'de' }]) {
    assert.equal((await admin('POST', '', { ...DRAFT, ...change })).json<Problem>().code, 'request.malformed');
  }
  assert.equal((await admin('POST', '', { ...DRAFT, text: ' ' })).json<Problem>().code, 'message.empty');
  assert.equal((await officer('POST', '', DRAFT)).json<Problem>().code, 'role.forbidden');
  assert.equal(
    (await officer('POST', '/changes', { before: now, reply: null })).json<Problem>().code,
    'role.forbidden',
  );
  assert.deepEqual(
    (await apps.storage.auditEntries(0, 10)).map((entry) => [entry.kind, 'subjects' in entry && entry.subjects]),
    ['reply.created', 'reply.changed', 'reply.removed'].map((kind) => [kind, [reply.id]]),
  );
  assert.doesNotMatch(apps.log(), /porter plainte/);
});

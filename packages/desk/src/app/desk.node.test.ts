import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { loveScam } from '../../../server/src/testing/cyber-document.ts';
import type { TestCitizen } from '../../../server/src/testing/test-citizen.ts';
import { handoffOf, isMessage, type LoadedConversation } from '../model/conversation-view.ts';
import { openRealDesk, PASSWORD, startRealServer, type RealDesk, type RealServer } from '../testing/real-desk.ts';
import { until } from '../testing/until.ts';

let live: RealServer;
let camille: RealDesk;
let sacha: RealDesk;

before(async () => {
  live = await startRealServer();
  [camille, sacha] = await Promise.all([openRealDesk(live, 'camille'), openRealDesk(live, 'sacha')]);
});
after(async () => {
  camille.desk.dispose();
  sacha.desk.dispose();
  await live.close();
});

const texts = (view: LoadedConversation) => view.conversation.entries.filter(isMessage).map((event) => event.text);
const says = (text: string) => (view: LoadedConversation) => texts(view).includes(text);

const arrive = async (
  text: string,
  danger = 'no',
  more: object = {},
): Promise<{ citizen: TestCitizen; id: string }> => {
  const citizen = live.citizen();
  const commandId = crypto.randomUUID().replaceAll('-', '').slice(0, 22);
  await citizen.open({ danger, message: { commandId, text }, ...more });
  const id = await live.conversationIdOf(citizen);
  const isListed = (desk: RealDesk) =>
    until(
      desk.stores.$queue,
      (queue) => queue.phase === 'ready' && queue.value.items.some((item) => item.conversationId === id),
    );
  await Promise.all([isListed(camille), isListed(sacha)]);
  return { citizen, id };
};
const claim = async (desk: RealDesk, id: string) => {
  desk.desk.handle({ type: 'conversation.claim', conversationId: id });
  return desk.sees(id, (view) => view.staff.holder?.id === desk.officerId);
};
const see = (desk: RealDesk, id: string, upTo: number) =>
  desk.desk.handle({ type: 'conversation.seen', conversationId: id, upTo });
const write = (desk: RealDesk, id: string, text: string, kind: 'reply' | 'note' = 'reply') => {
  desk.desk.handle({ type: 'draft.set', conversationId: id, kind, text });
  desk.desk.handle({ type: 'draft.send', conversationId: id, kind });
};

test('K-3 of two claims at once one officer holds the conversation, the other is told', async () => {
  const { id } = await arrive('bonjour');
  for (const { desk } of [camille, sacha]) desk.handle({ type: 'conversation.claim', conversationId: id });
  const winner = await Promise.race(
    [camille, sacha].map((desk) => desk.sees(id, (view) => view.staff.holder?.id === desk.officerId).then(() => desk)),
  );
  const loser = winner === camille ? sacha : camille;
  assert.equal(await until(loser.stores.$notice, (code) => code !== null), 'conversation.taken');
  assert.equal(winner.stores.$panes.get().first, id);
  loser.desk.handle({ type: 'notice.dismiss', conversationId: '' });
});

test('T-14 who takes a conversation that comes from the orienter reads what was handed over; a colleague’s list does not', async () => {
  const { citizen, id } = await arrive('Elle demande encore de l’argent.', 'unanswered', { handoff: loveScam });
  const view = await claim(camille, id);
  const handoff = handoffOf(view.conversation);
  assert.equal(handoff?.outcome.title, 'Escroquerie aux sentiments');
  const { body } = await citizen.view();
  assert.deepEqual(handoffOf(body.conversation), handoff, 'the citizen finds the same in their own log');
  assert.doesNotMatch(JSON.stringify(sacha.stores.$queue.get()), /love-scam|Escroquerie|35000/);
  assert.equal(handoffOf((await claim(sacha, (await arrive('bonjour')).id)).conversation), null);
});

test('T-14 answers that are handed over later are on top at the holder’s desk, and said once', async () => {
  const { citizen, id } = await arrive('bonjour');
  await claim(camille, id);
  const said = () => camille.stores.$announcements.get().filter(({ text }) => text.includes('orienteur')).length;
  assert.equal(said(), 0);
  await citizen.command({ type: 'handoff.set', commandId: 'h'.repeat(22), handoff: loveScam });
  const { conversation } = await camille.sees(id, (now) => handoffOf(now.conversation) !== null);
  assert.equal(handoffOf(conversation)?.outcome.title, 'Escroquerie aux sentiments');
  await until(camille.stores.$announcements, () => said() === 1);
});

test('D-11 a reply is in the outbox, then in the log once, and « Lu » once the citizen’s screen showed it', async () => {
  const { citizen, id } = await arrive('au secours');
  const view = await claim(camille, id);
  see(camille, id, view.conversation.seq);
  write(camille, id, 'me voici');
  assert.deepEqual(camille.stores.$drafts.get()[id]?.reply, '');
  const replied = await camille.sees(id, says('me voici'));
  assert.deepEqual(replied.outbox, []);
  assert.equal(texts(replied).filter((text) => text === 'me voici').length, 1);
  const seq = replied.conversation.seq;
  await citizen.command({ type: 'read.mark', commandId: 'a'.repeat(22), upTo: seq });
  await camille.sees(id, (now) => now.conversation.readByCitizen >= seq);
});

test('D-11 only what was on the holder’s screen is marked read', async () => {
  const { citizen, id } = await arrive('un');
  await claim(camille, id);
  sacha.desk.handle({ type: 'conversation.open', conversationId: id });
  const watched = await sacha.sees(id);
  see(sacha, id, watched.conversation.seq);
  await citizen.say('deux');
  const view = await camille.sees(id, says('deux'));
  assert.equal(view.conversation.readByOfficer, 0);
  see(camille, id, 2);
  const read = await camille.sees(id, (now) => now.conversation.readByOfficer > 0);
  assert.equal(read.conversation.readByOfficer, 2);
});

test('K-6 a reply on a stale view is held back with its text, and leaves after a fresh send', async () => {
  const { citizen, id } = await arrive('premier');
  const view = await claim(camille, id);
  see(camille, id, view.conversation.seq);
  await citizen.say('encore un mot');
  await camille.sees(id, says('encore un mot'));
  write(camille, id, 'ma réponse');
  const held = await camille.sees(id, (now) => now.stale !== null);
  assert.equal(held.stale?.afterSeq, view.conversation.seq);
  assert.equal(camille.stores.$drafts.get()[id]?.reply, 'ma réponse');
  assert.deepEqual(held.outbox, []);
  camille.desk.handle({ type: 'draft.send', conversationId: id, kind: 'reply' });
  const sent = await camille.sees(id, says('ma réponse'));
  assert.equal(sent.stale, null);
});

test('K-6 the server’s own refusal gives the text back, after what was written since', async () => {
  const { citizen, id } = await arrive('premier');
  const view = await claim(camille, id);
  see(camille, id, view.conversation.seq);
  // Sent together: the reply leaves before this desk can know of the message.
  const said = citizen.say('pendant ce temps');
  await said;
  camille.stores.$conversations.set({ ...camille.stores.$conversations.get(), [id]: view });
  camille.desk.handle({ type: 'conversation.seen', conversationId: id, upTo: view.conversation.seq });
  write(camille, id, 'trop tôt');
  const held = await camille.sees(id, (now) => now.stale !== null && says('pendant ce temps')(now));
  assert.ok(!texts(held).includes('trop tôt'));
  assert.equal(camille.stores.$drafts.get()[id]?.reply, 'trop tôt');
});

test('K-5 a note reaches colleagues and never the citizen', async () => {
  const { citizen, id } = await arrive('bonjour');
  await claim(camille, id);
  sacha.desk.handle({ type: 'conversation.open', conversationId: id });
  await sacha.sees(id);
  write(camille, id, 'note secrète', 'note');
  const seen = await sacha.sees(id, (view) => view.staff.events.some((event) => event.type === 'note.added'));
  assert.equal(seen.staff.holder?.id, camille.officerId);
  const { body } = await citizen.view();
  assert.ok(!JSON.stringify(body).includes('note secrète'));
});

test('C-4 a transfer moves the conversation to the colleague’s desk with everything said', async () => {
  const { id } = await arrive('à transférer');
  await claim(camille, id);
  await until(
    camille.stores.$colleagues,
    (list) =>
      list.phase === 'ready' && list.value.some(({ id: other, connected }) => other === sacha.officerId && connected),
  );
  camille.desk.handle({
    type: 'conversation.transfer',
    conversationId: id,
    to: { officerId: sacha.officerId },
    reason: 'langue',
  });
  const moved = await sacha.sees(id, (view) => view.staff.holder?.id === sacha.officerId);
  assert.deepEqual(texts(moved), ['à transférer']);
  const left = await camille.sees(id, (view) => view.staff.holder?.id === sacha.officerId);
  assert.equal(left.busy, false);
});

test('C-2 a new danger is announced once, with a sound only when asked for', async () => {
  const announced = (desk: RealDesk) => desk.stores.$announcements.get().filter(({ urgent }) => urgent).length;
  const before = announced(sacha);
  sacha.stores.$sound.set(true);
  const { citizen } = await arrive('vite', 'yes');
  await citizen.say('vite !');
  await until(sacha.stores.$announcements, () => announced(sacha) > before || sacha.beeps.includes(true));
  assert.deepEqual(
    sacha.beeps.filter((urgent) => urgent),
    [true],
  );
  assert.deepEqual(
    camille.beeps.filter((urgent) => urgent),
    [],
  );
});

test('D-6 what was said while the desk was cut off is there after it comes back, and replies leave then', async () => {
  const { citizen, id } = await arrive('avant');
  const view = await claim(camille, id);
  see(camille, id, view.conversation.seq);
  camille.cut();
  await until(camille.stores.$link, (link) => link.state !== 'live');
  assert.notEqual(camille.stores.$link.get().lostAtMs, null);
  write(camille, id, 'écrit hors ligne');
  assert.equal((await camille.sees(id)).outbox[0]?.state, 'sending');
  camille.mend();
  await camille.sees(id, says('écrit hors ligne'));
  await citizen.say('après');
  const back = await camille.sees(id, says('après'));
  assert.deepEqual(texts(back), ['avant', 'écrit hors ligne', 'après']);
  assert.equal(camille.stores.$link.get().lostAtMs, null);
});

test('C-1 closing is final, and the conversation stays on screen', async () => {
  const { id } = await arrive('merci');
  await claim(camille, id);
  camille.desk.handle({ type: 'conversation.close', conversationId: id });
  const closed = await camille.sees(id, (view) => view.conversation.status === 'closed');
  assert.deepEqual(texts(closed), ['merci']);
  camille.desk.handle({ type: 'conversation.hide', conversationId: id });
  assert.equal(camille.stores.$conversations.get()[id], undefined);
});

test('K-10 a session that ended leads to sign-in, and drafts are still there afterwards', async () => {
  const { id } = await arrive('brouillon');
  await claim(sacha, id);
  sacha.desk.handle({ type: 'draft.set', conversationId: id, kind: 'reply', text: 'à moitié écrit' });
  await live.server.services.storage.deleteDeskSessionsOf(sacha.officerId, null);
  sacha.desk.handle({ type: 'presence.set', available: true });
  await new Promise<void>((resolve) => {
    const { unsubscribe } = sacha.desk.actor.subscribe((snapshot) => {
      if (snapshot.value !== 'expired') return;
      unsubscribe();
      resolve();
    });
  });
  assert.deepEqual(sacha.stores.$conversations.get(), {});
  sacha.desk.handle({ type: 'session.sign-in', login: 'sacha', password: PASSWORD });
  await sacha.sees(id);
  assert.equal(sacha.stores.$drafts.get()[id]?.reply, 'à moitié écrit');
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Handoff } from '../contract.ts';
import { settle } from '../testing/fake-clock.ts';
import { memoryStorage } from '../testing/memory-storage.ts';
import {
  api,
  clock,
  connection,
  create,
  lines,
  officerSays,
  opened,
  phase,
  storage,
} from '../testing/session-stage.ts';

describe('opening', () => {
  it('S-7 stores nothing before the citizen acts, then token, cursor and outbox by site', async () => {
    const session = create();
    await settle();
    assert.equal(storage.length, 0);
    assert.deepEqual(api.requests, []);
    session.open({ danger: 'no', language: 'fr', text: 'Bonjour' });
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
    assert.deepEqual(keys, ['guichet:mairie:token', 'guichet:mairie:cursor', 'guichet:mairie:outbox']);
    await settle();
    assert.equal(phase(session), 'waiting');
    assert.deepEqual(lines(session), ['Bonjour sent']);
    assert.doesNotMatch(storage.getItem('guichet:mairie:outbox')!, /Bonjour/);
  });

  it('D-4 an opening whose answer was lost is repeated and opens one conversation', async () => {
    const session = create();
    api.loseAnswers = true;
    session.open({ danger: 'no', language: 'fr', text: 'Bonjour' });
    await settle();
    assert.deepEqual(lines(session), ['Bonjour sending']);
    await clock.advance(10_000);
    assert.equal(phase(session), 'unavailable');
    assert.deepEqual(lines(session), ['Bonjour failed send.timeout']);
    api.loseAnswers = false;
    session.open({ danger: 'no', language: 'fr', text: 'Bonjour' });
    await settle();
    assert.equal(phase(session), 'waiting');
    assert.equal(api.logs.size, 1);
    assert.deepEqual(lines(session), ['Bonjour sent']);
    assert.ok(!api.requests.includes('GET /conversation'), 'the same command id: the same answer, no conflict');
  });

  it('an attempt that breaks after the citizen was told is not followed by another', async () => {
    const session = create();
    api.silent = /sites/;
    session.open({ danger: 'no', language: 'fr' });
    await clock.advance(10_000);
    assert.equal(phase(session), 'unavailable');
    api.breakHeld();
    await clock.advance(60_000);
    assert.equal(api.requests.length, 1);
  });

  it('D-4 another wish after a lost answer finds the conversation and adds what is new', async () => {
    const session = create();
    api.loseAnswers = true;
    session.open({ danger: 'no', language: 'fr', text: 'Bonjour' });
    await clock.advance(10_000);
    api.loseAnswers = false;
    session.open({ danger: 'yes', language: 'en', text: 'Au secours' });
    await clock.advance(0);
    assert.equal(api.logs.size, 1);
    await clock.advance(2_000);
    assert.deepEqual(lines(session), ['Bonjour sent', 'Au secours sent']);
    assert.equal(session.$conversation.get()!.danger, 'yes');
    assert.equal(session.$conversation.get()!.language, 'en');
  });

  const handoff = (outcome: string) =>
    ({ flow: 'cyber', version: 1, answers: [], outcome, evidence: [] }) satisfies Handoff;
  /** Outcomes of what was handed over, in order; the last one stands. */
  const handed = () => api.log.flatMap((event) => ('handoff' in event ? [event.handoff?.outcome.id ?? null] : []));

  it('D-4 T-14 other answers after a lost answer: the officer ends with what was agreed to last', async () => {
    const session = create();
    api.loseAnswers = true;
    session.open({ danger: 'no', language: 'fr', text: 'Bonjour', handoff: handoff('love-scam') });
    await clock.advance(10_000);
    api.loseAnswers = false;
    session.open({ danger: 'no', language: 'fr', text: 'Bonjour', handoff: handoff('sextortion') });
    await clock.advance(2_000);
    assert.equal(api.logs.size, 1);
    assert.deepEqual(handed(), ['love-scam', 'sextortion']);
    assert.deepEqual(lines(session), ['Bonjour sent']);
  });

  it('D-4 T-14 answers that were withdrawn after a lost answer are taken back', async () => {
    const session = create();
    api.loseAnswers = true;
    session.open({ danger: 'no', language: 'fr', handoff: handoff('love-scam') });
    await clock.advance(10_000);
    api.loseAnswers = false;
    session.open({ danger: 'no', language: 'fr' });
    await clock.advance(2_000);
    assert.equal(api.logs.size, 1);
    assert.deepEqual(handed(), ['love-scam', null]);
  });

  it('D-4 T-14 the same answers again hand over nothing twice', async () => {
    const session = create();
    const wish = { danger: 'no', language: 'fr', handoff: handoff('love-scam') } as const;
    api.loseAnswers = true;
    session.open(wish);
    await clock.advance(10_000);
    api.loseAnswers = false;
    session.open(wish);
    await clock.advance(2_000);
    assert.deepEqual(handed(), ['love-scam']);
  });

  it('T-14 D-3 hands over to a conversation that runs, once, also when the answer is lost', async () => {
    const session = await opened();
    api.cut();
    api.loseAnswers = true;
    const id = session.handOver(handoff('love-scam'));
    await clock.advance(1_000);
    api.loseAnswers = false;
    await clock.advance(20_000);
    assert.deepEqual(handed(), [null, 'love-scam']);
    const found = session.$conversation.get()!.entries.filter((event) => event.type === 'handoff.changed');
    assert.deepEqual(
      found.map(({ commandId }) => commandId),
      [id],
    );
  });

  it('S-9 T-14 hands over nothing while locked, and says so', async () => {
    const session = await opened();
    await clock.advance(11 * 60_000);
    assert.equal(phase(session), 'locked');
    assert.equal(session.handOver(handoff('love-scam')), null);
    session.unlock();
    assert.notEqual(session.handOver(handoff('love-scam')), null);
    await clock.advance(2_000);
    assert.deepEqual(handed(), [null, 'love-scam']);
  });

  it('an unreachable API is tried for 10 s, then said; nothing more leaves by itself', async () => {
    const session = create();
    api.reachable = false;
    session.open({ danger: 'no', language: 'fr' });
    await clock.advance(9_000);
    assert.equal(phase(session), 'opening');
    const tries = api.requests.length;
    assert.ok(tries > 2);
    await clock.advance(1_000);
    assert.equal(phase(session), 'unavailable');
    assert.equal(session.actor.getSnapshot().context.code, 'network.unreachable');
    await clock.advance(60_000);
    assert.ok(api.requests.length - tries <= 1);
  });

  it('a refused opening goes back to the start with its reason, and stores nothing', async () => {
    const session = create();
    api.refuseNext = { code: 'site.unknown' };
    session.open({ danger: 'no', language: 'fr', text: 'Bonjour' });
    await settle();
    assert.equal(phase(session), 'start');
    assert.equal(session.$notice.get(), 'site.unknown');
    assert.equal(storage.length, 0);
  });

  it('S-7 storage that throws means memory only, and says so', async () => {
    const session = await opened({ storage: memoryStorage({ refuse: true }) });
    assert.equal(session.$storage.get(), 'memory');
    assert.equal(phase(session), 'waiting');
  });
});

describe('messages', () => {
  it('D-11 sending → sent → read', async () => {
    const session = await opened();
    session.send('Un');
    assert.deepEqual(lines(session), ['Bonjour sent', 'Un sending']);
    await settle();
    assert.deepEqual(lines(session), ['Bonjour sent', 'Un sent']);
    api.happen({ type: 'read.updated', by: 'officer', upTo: 3 });
    assert.deepEqual(lines(session), ['Bonjour read', 'Un read']);
  });

  it('D-11 without an ack for 10 s: failed; a retry is the same command', async () => {
    const session = await opened();
    api.silent = /COMMAND|commands/;
    session.send('Un');
    await clock.advance(9_999);
    assert.deepEqual(lines(session), ['Bonjour sent', 'Un sending']);
    await clock.advance(1);
    assert.deepEqual(lines(session), ['Bonjour sent', 'Un failed send.timeout']);
    api.silent = null;
    const entry = session.$transcript.get().at(-1)!;
    assert.ok(entry.kind === 'pending');
    session.retry(entry.commandId);
    assert.deepEqual(lines(session), ['Bonjour sent', 'Un sending']);
    await settle();
    assert.deepEqual(lines(session), ['Bonjour sent', 'Un sent']);
    assert.equal(api.log.filter((event) => 'commandId' in event && event.commandId === entry.commandId).length, 1);
  });

  it('D-3 a lost ack: the message is stored once and shown once after the reconnection', async () => {
    const session = await opened();
    api.loseAnswers = true;
    session.send('Un');
    await settle();
    assert.deepEqual(lines(session), ['Bonjour sent', 'Un sending']);
    api.loseAnswers = false;
    api.cut();
    await settle();
    await clock.advance(1_000);
    assert.deepEqual(lines(session), ['Bonjour sent', 'Un sent']);
    assert.equal(api.log.length, 3);
  });

  it('an acknowledged message whose event is lost is fetched', async () => {
    const session = await opened();
    api.loseEvents = true;
    session.send('Un');
    await settle();
    assert.deepEqual(lines(session), ['Bonjour sent', 'Un sending']);
    await clock.advance(1_000);
    assert.deepEqual(lines(session), ['Bonjour sent', 'Un sent']);
  });

  it('D-11 a late event turns « failed » into « sent »', async () => {
    const session = await opened();
    api.loseAnswers = true;
    session.send('Un');
    await clock.advance(10_000);
    assert.deepEqual(lines(session), ['Bonjour sent', 'Un failed send.timeout']);
    api.push({ type: 'events', events: [api.log.at(-1)!] });
    assert.deepEqual(lines(session), ['Bonjour sent', 'Un sent']);
  });

  it('E-2 over the rate: waits as told, says it, and sends again in order', async () => {
    const session = await opened();
    api.refuseNext = { code: 'rate.limited', retryAfterMs: 3_000 };
    session.send('Un');
    session.send('Deux');
    await settle();
    assert.deepEqual(lines(session), ['Bonjour sent', 'Un sending rate.limited', 'Deux sending']);
    assert.equal(session.$notice.get(), 'rate.limited');
    await clock.advance(3_000);
    assert.deepEqual(lines(session), ['Bonjour sent', 'Un sent', 'Deux sent']);
    assert.equal(session.$notice.get(), null);
  });

  it('L-7 a message that is too long fails with its reason, and the next one leaves', async () => {
    const session = await opened();
    api.refuseNext = { code: 'message.too-long' };
    session.send('Long');
    session.send('Court');
    await settle();
    assert.deepEqual(lines(session), ['Bonjour sent', 'Court sent', 'Long failed message.too-long']);
  });

  it('survives a reload: what had no ack leaves again, once', async () => {
    const first = await opened();
    api.silent = /COMMAND|commands/;
    first.send('Un');
    await settle();
    first.dispose();
    api.silent = null;
    const second = create();
    await settle();
    assert.deepEqual(lines(second), ['Bonjour sent', 'Un sent']);
    assert.equal(api.log.length, 3);
  });
});

describe('log and link', () => {
  it('D-6 a gap is filled from the log before anything after it is shown', async () => {
    const session = await opened();
    officerSays('Un', { lost: true });
    officerSays('Deux');
    assert.deepEqual(lines(session), ['Bonjour sent']);
    await settle();
    assert.deepEqual(lines(session), ['Bonjour sent', 'Un officer', 'Deux officer']);
    assert.ok(api.requests.includes('GET /conversation/events'));
  });

  it('D-6 events that come twice are shown once', async () => {
    const session = await opened();
    const event = officerSays('Un');
    api.push({ type: 'events', events: [event] });
    assert.deepEqual(lines(session), ['Bonjour sent', 'Un officer']);
  });

  it('D-7 an unknown epoch is answered with a fresh snapshot', async () => {
    const session = await opened();
    api.epoch = 'epoch-2';
    api.log.pop();
    api.cut();
    await clock.advance(1_000);
    assert.equal(session.$conversation.get()!.epoch, 'epoch-2');
    assert.equal(session.$conversation.get()!.seq, 1);
    assert.equal(connection(session), 'live');
    officerSays('Encore là');
    assert.deepEqual(lines(session), ['Encore là officer']);
  });

  it('D-14 no frame for 45 s: « reconnexion », then live again', async () => {
    const session = await opened();
    await clock.advance(44_999);
    assert.equal(connection(session), 'live');
    await clock.advance(1);
    assert.equal(connection(session), 'reconnecting');
    await clock.advance(1_000);
    assert.equal(connection(session), 'live');
  });

  it('C-3 the latest version of the queue position wins', async () => {
    const session = await opened();
    const position = (version: number, ahead: number) =>
      api.push({ type: 'queue.position', position: { version, ahead, estimateMs: null, officersOnDuty: true } });
    position(4, 3);
    position(6, 1);
    position(5, 2);
    assert.equal(session.$queue.get()!.ahead, 1);
  });

  it('C-7 an officer’s typing is shown for 6 s at most, and not after their message', async () => {
    const session = await opened();
    api.push({ type: 'typing.changed', typing: true });
    assert.equal(session.$officerTyping.get(), true);
    await clock.advance(5_999);
    assert.equal(session.$officerTyping.get(), true);
    await clock.advance(1);
    assert.equal(session.$officerTyping.get(), false);
    api.push({ type: 'typing.changed', typing: true });
    officerSays('Voilà');
    assert.equal(session.$officerTyping.get(), false);
  });

  it('C-7 own typing leaves at once, again every 3 s, and stops after 5 s without a key', async () => {
    const session = await opened();
    for (let second = 0; second < 4; second += 1) {
      session.setTyping(true);
      await clock.advance(1_000);
    }
    assert.deepEqual(api.signals, [true, true]);
    await clock.advance(4_000);
    assert.deepEqual(api.signals, [true, true, false]);
  });

  it('phases follow the log: active, officer left, active, closed', async () => {
    const session = await opened();
    api.happen({ type: 'officer.joined', officer: 'Sacha' });
    assert.equal(phase(session), 'active');
    api.happen({ type: 'officer.left', officer: 'Sacha', reason: 'lost' });
    assert.equal(phase(session), 'officerLeft');
    api.happen({ type: 'officer.joined', officer: 'Camille' });
    assert.equal(phase(session), 'active');
    api.happen({ type: 'conversation.closed', by: 'officer', reason: 'ended' });
    assert.equal(phase(session), 'closed');
    assert.deepEqual(lines(session), ['Bonjour sent'], 'C-6 the transcript stays');
    assert.equal(storage.length, 0);
  });

  it('session.ended and 401 say « closed » and why', async () => {
    const expired = await opened();
    api.push({ type: 'session.ended', reason: 'expired' });
    assert.equal(phase(expired), 'closed');
    assert.equal(expired.actor.getSnapshot().context.ending, 'expired');
    const refused = await opened();
    api.logs.clear();
    api.cut();
    await clock.advance(1_000);
    assert.equal(phase(refused), 'closed');
    assert.equal(refused.actor.getSnapshot().context.ending, 'expired');
    assert.equal(storage.length, 0);
  });

  it('C-6 a token that dies after the citizen ended the conversation is its end', async () => {
    const session = await opened();
    api.silent = /COMMAND|commands/;
    session.end();
    api.logs.clear();
    api.cut();
    await clock.advance(1_000);
    assert.equal(phase(session), 'closed');
    assert.equal(session.actor.getSnapshot().context.ending, 'closed');
  });
});

describe('reading', () => {
  it('unread counts officers’ messages; read marks leave when visible, at most one a second', async () => {
    const session = await opened();
    officerSays('Un');
    session.markRead();
    assert.equal(session.$unread.get(), 1, 'not visible: not read');
    session.setVisible(true);
    session.markRead();
    await settle();
    officerSays('Deux');
    officerSays('Trois');
    session.markRead();
    session.markRead();
    assert.equal(session.$unread.get(), 0);
    await settle();
    const marks = () => api.log.flatMap((event) => (event.type === 'read.updated' ? [event.upTo] : []));
    assert.deepEqual(marks(), [3]);
    await clock.advance(1_000);
    assert.deepEqual(marks(), [3, 6]);
  });
});

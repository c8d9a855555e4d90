import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { SealBrokenError } from '../../sealing/envelope.ts';
import { officerNamed, replayed, SITE, World } from '../testing/world.ts';
import { createSqliteStorage } from './sqlite-storage.ts';
import { temporaryStorage, type TemporaryStorage } from './testing/temporary.ts';

const CANARIES = {
  opening: 'canari-ouverture',
  question: 'canari-question',
  answer: 'canari-choix',
  evidence: 'canari-preuve',
  door: 'canari-porte',
  outcome: 'canari-situation',
  postcode: 'canari-postal',
  message: 'canari-message',
  reply: 'canari-réponse',
  note: 'canari-note',
  reason: 'canari-motif',
};

describe('SQLite file at rest', () => {
  let subject: TemporaryStorage;
  let world: World;
  beforeEach(async () => {
    subject = await temporaryStorage();
    world = new World(subject.storage);
    await world.furnish();
  });
  afterEach(() => subject.dispose());

  const wholeStory = async () => {
    const opening = world.handover(
      replayed({
        outcome: { id: CANARIES.outcome, title: CANARIES.outcome },
        answers: [{ question: CANARIES.question, answer: CANARIES.answer }],
        evidence: [CANARIES.evidence],
        doors: [CANARIES.door],
        postcode: CANARIES.postcode,
      }),
      CANARIES.opening,
    );
    const { conversationId } = await world.storage.openConversation(opening);
    const [ana, bruno] = [officerNamed('Ana'), officerNamed('Bruno')];
    await world.say(conversationId, CANARIES.message);
    await world.claim(conversationId, ana);
    await world.officer(conversationId, ana, { type: 'message.send', text: CANARIES.reply, seenSeq: 9 });
    await world.officer(conversationId, ana, { type: 'note.add', text: CANARIES.note });
    await world.officer(
      conversationId,
      ana,
      { type: 'conversation.transfer', to: { officerId: bruno.id }, reason: CANARIES.reason },
      { ...bruno, capacity: 1 },
    );
    return { conversationId, bruno };
  };

  it('P-1 P-2 holds no message, handoff, note or reason in clear, in the database or its log', async () => {
    const { conversationId } = await wholeStory();
    for (const moment of ['in the log', 'in the database']) {
      if (moment === 'in the database') await subject.reopen();
      const bytes = await subject.stolen();
      assert.ok(bytes.includes(conversationId), 'the search finds what is in clear');
      for (const [what, canary] of Object.entries(CANARIES)) {
        for (const encoding of ['utf8', 'utf16le'] as const) {
          assert.equal(bytes.includes(Buffer.from(canary, encoding)), false, `${what} ${moment}, ${encoding}`);
        }
        const middleOfBase64 = Buffer.from(canary).toString('base64').slice(4, -4);
        assert.equal(bytes.includes(middleOfBase64), false, `${what} ${moment}, base64`);
      }
    }
  });

  it('P-1 a body moved to another row is refused, not shown', async () => {
    const { conversationId } = await wholeStory();
    const other = new DatabaseSync(subject.file);
    other.exec("update events set body = (select body from events where log = 'public' and seq = 2) where seq = 3");
    other.close();
    await assert.rejects(world.storage.snapshot(conversationId), SealBrokenError);
  });

  it('P-1 another master key opens nothing', async () => {
    const { conversationId } = await wholeStory();
    const thief = await createSqliteStorage({ file: subject.file, masterKey: new Uint8Array(32).fill(9) });
    await assert.rejects(thief.snapshot(conversationId), SealBrokenError);
    await assert.rejects(new World(thief).say(conversationId, 'Bonjour'), { code: 'server.error' });
    await thief.close();
  });

  it('P-1 after a change of master key the former one still opens older conversations', async () => {
    const { conversationId } = await wholeStory();
    const masterKey = new Uint8Array(32).fill(9);
    const changed = await createSqliteStorage({
      file: subject.file,
      masterKey,
      retiredMasterKeys: [subject.masterKey],
    });
    assert.match(JSON.stringify(await changed.snapshot(conversationId)), /canari-message/);
    await new World(changed).say(conversationId, 'Bonjour');
    await changed.close();
  });

  it('P-5 erasure leaves neither the wrapped key nor a sealed body in the file or its log', async () => {
    await world.storage.putSite({ ...SITE, retentionDays: 0 });
    const { conversationId, bruno } = await wholeStory();
    const other = new DatabaseSync(subject.file, { readOnly: true });
    const secrets = [
      ...other.prepare('select wrapped as bytes from conversation_keys').all(),
      ...other.prepare('select body as bytes from events').all(),
    ].map(({ bytes }) => Buffer.from(bytes as Uint8Array));
    other.close();
    const before = await subject.stolen();
    for (const secret of secrets) assert.ok(before.includes(secret), 'the search finds what is there');
    await world.officer(conversationId, bruno, { type: 'conversation.close' });
    await world.storage.eraseExpired(world.nowMs);
    const after = await subject.stolen();
    for (const [index, secret] of secrets.entries()) assert.equal(after.includes(secret), false, `secret ${index}`);
  });

  it('P-3 holds hashes of tokens as given, and nothing longer', async () => {
    const opening = world.opening('Bonjour');
    await world.storage.openConversation(opening);
    const other = new DatabaseSync(subject.file, { readOnly: true });
    const rows = other.prepare('select token_hash from citizen_sessions').all();
    other.close();
    assert.deepEqual(
      rows.map((row) => row['token_hash']),
      [opening.tokenHash],
    );
  });
});

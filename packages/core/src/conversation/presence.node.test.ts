import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createFakeChannels } from '../testing/fake-channel.ts';
import { settle } from '../testing/fake-clock.ts';
import { memoryStorage } from '../testing/memory-storage.ts';
import { api, beacons, clock, create, lines, officerSays, opened, phase, storage } from '../testing/session-stage.ts';

describe('who is in front of the tab', () => {
  it('S-9 idle for 10 minutes: nothing is shown before « Reprendre ma conversation »', async () => {
    const session = await opened();
    await clock.advance(599_000);
    session.noteActivity();
    const beat = async (seconds: number) => {
      for (let passed = 0; passed < seconds; passed += 20) {
        api.push({ type: 'heartbeat' });
        await clock.advance(20_000);
      }
    };
    await beat(580);
    assert.notEqual(phase(session), 'locked');
    await beat(40);
    assert.equal(phase(session), 'locked');
    assert.deepEqual(session.$transcript.get(), []);
    assert.equal(session.$conversation.get(), null);
    officerSays('Un');
    assert.deepEqual(session.$transcript.get(), []);
    assert.equal(session.$unread.get(), 1);
    session.unlock();
    assert.equal(phase(session), 'waiting');
    assert.deepEqual(lines(session), ['Bonjour sent', 'Un officer']);
  });

  it('S-9 a closed transcript locks too, and comes back closed', async () => {
    const session = await opened();
    api.happen({ type: 'conversation.closed', by: 'officer', reason: 'ended' });
    await clock.advance(600_000);
    assert.equal(phase(session), 'locked');
    assert.deepEqual(session.$transcript.get(), []);
    session.unlock();
    assert.equal(phase(session), 'closed');
    assert.deepEqual(lines(session), ['Bonjour sent']);
  });

  it('S-9 a second tab shows nothing before the press, then both are live', async () => {
    const said: unknown[] = [];
    const broadcast = createFakeChannels(said);
    const first = await opened({ broadcast });
    const second = create({ broadcast, storage: memoryStorage() });
    await settle();
    assert.equal(phase(second), 'locked');
    assert.deepEqual(second.$transcript.get(), []);
    assert.deepEqual(said, [{ type: 'ask' }, { type: 'ask' }, { type: 'present' }], 'no secret before the press');
    second.unlock();
    await settle();
    assert.equal(phase(second), 'waiting');
    assert.deepEqual(lines(second), ['Bonjour sent']);
    second.send('Du second');
    await settle();
    assert.deepEqual(lines(first), ['Bonjour sent', 'Du second sent']);
  });

  it('S-9 a duplicated tab, which has the token, locks too; a reload does not', async () => {
    const broadcast = createFakeChannels();
    const first = await opened({ broadcast });
    api.silent = /COMMAND|commands/;
    first.send('Pas encore parti');
    const duplicate = create({ broadcast });
    assert.deepEqual(duplicate.$transcript.get(), []);
    await clock.advance(1_000);
    assert.equal(phase(duplicate), 'locked');
    assert.deepEqual(duplicate.$transcript.get(), []);
    duplicate.dispose();
    first.dispose();
    const reloaded = create({ broadcast });
    await clock.advance(1_000);
    assert.equal(phase(reloaded), 'waiting');
  });

  it('the first tab is gone: the second one says so and starts anew', async () => {
    const broadcast = createFakeChannels();
    const first = await opened({ broadcast });
    const second = create({ broadcast, storage: memoryStorage() });
    await settle();
    first.dispose();
    second.unlock();
    await clock.advance(1_000);
    assert.equal(phase(second), 'start');
    assert.equal(second.$notice.get(), 'session.missing');
  });

  it('S-3 S-5 exit wipes at once, revokes by beacon and reaches the other tabs', async () => {
    const broadcast = createFakeChannels();
    const first = await opened({ broadcast });
    const second = create({ broadcast, storage: memoryStorage() });
    await settle();
    second.unlock();
    await settle();
    const { token } = api;
    first.send('Jamais');
    first.exit();
    assert.equal(phase(first), 'exited');
    assert.deepEqual(first.$transcript.get(), []);
    assert.equal(storage.length, 0);
    assert.deepEqual(beacons, [['http://guichet.test/api/v1/exit', token]]);
    await settle();
    assert.equal(phase(second), 'exited');
    assert.deepEqual(second.$transcript.get(), []);
    const requests = api.requests.length;
    officerSays('Trop tard');
    await clock.advance(60_000);
    assert.equal(api.requests.length, requests, 'nothing leaves after an exit');
    assert.deepEqual(first.$transcript.get(), []);
  });

  it('S-3 exit calls off an opening that is on its way', async () => {
    const session = create();
    api.silent = /sites/;
    session.open({ danger: 'yes', language: 'fr', text: 'Au secours' });
    await settle();
    session.exit();
    await settle();
    assert.deepEqual(api.aborted, ['POST /sites/mairie/conversations']);
  });

  it('S-3 exit works offline and while opening', async () => {
    const session = create();
    api.reachable = false;
    session.open({ danger: 'yes', language: 'fr', text: 'Au secours' });
    await settle();
    session.exit();
    assert.equal(phase(session), 'exited');
    assert.equal(storage.length, 0);
    assert.equal(beacons.length, 1);
    api.reachable = true;
    await clock.advance(60_000);
    assert.equal(api.logs.size, 0, 'an opening that was not sent is not sent any more');
  });
});

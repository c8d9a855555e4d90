import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createFakeChannels } from '../testing/fake-channel.ts';
import { memoryStorage } from '../testing/memory-storage.ts';
import { createSiteExit } from './site-exit.ts';
import { createVault } from './vault.ts';

const options = (broadcast: (name: string) => BroadcastChannel, storage = memoryStorage()) => ({
  api: '/api/v1',
  site: 'mairie-exemple',
  storage,
  broadcast,
  beacon: () => true,
});

it('S-5 an exit reaches the other tabs of the site, and stops reaching one that no longer listens', async () => {
  const broadcast = createFakeChannels();
  const heard: string[] = [];
  const [first, second, third] = [1, 2, 3].map(() => createSiteExit(options(broadcast)));
  const reached = new Promise<void>((resolve) => {
    second!.onExited(() => {
      heard.push('second');
      resolve();
    });
  });
  third!.onExited(() => heard.push('third'))();
  first!.exit();
  await reached;
  assert.deepEqual(heard, ['second']);
  second!.dispose();
  third!.dispose();
});

it('S-5 a conversation that the tab still holds is emptied and revoked', () => {
  const storage = memoryStorage();
  createVault('mairie-exemple', storage).write({
    token: 'secret',
    cursor: { epoch: 'e', seq: 1 },
    outbox: [],
    opening: null,
  });
  const sent: string[][] = [];
  const beacon = (...words: string[]) => sent.push(words) > 0;
  const siteExit = createSiteExit({ ...options(createFakeChannels(), storage), beacon });
  assert.equal(siteExit.holdsConversation(), true);
  siteExit.exit();
  assert.equal(siteExit.holdsConversation(), false);
  assert.equal(storage.length, 0);
  assert.deepEqual(sent, [['/api/v1/exit', 'secret']]);
});

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { memoryStorage } from '../testing/memory-storage.ts';
import { createVault, type VaultContent } from './vault.ts';

const content: VaultContent = {
  token: 'secret',
  cursor: { epoch: 'e', seq: 3 },
  outbox: [
    { command: { type: 'message.send', commandId: 'c', text: 'Bonjour' }, state: 'failed', code: 'send.timeout' },
  ],
  opening: null,
};

it('S-7 gives back what was written, for its own site only', () => {
  const storage = memoryStorage();
  createVault('mairie', storage).write(content);
  assert.deepEqual(createVault('mairie', storage).read(), content);
  assert.equal(createVault('asso', storage).read(), null);
});

it('S-5 clear leaves nothing of this site, and what others wrote', () => {
  const storage = memoryStorage();
  storage.setItem('host', 'theirs');
  const vault = createVault('mairie', storage);
  vault.write(content);
  vault.clear();
  assert.equal(storage.length, 1);
  assert.equal(storage.getItem('host'), 'theirs');
});

it('S-7 storage that throws half-way is given up, and what was written before is removed', () => {
  const storage = memoryStorage();
  const vault = createVault('mairie', storage);
  vault.write(content);
  storage.setItem = () => {
    throw new DOMException('', 'QuotaExceededError');
  };
  vault.write(content);
  assert.equal(vault.$storage.get(), 'memory');
  assert.equal(storage.length, 0);
  assert.equal(vault.read(), null);
});

it('what cannot be understood is removed', () => {
  const storage = memoryStorage();
  const vault = createVault('mairie', storage);
  vault.write(content);
  storage.setItem('guichet:mairie:outbox', '{');
  assert.equal(vault.read(), null);
  assert.equal(storage.length, 0);
});

it('no storage at all is memory from the start', () => {
  const vault = createVault('mairie', null);
  vault.write(content);
  assert.equal(vault.$storage.get(), 'memory');
  assert.equal(vault.read(), null);
});

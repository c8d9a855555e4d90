import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPasswords, DEFAULT_SCRYPT_COST, hashPassword, makeOneTimePassword } from './passwords.ts';

const passwords = createPasswords({ cost: 2 ** 8 });

test('K-1 a hash is scrypt with its own salt and checks only its own password', async () => {
  const [first, second] = [await passwords.hash('one password'), await passwords.hash('one password')];
  assert.match(first, /^scrypt\$256\$8\$1\$[A-Za-z0-9_-]{22}\$[A-Za-z0-9_-]{43}$/);
  assert.notEqual(first, second);
  assert.equal(await passwords.verify('one password', first), true);
  assert.equal(await passwords.verify('One password', first), false);
  assert.equal(await passwords.verify('', first), false);
});

test('K-1 the product’s cost is 128 MiB a hash, and works', async () => {
  assert.equal(128 * DEFAULT_SCRYPT_COST * 8, 128 * 1024 * 1024);
  const hash = await hashPassword('one password');
  assert.equal(await passwords.verify('one password', hash), true, 'a hash is checked with its own cost');
});

test('K-1 composed and decomposed accents are one password', async () => {
  assert.equal(await passwords.verify('e\u0301te\u0301', await passwords.hash('\u00e9t\u00e9')), true);
});

test('K-8 nobody’s password is never right', async () => {
  assert.equal(await passwords.verify('', null), false);
  assert.equal(await passwords.verify('anything', null), false);
  for (const broken of ['', 'scrypt$256$8$1$$', 'scrypt$256$8$1$c2FsdA$']) {
    assert.equal(await passwords.verify('', broken).catch(() => false), false, broken);
  }
});

test('one-time passwords are readable and never the same', () => {
  const made = new Set(Array.from({ length: 200 }, makeOneTimePassword));
  assert.equal(made.size, 200);
  for (const password of made) assert.match(password, /^[a-hjkmnp-z2-9]{5}(-[a-hjkmnp-z2-9]{5}){3}$/);
});

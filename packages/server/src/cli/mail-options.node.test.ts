import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mailOf } from './mail-options.ts';
import { UsageError } from './options.ts';
import { readMailAddress, readSmtpUrl } from '../smtp/smtp-address.ts';

describe('where mails are handed over', () => {
  it('V-44 reads host, port, encryption and login', () => {
    const login = { user: 'guichet@exemple.fr', password: 'p@ss/wörd' };
    const cases: [string, ReturnType<typeof readSmtpUrl>][] = [
      ['smtps://mail.exemple.fr', { host: 'mail.exemple.fr', port: 465, encryption: 'tls', login: null }],
      ['smtp://mail.exemple.fr/', { host: 'mail.exemple.fr', port: 587, encryption: 'starttls', login: null }],
      ['smtp://localhost', { host: 'localhost', port: 25, encryption: 'none', login: null }],
      ['smtp://[::1]:2525', { host: '::1', port: 2525, encryption: 'none', login: null }],
      [
        'smtps://guichet%40exemple.fr:p%40ss%2Fw%C3%B6rd@mail.exemple.fr:4465',
        { host: 'mail.exemple.fr', port: 4465, encryption: 'tls', login },
      ],
    ];
    for (const [url, expected] of cases) assert.deepEqual(readSmtpUrl(url), expected, url);
  });

  it('V-44 refuses everything else', () => {
    for (const url of [
      ...['', 'mail.exemple.fr', 'https://mail.exemple.fr', 'smtp:', 'smtp:///x', 'smtps://mail.exemple.fr/box'],
      ...['smtps://mail.exemple.fr?tls=no', 'smtps://mail.exemple.fr#x', 'smtps://user@mail.exemple.fr'],
      ...['smtps://:password@mail.exemple.fr', 'smtps://user:%zz@mail.exemple.fr', 'smtps://mail.exemple.fr:99999'],
    ]) {
      assert.equal(readSmtpUrl(url), null, url);
    }
  });

  it('V-44 a sender has an address and perhaps a name, on one line', () => {
    assert.deepEqual(readMailAddress('guichet@exemple.fr'), { name: '', address: 'guichet@exemple.fr' });
    assert.deepEqual(readMailAddress(' Mairie d’Exemple <guichet@exemple.fr> '), {
      ...{ name: 'Mairie d’Exemple', address: 'guichet@exemple.fr' },
    });
    for (const text of [
      ...['', 'guichet', 'guichet@', '@exemple.fr', 'a@b@c.fr', 'a b@exemple.fr', '<guichet@exemple.fr>', 'x@-a.fr'],
      ...['Mairie <a@b.fr> <c@d.fr>', 'Mairie\r\nBcc: x@y.fr <a@b.fr>', 'a@b.fr\r\nBcc: x@y.fr', 'a@b.fr, c@d.fr'],
    ]) {
      assert.equal(readMailAddress(text), null, JSON.stringify(text));
    }
  });

  it('V-44 both options or none; a refusal never repeats the address of the mail server', () => {
    const given = (url?: string, sender?: string) => mailOf({ 'smtp-url': url, 'mail-from': sender });
    assert.equal(given(), null);
    assert.deepEqual(given('smtps://mail.exemple.fr', 'guichet@exemple.fr')?.from.address, 'guichet@exemple.fr');
    for (const [url, sender] of [
      ['smtps://user:canari@mail.exemple.fr', undefined],
      [undefined, 'guichet@exemple.fr'],
      ['smtpx://user:canari@mail.exemple.fr', 'guichet@exemple.fr'],
      ['smtps://user:canari@mail.exemple.fr/x', 'guichet@exemple.fr'],
      ['smtps://user:canari@mail.exemple.fr', 'guichet'],
    ] as const) {
      assert.throws(
        () => given(url, sender),
        (error) => error instanceof UsageError && !error.message.includes('canari'),
      );
    }
  });
});

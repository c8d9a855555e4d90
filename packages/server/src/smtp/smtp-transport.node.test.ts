import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { describe, it, type TestContext } from 'node:test';
import { MailFailure, type OutgoingMail } from '../services/mail-transport.ts';
import { startMailServer, type TestMailServerOptions } from '../testing/mail-server.ts';
import { selfSigned } from '../testing/self-signed.ts';
import { createSmtpTransport, type SmtpTransportOptions } from './smtp-transport.ts';

const MAIL: OutgoingMail = {
  ...{ id: 'canari-id', to: 'canari@exemple.fr', locale: 'fr' },
  ...{ subject: 'Votre demande a été modifiée', text: `Bonjour,\n\n${'Élève à l’œuvre. '.repeat(12)}\n\n.\n\nFin\n` },
};
const LOCAL = { host: '127.0.0.1', encryption: 'none', login: null } as const;
const FROM = { name: 'Mairie d’Exemple', address: 'guichet@exemple.fr' };
const LATER = AbortSignal.any([]);

const serve = async (test: TestContext, options: TestMailServerOptions = {}) => {
  const server = await startMailServer(options);
  test.after(() => server.close());
  return server;
};
const send = (port: number, options: Partial<SmtpTransportOptions> = {}, stop = LATER) =>
  createSmtpTransport({ ...LOCAL, from: FROM, port, timeoutMs: 20_000, ...options }).send(MAIL, stop);
const refusal = async (sent: Promise<void>): Promise<string> => {
  const error = await sent.then(
    () => assert.fail('it was sent'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof MailFailure, String(error));
  assert.doesNotMatch(`${error.message} ${error.code}`, /canari/);
  return `${error.reach} ${error.code}`;
};

describe('mails over SMTP', () => {
  it('V-43 arrive as they were written, with an id that a second try repeats, and nothing answers them', async (test) => {
    const server = await serve(test);
    await send(server.port);
    await send(server.port);
    const [first, second] = server.received;
    assert.deepEqual([first?.from, first?.to], [FROM.address, [MAIL.to]]);
    assert.deepEqual([first?.headers['subject'], first?.text], [MAIL.subject, MAIL.text]);
    assert.equal(first?.headers['message-id'], '<canari-id@exemple.fr>');
    assert.equal(second?.headers['message-id'], first?.headers['message-id']);
    assert.deepEqual(
      ['from', 'to', 'auto-submitted', 'content-language'].map((name) => first?.headers[name]),
      ['Mairie d’Exemple <guichet@exemple.fr>', MAIL.to, 'auto-generated', 'fr'],
    );
    const names = Object.keys(first?.headers ?? {});
    assert.deepEqual(
      names.filter((name) => /^x-|received|user-agent/.test(name)),
      [],
    );
  });

  it('V-43 sign in over TLS, whose certificate must be the right one', async (test) => {
    const certificate = selfSigned('localhost');
    const logins: string[] = [];
    const smtp: TestMailServerOptions['smtp'] = {
      ...{ ...certificate, authOptional: false, disabledCommands: [], authMethods: ['PLAIN'] },
      onAuth: ({ username, password }, _session, done) => {
        logins.push(`${String(username)}:${String(password)}`);
        if (password === 'secret') done(null, { user: username });
        else done(new Error('wrong'));
      },
    };
    const [direct, later] = [await serve(test, { smtp: { ...smtp, secure: true } }), await serve(test, { smtp })];
    const login = { user: 'guichet', password: 'secret' };
    const trusted = { host: 'localhost', ca: certificate.cert, login };
    await send(direct.port, { ...trusted, encryption: 'tls' });
    await send(later.port, { ...trusted, encryption: 'starttls' });
    assert.deepEqual([direct.received.length, later.received.length], [1, 1]);
    assert.deepEqual(logins, ['guichet:secret', 'guichet:secret']);

    for (const encryption of ['tls', 'starttls'] as const) {
      const { port } = encryption === 'tls' ? direct : later;
      assert.match(
        await refusal(send(port, { encryption, host: 'localhost', login })),
        /^server ETLS$/,
        'nobody knows it',
      );
      const other = { encryption, host: 'localhost', login, ca: selfSigned('localhost').cert };
      assert.match(await refusal(send(port, other)), /^server ETLS$/, 'of somebody else');
      assert.match(
        await refusal(send(port, { ...trusted, encryption, host: '127.0.0.1' })),
        /^server ETLS$/,
        'another name',
      );
    }
    const wrong = { ...trusted, encryption: 'tls' as const, login: { ...login, password: 'canari' } };
    assert.match(await refusal(send(direct.port, wrong)), /^server EAUTH/);
    assert.equal(logins.length, 3, 'no password before the certificate was right');
  });

  it('V-43 without encryption nothing leaves this machine', async (test) => {
    const server = await serve(test);
    assert.match(await refusal(send(server.port, { encryption: 'starttls' })), /^server ETLS/);
    assert.equal(server.received.length, 0);
  });

  for (const [stage, code, reach] of [
    ['from', 451, 'server'],
    ['from', 550, 'server'],
    ['to', 451, 'mail'],
    ['to', 550, 'forever'],
    ['data', 452, 'mail'],
    ['data', 554, 'forever'],
  ] as const) {
    it(`V-43 ${String(code)} to ${stage} reaches: ${reach}`, async (test) => {
      const server = await serve(test, { refuses: { stage, code } });
      assert.match(await refusal(send(server.port)), new RegExp(`^${reach} E[A-Z]+-${String(code)}$`));
    });
  }

  const scripted = async (test: TestContext, script: (socket: Socket) => void) => {
    const sockets = new Set<Socket>();
    const server = createServer((socket) => {
      sockets.add(socket.on('error', () => {}));
      script(socket);
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    test.after(() => {
      for (const socket of sockets) socket.destroy();
      server.close();
    });
    return (server.address() as AddressInfo).port;
  };

  it('V-43 nobody there, silence, a reset, garbage, a line without end: the mail server is to blame, not the mail', async (test) => {
    const answering = (greeting: string, answer: string) => (socket: Socket) => {
      socket.write(greeting);
      socket.on('data', () => socket.write(answer));
    };
    const scripts: ((socket: Socket) => void)[] = [
      () => {},
      (socket) => void socket.resetAndDestroy(),
      (socket) => void socket.end(),
      answering('HTTP/1.1 400 Bad Request\r\n\r\n', ''),
      answering('220 hello\r\n', '\u0000\u00ff{"a":1}\r\n'),
      answering('220 hello\r\n', '250-and so on\r\n'),
    ];
    for (const [index, script] of scripts.entries()) {
      const port = await scripted(test, script);
      assert.match(await refusal(send(port, { timeoutMs: 300 })), /^server /, `script ${String(index)}`);
    }
    const gone = await startMailServer();
    await gone.close();
    assert.match(await refusal(send(gone.port)), /^server /);
  });

  it('V-43 gives the line up at once when the server stops', async (test) => {
    const arrived = Promise.withResolvers<Socket>();
    const port = await scripted(test, arrived.resolve);
    const stop = new AbortController();
    const sent = refusal(send(port, {}, stop.signal));
    const socket = await arrived.promise;
    const closed = once(socket.resume(), 'close');
    stop.abort();
    assert.match(await sent, /^server /);
    await closed;
  });
});

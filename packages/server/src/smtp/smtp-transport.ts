import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import SmtpConnection from 'nodemailer/lib/smtp-connection/index.js';
import { Socket } from 'node:net';
import { MailFailure, type MailTransport, type OutgoingMail } from '../services/mail-transport.ts';
import type { SmtpOptions } from './smtp-address.ts';

export interface SmtpTransportOptions extends SmtpOptions {
  /** How long one mail may take from the first byte to the last; default a minute. */
  readonly timeoutMs?: number;
  /** Certificates that are trusted besides those of the machine. */
  readonly ca?: string;
}

const TIMEOUT_MS = 60_000;

/** Hands each mail over on a connection of its own (RFC 5321). */
export const createSmtpTransport = (options: SmtpTransportOptions): MailTransport => ({
  async send(mail, stop) {
    const raw = await compose(mail, options);
    const signal = AbortSignal.any([stop, AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS)]);
    await handOver(raw, mail.to, options, signal);
  },
});

const compose = ({ id, to, locale, subject, text }: OutgoingMail, { from }: SmtpOptions): Promise<Buffer> =>
  new MailComposer({
    ...{ from, to: { name: '', address: to }, subject, text },
    messageId: `<${id}@${from.address.slice(from.address.lastIndexOf('@') + 1)}>`,
    // RFC 3834: nobody's answering machine answers.
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': locale },
  })
    .compile()
    .build();

const handOver = async (raw: Buffer, to: string, options: SmtpTransportOptions, signal: AbortSignal): Promise<void> => {
  const { host, port, encryption, login, from, ca } = options;
  // A socket of ours: whatever the other side does not say, it can be closed.
  const socket = new Socket();
  const connection = new SmtpConnection({
    ...{ host, port, socket, secure: encryption === 'tls' },
    ...{ requireTLS: encryption === 'starttls', ignoreTLS: encryption === 'none' },
    tls: { rejectUnauthorized: true, ...(ca === undefined ? {} : { ca }) },
  });
  const closed = () => socket.destroy();
  signal.addEventListener('abort', closed);
  socket.once('close', () => signal.removeEventListener('abort', closed));
  try {
    await new Promise<void>((resolve, reject) => {
      const giveUp = () => reject(new MailFailure('server', 'ETIMEDOUT'));
      if (signal.aborted) return giveUp();
      signal.addEventListener('abort', giveUp, { once: true });
      connection.on('error', reject);
      const deliver = () =>
        connection.send({ from: from.address, to }, raw, (error) => (error ? reject(error) : resolve()));
      connection.connect((failed) => {
        // Given up while the name of the mail server was looked up: nothing may leave any more.
        if (signal.aborted) socket.destroy();
        else if (failed) reject(failed);
        else if (login === null) deliver();
        else {
          const { user, password } = login;
          connection.login({ credentials: { user, pass: password } }, (error) => (error ? reject(error) : deliver()));
        }
      });
    });
    connection.quit();
  } catch (error) {
    connection.close();
    socket.destroy();
    throw failureOf(error);
  }
};

/** What the mail server said about this mail counts for it alone; everything else would meet the next one too. */
const failureOf = (error: unknown): MailFailure => {
  if (error instanceof MailFailure) return error;
  const { code = 'ESMTP', command = '', responseCode = 0, message } = error as SmtpConnection.SMTPError;
  const isAboutMail = ['RCPT TO', 'DATA'].includes(command);
  const reply = responseCode === 0 ? code : `${code}-${String(responseCode)}`;
  if (isAboutMail && responseCode >= 500) return new MailFailure('forever', reply);
  if (isAboutMail && responseCode >= 400) return new MailFailure('mail', reply);
  // Only its words tell a certificate that is refused from a line that broke.
  if (code === 'ESOCKET' && /certificate|altnames/i.test(message)) return new MailFailure('server', 'ETLS');
  if (code === 'EENVELOPE' && command === 'API') return new MailFailure('forever', code);
  return new MailFailure('server', reply);
};

import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail as the mail server got it, decoded. */
export interface ReceivedMail {
  readonly to: readonly string[];
  readonly from: string;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** Every byte. */
  readonly raw: string;
}

export interface TestMailServer {
  readonly port: number;
  /** Every mail that it took, in order. */
  readonly received: readonly ReceivedMail[];
  close(): Promise<void>;
}

export interface TestMailServerOptions {
  /** 0 takes a free one. */
  readonly port?: number;
  /** What it answers to a stage instead of « yes »: 4xx or 5xx. */
  readonly refuses?: { readonly stage: 'from' | 'to' | 'data'; readonly code: number };
  /** Called when a mail has come whole, before it is answered. */
  readonly onMail?: (mail: ReceivedMail) => void | Promise<void>;
  readonly smtp?: SMTPServerOptions;
}

/** A real mail server on this machine (the package `smtp-server`), which keeps what it gets. Remember to `close()` it. */
export const startMailServer = async (options: TestMailServerOptions = {}): Promise<TestMailServer> => {
  const { refuses, onMail } = options;
  const received: ReceivedMail[] = [];
  const answerOf = (stage: NonNullable<typeof refuses>['stage']) =>
    refuses?.stage === stage ? Object.assign(new Error('refused'), { responseCode: refuses.code }) : null;
  const server = new SMTPServer({
    ...{ authOptional: true, disableReverseLookup: true, closeTimeout: 20, disabledCommands: ['STARTTLS'] },
    onMailFrom: (_address, _session, done) => done(answerOf('from')),
    onRcptTo: (_address, _session, done) => done(answerOf('to')),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const refusal = answerOf('data');
        if (refusal !== null) return done(refusal);
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom === false ? '' : mailFrom.address;
        const mail = readMail(
          Buffer.concat(chunks).toString(),
          from,
          rcptTo.map(({ address }) => address),
        );
        received.push(mail);
        void Promise.resolve(onMail?.(mail)).then(() => done());
      });
    },
    ...options.smtp,
  });
  // A client that breaks off is what some tests are about.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  return {
    port: (server.server.address() as AddressInfo).port,
    received,
    close: () => new Promise((resolve) => void server.close(resolve)),
  };
};

const readMail = (raw: string, from: string, to: readonly string[]): ReceivedMail => {
  const split = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, split)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), decodeWords(line.slice(colon + 1).trim())];
    }),
  );
  const body = raw.slice(split + 4);
  const encoding = headers['content-transfer-encoding'];
  const text =
    encoding === 'base64'
      ? Buffer.from(body, 'base64').toString()
      : encoding === 'quoted-printable'
        ? decodeQuoted(body.replace(/=\r\n/g, ''))
        : body;
  return { from, to, headers, text: text.replaceAll('\r\n', '\n'), raw };
};

const decodeQuoted = (text: string): string =>
  text.replace(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString());

/** RFC 2047. */
const decodeWords = (text: string): string =>
  text
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_all, kind: string, word: string) =>
      kind.toLowerCase() === 'b' ? Buffer.from(word, 'base64').toString() : decodeQuoted(word.replaceAll('_', ' ')),
    );

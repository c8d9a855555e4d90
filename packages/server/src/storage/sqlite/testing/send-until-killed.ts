import { systemClock } from '../../../services/clock.ts';
import { MailSender } from '../../../services/home-watch/mail-sender.ts';
import { createSmtpTransport } from '../../../smtp/smtp-transport.ts';
import { createSqliteStorage } from '../sqlite-storage.ts';

// A process that a test kills: sends what waits in the file of its first argument to the port of its second one.
const storage = await createSqliteStorage({ file: process.argv[2]!, masterKey: new Uint8Array(32).fill(3) });
const from = { name: '', address: 'guichet@exemple.fr' };
const server = { host: '127.0.0.1', port: Number(process.argv[3]), encryption: 'none', login: null } as const;
const transport = createSmtpTransport({ ...server, from });
await new MailSender({ storage, clock: systemClock, transport, onFailure: () => {} }).run();
await storage.close();

import { openDataFolder } from '../data-folder.ts';
import { CLAIMED_FOR_MS } from '../services/home-watch/mail-sender.ts';
import type { MailRetryReport } from '../storage/home-watch-mail-port.ts';
import { CommandFailure, type Command } from './command.ts';
import { DATA_OPTIONS, dataFolderOf, readOptions, UsageError } from './options.ts';

const OPTIONS = {
  ...DATA_OPTIONS,
  id: { type: 'list', help: 'the id of a mail, as `mails list` prints it; may be repeated' },
  all: { type: 'flag', help: 'every mail that `mails list` prints' },
} as const;

/** One entry of the audit log names no more requests than these. */
const AT_ONCE = 100;

const add = (one: MailRetryReport, other: MailRetryReport): MailRetryReport => ({
  retried: one.retried + other.retried,
  soon: one.soon + other.soon,
  lost: one.lost + other.lost,
  unknown: one.unknown + other.unknown,
});

/** Puts mails that failed or wait for a later try back in the queue; a running server sends them (spec V-49). */
export const mailsRetryCommand: Command = {
  name: 'mails retry',
  summary: 'puts mails that have not left back in the queue, while the server works',
  options: OPTIONS,
  async run({ args, environment, print }) {
    const values = readOptions(OPTIONS, args, environment);
    if (values.all === values.id.length > 0) throw new UsageError('Takes --id ID, which may be repeated, or --all.');
    const storage = await openDataFolder(dataFolderOf(values));
    try {
      const ids = values.all ? (await storage.unsentHomeWatchMails()).map(({ id }) => id) : [...new Set(values.id)];
      let report: MailRetryReport = { retried: 0, soon: 0, lost: 0, unknown: 0 };
      for (let at = 0; at < ids.length; at += AT_ONCE) {
        const nowMs = Date.now();
        const some = { ids: ids.slice(at, at + AT_ONCE), nowMs, soonMs: nowMs + CLAIMED_FOR_MS };
        report = add(report, await storage.retryHomeWatchMails(some));
      }
      print(`Mails put back in the queue: ${String(report.retried)}.`);
      if (report.soon > 0) print(`Due within minutes anyway, or on their way: ${String(report.soon)}.`);
      if (report.lost > 0) {
        print(`Cannot be made again, as too little is left of them or of their requests: ${String(report.lost)}.`);
      }
      if (report.unknown > 0) throw new CommandFailure(`Not there, or sent already: ${String(report.unknown)}.`);
    } finally {
      await storage.close();
    }
  },
};

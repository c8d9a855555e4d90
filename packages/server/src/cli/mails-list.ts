import { openDataFolder } from '../data-folder.ts';
import type { UnsentMail } from '../storage/home-watch-mail-port.ts';
import type { Command } from './command.ts';
import { DATA_OPTIONS, dataFolderOf, readOptions } from './options.ts';

const OPTIONS = {
  ...DATA_OPTIONS,
  json: { type: 'flag', help: 'one JSON object a line' },
} as const;

const lineOf = ({ id, state, tries, kind, fault }: UnsentMail): string =>
  [id, state, kind ?? '-', tries, fault?.code ?? '-', fault === null ? '-' : new Date(fault.atMs).toISOString()].join(
    '\t',
  );

/** Prints which mails were tried and have not left, and why; nothing of whom they are for (spec V-49). */
export const mailsListCommand: Command = {
  name: 'mails list',
  summary: 'lists mails that were tried and have not left: id, state, kind, tries, code, when',
  options: OPTIONS,
  async run({ args, environment, print }) {
    const values = readOptions(OPTIONS, args, environment);
    const storage = await openDataFolder(dataFolderOf(values));
    try {
      const mails = await storage.unsentHomeWatchMails();
      for (const mail of mails) print(values.json ? JSON.stringify(mail) : lineOf(mail));
      if (mails.length === 0 && !values.json) print('No mail that was tried is still here.');
    } finally {
      await storage.close();
    }
  },
};

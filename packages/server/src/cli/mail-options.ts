import { readMailAddress, readSmtpUrl, type SmtpOptions } from '../smtp/smtp-address.ts';
import { UsageError, variableOf, type OptionDescriptions, type OptionValues } from './options.ts';

/** What `serve` takes about mails to owners of requests. */
export const MAIL_OPTIONS = {
  'smtp-url': {
    type: 'text',
    help: `mail server, smtps://user:password@host:port; better as ${variableOf('smtp-url')}: other users see arguments; default: no mail is sent`,
  },
  'mail-from': {
    type: 'text',
    help: 'sender of mails, guichet@exemple.fr or Mairie <guichet@exemple.fr>; with --smtp-url',
  },
} as const satisfies OptionDescriptions;

/**
 * Null when no mail is to be sent.
 *
 * @throws UsageError that does not repeat the address of the mail server, which holds a password
 */
export const mailOf = (values: OptionValues<typeof MAIL_OPTIONS>): SmtpOptions | null => {
  const { 'smtp-url': url, 'mail-from': sender } = values;
  if (url === undefined && sender === undefined) return null;
  if (url === undefined) throw new UsageError('--mail-from says nothing without --smtp-url.');
  if (sender === undefined) throw new UsageError('--smtp-url needs --mail-from: who sends the mails.');
  const server = readSmtpUrl(url);
  if (server === null) {
    throw new UsageError(
      '--smtp-url takes smtps://user:password@host:port, or smtp: for STARTTLS; what is not a letter or digit of user and password in %XX.',
    );
  }
  const from = readMailAddress(sender);
  if (from === null) {
    throw new UsageError(`--mail-from takes guichet@exemple.fr or Mairie <guichet@exemple.fr>, not « ${sender} ».`);
  }
  return { ...server, from };
};

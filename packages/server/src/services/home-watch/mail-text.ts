import { homeWatchMails as english } from '../../locales/home-watch-mails.en.ts';
import { homeWatchMails as french } from '../../locales/home-watch-mails.fr.ts';
import type { HomeWatchMail } from '../../storage/home-watch-mail-port.ts';

const WORDS = { fr: french, en: english };

/** What a mail says: neutral words and the reference, which opens nothing alone (spec V-42). */
export const mailTextOf = ({
  kind,
  locale,
  reference,
}: Pick<HomeWatchMail, 'kind' | 'locale' | 'reference'>): { readonly subject: string; readonly text: string } => {
  const words = WORDS[locale];
  const parts = [words.greeting, words[`${kind}.text`], `${words.reference} ${reference}`, words.open, words.signature];
  return { subject: words[`${kind}.subject`], text: `${parts.join('\n\n')}\n` };
};

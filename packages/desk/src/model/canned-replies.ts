import type { CannedReply } from '../contract.ts';

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** The search that is being typed in a reply: « /bon » → `bon`; null when the text is not a search. */
export const cannedQuery = (text: string): string | null => /^\/(\S*)$/u.exec(text)?.[1] ?? null;

/**
 * Canned replies for a search: those whose shortcut begins with it first, then those whose title holds it, accents and
 * case aside. Replies in the citizen's language come before others within each group; `locale` null keeps every language.
 */
export const findCannedReplies = (
  replies: readonly CannedReply[],
  search: string,
  citizenLanguage: string,
  locale: string | null = null,
): CannedReply[] => {
  const wanted = plain(search);
  const base = citizenLanguage.split('-')[0]?.toLowerCase();
  const rank = (reply: CannedReply): number =>
    (plain(reply.shortcut).startsWith(wanted) ? 0 : 2) + (reply.locale.split('-')[0]?.toLowerCase() === base ? 0 : 1);
  return replies
    .filter((reply) => locale === null || reply.locale === locale)
    .filter((reply) => plain(reply.shortcut).startsWith(wanted) || plain(reply.title).includes(wanted))
    .toSorted((left, right) => rank(left) - rank(right) || left.shortcut.localeCompare(right.shortcut));
};

/** The draft after a canned reply was chosen: the search gives way to it, anything else written stays before it. */
export const insertCannedReply = (draft: string, text: string): string => {
  if (draft.trim() === '' || cannedQuery(draft) !== null) return text;
  return `${draft.trimEnd()}\n${text}`;
};

import type { FlowDocument, FlowTexts, Predicate } from '../flow.ts';

/** The words of a document in the reference language; a key that has none stands for itself. */
export const wordsOf = ({ texts }: FlowDocument): ((key: string) => string) => {
  const words: FlowTexts = texts['fr'] ?? {};
  return (key) => (Object.hasOwn(words, key) ? (words[key] ?? key) : key);
};

/** A condition in French, for editors: « audience = company ou association ». */
export const conditionInWords = (predicate: Predicate): string => {
  if ('all' in predicate) return predicate.all.map(inner).join(' et ');
  if ('any' in predicate) return predicate.any.map(inner).join(' ou ');
  if ('not' in predicate) return `pas ${inner(predicate.not)}`;
  if ('known' in predicate) return `${predicate.known} est connu`;
  return Object.entries(predicate.is)
    .map(([variable, values]) => `${variable} = ${[values].flat().join(' ou ')}`)
    .join(' et ');
};

const inner = (predicate: Predicate): string => {
  const words = conditionInWords(predicate);
  return / (et|ou) /.test(words) ? `(${words})` : words;
};

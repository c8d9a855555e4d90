import { declare, type Reading, type TextsFound } from './reading.ts';
import { entries, members, text, type Spot } from './spot.ts';

const PARTS = [
  'unknown',
  'questions',
  'urgent',
  'outcomes',
  'steps',
  'evidence',
  'destinations',
  'reasons',
  'countdowns',
  'laws',
] as const;

const MEMBERS = {
  outcomes: ['outcome', ['title', 'summary']],
  steps: ['step', ['do', 'more']],
  evidence: ['evidence', ['keep', 'more']],
  destinations: ['destination', ['name', 'for', 'gives', 'note']],
  countdowns: ['countdown', ['name', 'start', 'over']],
} as const;

const PLAIN = { urgent: 'urgent', reasons: 'reason', laws: 'law' } as const;

/** Key of « Je ne sais pas », which every question that does not say it otherwise takes over. */
export const UNKNOWN_KEY = 'unknown';

const put = (texts: TextsFound, key: string, spot: Spot): void => {
  const words = text(spot);
  if (words !== undefined) declare(texts, key, words, spot);
};

const readQuestionTexts = (texts: TextsFound, id: string, spot: Spot): void => {
  const { ask, help, answers } = members(spot, ['ask', 'help', 'answers']);
  if (ask !== undefined) put(texts, `question.${id}.ask`, ask);
  if (help !== undefined) put(texts, `question.${id}.help`, help);
  for (const [answer, words] of answers === undefined ? [] : entries(answers)) {
    put(texts, `question.${id}.answers.${answer}`, words);
  }
};

/** Reads a file of texts and flattens it to keys: `question.touched.ask`, `step.call-bank.do`… */
export const readTexts = (reading: Reading, locale: string, file: Spot): void => {
  const texts = reading.texts.get(locale) ?? new Map<string, never>();
  reading.texts.set(locale, texts);
  const parts = members(file, PARTS);
  if (parts.unknown !== undefined) put(texts, UNKNOWN_KEY, parts.unknown);
  for (const [id, spot] of parts.questions === undefined ? [] : entries(parts.questions)) {
    readQuestionTexts(texts, id, spot);
  }
  for (const [part, [prefix, names]] of Object.entries(MEMBERS)) {
    const spot = parts[part as keyof typeof MEMBERS];
    for (const [id, at] of spot === undefined ? [] : entries(spot)) {
      for (const [name, words] of Object.entries(members<string>(at, names))) {
        if (words !== undefined) put(texts, `${prefix}.${id}.${name}`, words);
      }
    }
  }
  for (const [part, prefix] of Object.entries(PLAIN)) {
    const spot = parts[part as keyof typeof PLAIN];
    for (const [id, words] of spot === undefined ? [] : entries(spot)) put(texts, `${prefix}.${id}`, words);
  }
};

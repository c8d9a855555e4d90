import type { FlowTexts } from '@guichet/triage';
import { cyberTranslator } from '../locales/cyber-translator.ts';

/** The question as it is asked. */
export const askText = (texts: FlowTexts, question: string): string => texts[`question.${question}.ask`] ?? question;

/** The answer as it is offered; a flow may leave « Je ne sais pas » to the interface. */
export const answerText = (texts: FlowTexts, question: string, answer: string): string =>
  texts[`question.${question}.answers.${answer}`] ??
  (answer === 'unknown' ? cyberTranslator.t('question.unknown') : answer);

import type { FlowDocument } from '@guichet/triage';
import type { Handoff } from '../contract/index.ts';
import { sampleDocument } from '../../../triage/src/testing/sample-document.ts';

/** As `loadFlow` fills it in where a question does not say it otherwise. */
const unknown = Object.fromEntries(
  Object.keys(sampleDocument.flow.questions).map((id) => [`question.${id}.answers.unknown`, 'Je ne sais pas']),
);

/** The small flow of the tests under the name of the real one: what tests say does not change with the content. */
export const cyberDocument: FlowDocument = {
  ...sampleDocument,
  flow: { ...sampleDocument.flow, id: 'cyber' },
  texts: { ...sampleDocument.texts, fr: { ...unknown, ...sampleDocument.texts['fr'] } },
};

/** The same flow after an edit that may lead somebody elsewhere. */
export const editedDocument: FlowDocument = {
  ...cyberDocument,
  flow: { ...cyberDocument.flow, version: cyberDocument.flow.version + 1 },
};

/** What a citizen hands over who says: an adult, somebody met online, never in person, unknown. */
export const loveScam: Handoff = {
  flow: 'cyber',
  version: cyberDocument.flow.version,
  answers: [
    { question: 'danger', answer: 'no' },
    { question: 'audience', answer: 'individual' },
    { question: 'minor', answer: 'no' },
    { question: 'touched', answer: 'person' },
    { question: 'met', answer: 'no' },
    { question: 'author', answer: 'unknown-person' },
  ],
  outcome: 'love-scam',
  evidence: ['messages'],
  postcode: '35000',
};

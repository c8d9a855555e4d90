import type { Fact, FlowDocument } from '../flow.ts';
import { sampleFlow } from './sample-flow.ts';
import { sampleTexts } from './sample-texts.ts';

const fact = (id: string, statement: string, source: string): Fact => ({
  id,
  statement,
  source,
  verifiedOn: '2026-11-20',
  expiresOn: '2027-11-20',
  basis: 'recollection',
});

const facts = [
  fact(
    'thesee-adults',
    'THESEE reçoit les plaintes des particuliers majeurs.',
    'https://www.service-public.gouv.fr/particuliers/vosdroits/F47157',
  ),
  fact('cpp-15-3', 'Toute unité doit recevoir la plainte.', 'Code de procédure pénale, article 15-3'),
  fact('cp-313-1', 'L’escroquerie.', 'Code pénal, article 313-1'),
  fact('cp-323-1', 'L’accès frauduleux à un système.', 'Code pénal, article 323-1'),
  fact(
    'insurance-72h',
    'La plainte est déposée au plus tard 72 heures après.',
    'Code des assurances, article L12-10-1',
  ),
  fact('bank-13-months', 'Le débit est contesté dans les 13 mois.', 'Code monétaire et financier, article L133-24'),
  fact('helpline-3018', 'Le 3018 répond de 9 heures à 23 heures, tous les jours.', 'https://e-enfance.org/'),
];

/** `sampleFlow` with its words and facts, as `loadFlow` returns a flow. */
export const sampleDocument: FlowDocument = {
  flow: sampleFlow,
  facts: Object.fromEntries(facts.map((entry) => [entry.id, entry])),
  constraints: [{ id: 'capture-before-block', first: 'capture', then: 'block' }],
  limits: { maxQuestions: 9, medianQuestions: 6, maxSteps: 12 },
  texts: sampleTexts,
};

import type { Fact, FlowDocument } from '../flow.ts';
import type { Problem } from './problem.ts';

const WARNING_DAYS = 30;
const DAY_MS = 86_400_000;

/** The reference of a legal text: an article with its number and its code or act, or a dated or numbered act. */
const LEGAL = /\barticles?\b.*\d.*|\b(loi|décret|ordonnance|arrêté|règlement|directive|convention)\b.*\d/i;
const CODE = /\b(code|loi|décret|ordonnance|arrêté|règlement|directive|convention|constitution|RGPD)\b/i;

/** Whether a fact says where it was read: an https address, or the full reference of a legal text. */
export const hasSource = ({ source }: Fact): boolean =>
  (source.startsWith('https://') && URL.canParse(source)) || (LEGAL.test(source) && CODE.test(source));

const later = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** Every fact has a source, a date of verification that is past and a date of expiry that is not (spec T-9). */
export const checkFacts = (
  { facts }: Pick<FlowDocument, 'facts'>,
  today: string,
): { readonly problems: readonly Problem[]; readonly warnings: readonly Problem[] } => {
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  for (const fact of Object.values(facts)) {
    const { id, verifiedOn, expiresOn } = fact;
    if (expiresOn < today) {
      const message = `Fact « ${id} » expired on ${expiresOn}; read its source again and set « verifiedOn » and « expiresOn ».`;
      problems.push({ code: 'fact.expired', node: id, message });
    } else if (expiresOn <= later(today, WARNING_DAYS)) {
      const message = `Fact « ${id} » expires on ${expiresOn}; read its source again before then.`;
      warnings.push({ code: 'fact.expires-soon', node: id, message });
    }
    if (verifiedOn > today) {
      const message = `Fact « ${id} » was verified on ${verifiedOn}, which is yet to come; set the day it was read.`;
      problems.push({ code: 'fact.dates', node: id, message });
    }
    if (expiresOn <= verifiedOn) {
      const message = `Fact « ${id} » expires on ${expiresOn}, not after it was verified (${verifiedOn}); set a later day.`;
      problems.push({ code: 'fact.dates', node: id, message });
    }
    if (!hasSource(fact)) {
      const message = `Fact « ${id} »: « ${fact.source} » is neither an https address nor the full reference of a legal text; say where it was read.`;
      problems.push({ code: 'fact.source', node: id, message });
    }
    if (fact.basis === 'recollection') {
      const message = `Fact « ${id} » is known from memory; read its source and set « basis » to page.`;
      warnings.push({ code: 'fact.recollection', node: id, message });
    }
  }
  return { problems, warnings };
};

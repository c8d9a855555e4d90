import type { Fact, FlowDocument } from '@guichet/triage';
import type { Sheets } from './open-sheets.ts';
import { holds } from './sheet.ts';

/** What a jurist has to look at (`touched` apart, which is only said). */
export type FindingKind =
  /** Changed in substance after a fact was read there. */
  | 'modified'
  /** Changed in form only, as far as its publisher says. */
  | 'touched'
  /** Published no more. */
  | 'gone'
  /** There, and damaged: nothing can be said of it. */
  | 'unreadable'
  /** What a fact tells to look for does not stand there. */
  | 'words';

export interface Finding {
  readonly kind: FindingKind;
  readonly sheet: string;
  /** Ids of the facts that rest on it and are concerned. */
  readonly facts: readonly string[];
  /** Day of the change; null where there is none to tell. */
  readonly on: string | null;
  /** A sentence that says what to do. */
  readonly message: string;
}

export interface WatchReport {
  readonly figures: {
    readonly facts: number;
    /** Facts that cite a sheet. */
    readonly citing: number;
    /** Sheets that facts cite. */
    readonly cited: number;
    /** Cited sheets that were found and read. */
    readonly read: number;
    /** Cited sheets that a partial source does not hold. */
    readonly notLookedAt: number;
    /** Words and numbers that were looked for. */
    readonly lookedFor: number;
    /** Sheets in what was given. */
    readonly sheets: number;
  };
  readonly findings: readonly Finding[];
}

const SHEET_PAGE = /^https:\/\/(?:www\.)?service-public\.(?:gouv\.)?fr\/.*\/([FNR]\d+)(?:[/?#].*)?$/;

/** The sheet that an address is of; null for any other page. */
export const sheetOf = (source: string): string | null => SHEET_PAGE.exec(source)?.[1] ?? null;

/** Holds the facts of a flow against the sheets that they were read in. */
export const watchSources = async ({ facts }: FlowDocument, sheets: Sheets): Promise<WatchReport> => {
  const citing = Object.values(facts).flatMap((fact) => {
    const sheet = sheetOf(fact.source);
    return sheet === null ? [] : [{ sheet, fact }];
  });
  const bySheet = Map.groupBy(citing, ({ sheet }) => sheet);
  const findings: Finding[] = [];
  let [read, notLookedAt, lookedFor] = [0, 0, 0];
  for (const [id, those] of [...bySheet].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))) {
    const resting = those.map(({ fact }) => fact);
    const sheet = await sheets.find(id);
    if (sheet === 'absent' && !sheets.isWhole) {
      notLookedAt += 1;
      continue;
    }
    if (sheet === 'absent' || sheet === 'unreadable') {
      findings.push(sheet === 'absent' ? gone(id, resting) : unreadable(id, resting));
      continue;
    }
    read += 1;
    lookedFor += resting.reduce((sum, { lookFor = [] }) => sum + lookFor.length, 0);
    const { modifiedOn, touchedOn, text } = sheet;
    const outdated = resting.filter(({ verifiedOn }) => modifiedOn !== null && modifiedOn > verifiedOn);
    const touched = resting.filter(
      (fact) => !outdated.includes(fact) && touchedOn !== null && touchedOn > fact.verifiedOn,
    );
    if (outdated.length > 0) findings.push(modified(id, outdated, modifiedOn));
    if (touched.length > 0) findings.push(changedInForm(id, touched, touchedOn));
    findings.push(...resting.flatMap((fact) => missingWords(id, fact, text)));
  }
  const figures = {
    facts: Object.keys(facts).length,
    citing: citing.length,
    cited: bySheet.size,
    ...{ read, notLookedAt, lookedFor },
    sheets: sheets.count,
  };
  return { figures, findings };
};

const ids = (facts: readonly Fact[]): readonly string[] => facts.map(({ id }) => id);
const named = (facts: readonly Fact[]): string => facts.map(({ id }) => `« ${id} »`).join(', ');
const oldest = (facts: readonly Fact[]): string => facts.map(({ verifiedOn }) => verifiedOn).sort()[0] ?? '';

const gone = (sheet: string, facts: readonly Fact[]): Finding => ({
  ...{ kind: 'gone', sheet, facts: ids(facts), on: null },
  message: `${sheet} is published no more; find where ${named(facts)} can be read now.`,
});
const unreadable = (sheet: string, facts: readonly Fact[]): Finding => ({
  ...{ kind: 'unreadable', sheet, facts: ids(facts), on: null },
  message: `${sheet} cannot be read in what was given; read its page for ${named(facts)}.`,
});
const modified = (sheet: string, facts: readonly Fact[], on: string | null): Finding => ({
  ...{ kind: 'modified', sheet, facts: ids(facts), on },
  message: `${sheet} was modified on ${on ?? ''}, after ${oldest(facts)}; read it again for ${named(facts)}, then change « verifiedOn ».`,
});
const changedInForm = (sheet: string, facts: readonly Fact[], on: string | null): Finding => ({
  ...{ kind: 'touched', sheet, facts: ids(facts), on },
  message: `${sheet} was edited on ${on ?? ''} without a change of substance, after ${oldest(facts)} (${named(facts)}).`,
});
const missingWords = (sheet: string, fact: Fact, text: string): readonly Finding[] =>
  (fact.lookFor ?? [])
    .filter((wanted) => !holds(text, wanted))
    .map((wanted) => ({
      ...{ kind: 'words' as const, sheet, facts: [fact.id], on: null },
      message: `${sheet} no longer says « ${wanted} », which fact « ${fact.id} » rests on; read it again.`,
    }));

import { atom, type ReadableAtom } from 'nanostores';

/** What a person notes on the result page. In memory only: a reload forgets it. */
export interface ResultNotes {
  /** Ids of the evidence that they have. */
  readonly kept: readonly string[];
  /** Start of a countdown → what they wrote there (`2026-11-22` or `2026-11-22T14:05`), local time. */
  readonly starts: Readonly<Record<string, string>>;
  /** What they wrote for the officer. */
  readonly text: string;
  readonly postcode: string;
  /** Whether they agreed to hand over what is shown. Never true beforehand (spec T-14). */
  readonly agreed: boolean;
}

const NOTHING: ResultNotes = { kept: [], starts: {}, text: '', postcode: '', agreed: false };

export interface ResultNotesStore {
  readonly $notes: ReadableAtom<ResultNotes>;
  /** Notes or takes back that a piece of evidence is kept. Agreement was given to another list: it is asked again. */
  keep(evidence: string, kept: boolean): void;
  /** Notes when something began; an empty text takes it back. */
  start(start: string, at: string): void;
  write(changes: Partial<Pick<ResultNotes, 'text' | 'postcode' | 'agreed'>>): void;
  /** Forgets everything: another person may sit down here. */
  clear(): void;
}

/** Makes an empty set of notes. */
export const createResultNotes = (): ResultNotesStore => {
  const $notes = atom(NOTHING);
  const change = (changes: Partial<ResultNotes>) => $notes.set({ ...$notes.get(), ...changes });
  return {
    $notes,
    keep(evidence, kept) {
      const others = $notes.get().kept.filter((id) => id !== evidence);
      change({ kept: kept ? [...others, evidence] : others, agreed: false });
    },
    start: (start, at) => change({ starts: { ...$notes.get().starts, [start]: at } }),
    write: change,
    clear: () => $notes.set(NOTHING),
  };
};

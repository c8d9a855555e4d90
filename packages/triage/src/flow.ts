/**
 * The shape of a flow once parsed: what the machine runs, the checks prove and the server replays. Authors write it as
 * YAML in `flows/<id>/` (docs/guides/flows.md); `@guichet/triage/parse` turns the folder into this.
 *
 * Two kinds of knowledge, never mixed: a **fact** is true of the world and has a source; the **case** is what one person's
 * answers establish, variable by variable.
 */

/** Name of a variable of the case → the value that an answer gave it. Absent: nobody knows (yet). */
export type Case = Readonly<Record<string, string>>;

/** A declarative condition over the case, in three values: true, false, or unknown while a variable it needs is absent. */
export type Predicate =
  | { readonly all: readonly Predicate[]; readonly because?: string }
  | { readonly any: readonly Predicate[]; readonly because?: string }
  | { readonly not: Predicate; readonly because?: string }
  /** Every named variable has one of the values. `because`: id of the reason (a text) to give when it is false. */
  | { readonly is: Readonly<Record<string, string | readonly string[]>>; readonly because?: string }
  /** The variable has a value; never unknown. */
  | { readonly known: string };

/** Where an answer leads: a node, or a node by way of a sub-flow whose open questions are asked first. */
export type Target = string | { readonly via: string; readonly to: string };

export interface Answer {
  readonly id: string;
  /** Shown only while this is not false. */
  readonly when?: Predicate;
  readonly set?: Case;
  /** Left out inside a sub-flow: the next question of it. */
  readonly to?: Target;
  /** Id of a text « urgent » shown at once, above the next question: minutes matter (a transfer in progress). */
  readonly urgent?: string;
}

/** One question, one choice. Its last answer is always `unknown`, « Je ne sais pas », which sets nothing. */
export interface Question {
  readonly id: string;
  /** Not asked while this is false; a question is also skipped when every variable its answers set is known already. */
  readonly askWhen?: Predicate;
  readonly answers: readonly Answer[];
  /**
   * Where a skipped question of the main graph leads; the first answer with a `to` otherwise does. What is known already goes
   * the way of the answer that says so instead, and is asked when several say so and part.
   */
  readonly skipTo?: Target;
  /**
   * Sites may start here. With such a start, the first entry question on the way is replaced by it: danger and whatever else
   * stands before (for whom, a minor) are asked all the same.
   */
  readonly entry?: boolean;
  readonly facts?: readonly string[];
}

/** A fork without a question: the first way whose condition holds; the last way has none. */
export interface Branch {
  readonly id: string;
  readonly ways: readonly { readonly when?: Predicate; readonly to: Target }[];
}

/** Questions asked in order wherever somebody comes by `{ via }`: written once, used by many paths. */
export interface Subflow {
  readonly id: string;
  readonly questions: readonly string[];
}

/** An entry of a list of an outcome, left out while its condition is false. Unknown shows it. */
export interface Listed {
  readonly id: string;
  readonly when?: Predicate;
}

export type UrgencyLevel = 'now' | 'today' | 'soon';

export interface Outcome {
  readonly id: string;
  /** Sites may start here. */
  readonly entry?: boolean;
  /** Free words that constraints use, such as `child-abuse`. */
  readonly tags?: readonly string[];
  /** The first whose condition holds. */
  readonly urgency: readonly { readonly level: UrgencyLevel; readonly when?: Predicate }[];
  /** What to do, in order; the first ten minutes first. */
  readonly steps: readonly Listed[];
  /** What to keep, in order. */
  readonly evidence: readonly Listed[];
  /** Destinations that may take this, best first; only eligible ones are shown. */
  readonly doors: readonly Listed[];
  /** Destinations that people expect here: when not eligible, the page says why. */
  readonly whyNot: readonly string[];
  /** Destinations that must never be shown here, whatever their own rule says. */
  readonly never: readonly string[];
  readonly countdowns: readonly Listed[];
  /** Facts (articles of law) to print on the sheet for the counter. */
  readonly laws: readonly Listed[];
  /** Outcomes that remain possible when somebody did not know: shown to choose from. */
  readonly hypotheses: readonly Listed[];
}

/** A thing to do or to keep, written once and listed by many outcomes. */
export interface Item {
  readonly id: string;
  /** `capture`, `block`, `isolate`, `wipe`, `copy`, `delete`…: what order constraints speak of. */
  readonly tags?: readonly string[];
  /** The item speaks of this destination: it must be eligible wherever the item is shown. */
  readonly destination?: string;
  /** A number or page to use for it, by id of a destination whose hours count. */
  readonly link?: string;
  readonly facts?: readonly string[];
}

export type DestinationKind =
  'emergency' | 'complaint' | 'report' | 'advice' | 'block' | 'insurance' | 'technical' | 'support' | 'chat';

export interface Destination {
  readonly id: string;
  readonly kind: DestinationKind;
  /** A person answers there. */
  readonly human: boolean;
  /** Id of opening hours; left out: a form, always there. */
  readonly hours?: string;
  /** As dialled in France, digits only. */
  readonly phone?: string;
  /** `sms:` instead of a call. */
  readonly sms?: string;
  /** https, opened with `noreferrer`. */
  readonly url?: string;
  /** Filled by the site: its own chat, its CSIRT, its list of providers. */
  readonly local?: 'chat' | 'csirt' | 'providers' | 'units';
  readonly eligible?: Predicate;
  readonly facts: readonly string[];
}

/** A clock that the law or a contract runs, computed on the device from a date that the citizen gives there. */
export interface Countdown {
  readonly id: string;
  /** What it counts from: one date field per start on the page. */
  readonly start: string;
  readonly amount: number;
  /** Hours are elapsed hours; days and months are calendar ones at the person's place. */
  readonly unit: 'hours' | 'days' | 'months';
  readonly facts: readonly string[];
}

/** What must hold in the list of steps of every outcome, for every case that reaches it. */
export type Constraint =
  /** If an item with tag `then` is shown, one with tag `first` is shown before it. */
  | { readonly id: string; readonly first: string; readonly then: string }
  /** In outcomes with this tag, no step and no evidence carries that one. */
  | { readonly id: string; readonly inOutcomes: string; readonly never: string };

/** One day's ranges as local times of the place; `24:00` and times past midnight (`26:00`) are allowed as ends. */
export type DayRanges = readonly (readonly [from: string, to: string])[];

export interface OpeningHours {
  /** IANA zone of the place. */
  readonly zone: string;
  /** Monday first; seven entries. `always` instead: day and night, every day. */
  readonly week: 'always' | readonly DayRanges[];
  /** On public holidays of the region: as any day, or closed. Default `open`. */
  readonly holidays?: 'open' | 'closed';
  /** What public holidays of the region have instead of the weekday's ranges; wins over `holidays`. An empty list is closed. */
  readonly holidayRanges?: DayRanges;
  /** Which holidays: metropolitan France, Alsace-Moselle, or an overseas department by its code (`971`…). */
  readonly region?: string;
  /** Days with hours of their own, by `YYYY-MM-DD`; an empty list is closed. */
  readonly exceptions?: Readonly<Record<string, DayRanges>>;
}

/** Something true of the world, and where that was read. Dates are `YYYY-MM-DD`. */
export interface Fact {
  readonly id: string;
  /** In French, for editors and for `flow check`; what citizens read stands in the texts. */
  readonly statement: string;
  /** Address, or the full reference of a legal text. */
  readonly source: string;
  readonly verifiedOn: string;
  readonly expiresOn: string;
  /** `page`: read at the source or in a stored copy of it; `recollection`: known by the author, still to be read at the source. */
  readonly basis: 'page' | 'recollection';
  /** Words or numbers that stand in the source as long as the fact holds; `flow watch` looks for them. */
  readonly lookFor?: readonly string[];
}

/** A whole flow without its words and without its facts: all that a browser runs. */
export interface Flow {
  readonly id: string;
  /** Raised with every change that may lead somebody elsewhere. */
  readonly version: number;
  readonly start: string;
  /** Question that any other one may be interrupted by; the machine's `safety.interrupt` shows it. */
  readonly safety: string;
  /** Variables and the values they may take. `audience` is one of them. */
  readonly variables: Readonly<Record<string, readonly string[]>>;
  /** The variable that says for whom, whose values every outcome must serve. */
  readonly audience: string;
  readonly questions: Readonly<Record<string, Question>>;
  readonly branches: Readonly<Record<string, Branch>>;
  readonly subflows: Readonly<Record<string, Subflow>>;
  readonly outcomes: Readonly<Record<string, Outcome>>;
  readonly destinations: Readonly<Record<string, Destination>>;
  readonly steps: Readonly<Record<string, Item>>;
  readonly evidence: Readonly<Record<string, Item>>;
  readonly countdowns: Readonly<Record<string, Countdown>>;
  readonly hours: Readonly<Record<string, OpeningHours>>;
  /** The oldest `verifiedOn` among the facts of each outcome, shown on its page. */
  readonly verifiedOn: Readonly<Record<string, string>>;
}

/** What only a result needs of a flow. */
export type FlowResults = Pick<
  Flow,
  'outcomes' | 'destinations' | 'steps' | 'evidence' | 'countdowns' | 'hours' | 'verifiedOn'
>;

/**
 * The words of a flow in one language, by key: the section in the singular, then the path of the YAML file
 * (`question.touched.ask`, `question.touched.answers.message`, `urgent.call-bank`, `step.call-bank.do`, `reason.adults`…).
 * Every question has its `answers.unknown`, every law of an outcome its `law.<fact id>`.
 */
export type FlowTexts = Readonly<Record<string, string>>;

/** All that the folder of a flow holds: the flow, and what only checks, editors and the server need. */
export interface FlowDocument {
  readonly flow: Flow;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly constraints: readonly Constraint[];
  readonly limits: {
    readonly maxQuestions: number;
    readonly medianQuestions: number;
    /** The most things to do that one result lists for one person, what is folded included. */
    readonly maxSteps: number;
  };
  /** By locale; `fr` is the reference. */
  readonly texts: Readonly<Record<string, FlowTexts>>;
}

import type { Fact } from '../flow.ts';
import type { HomeWatchRules } from './home-watch/rules.ts';
import type { FieldValue } from './values.ts';

/** What kind of answer a field takes. */
export type FieldType =
  | 'text'
  | 'long-text'
  | 'choice'
  | 'yes-no'
  | 'date'
  | 'phone'
  | 'email'
  | 'postcode'
  | 'commune'
  | 'address'
  | 'plate'
  | 'group';

/** When a field or a step is asked: an earlier field, or what the page knows (`Form.given`), has one of these values. */
export interface FormPredicate {
  readonly field: string;
  readonly in: readonly FieldValue[];
}

/** One field. A group holds fields of its own, once or, with `repeat`, several times. */
export interface Field {
  readonly id: string;
  readonly type: FieldType;
  readonly required?: boolean;
  /** Of a `yes-no` that only « yes » lets through, such as a declaration. */
  readonly accepted?: true;
  readonly when?: FormPredicate;
  /** UTF-16 code units. */
  readonly maxLength?: number;
  /** Ids of the answers of a choice. */
  readonly options?: readonly string[];
  /** Token of the HTML attribute `autocomplete`. */
  readonly autocomplete?: string;
  /** Shown masked, and never in a mail, on paper or in a calendar. */
  readonly secret?: true;
  readonly repeat?: { readonly max: number };
  readonly fields?: readonly Field[];
}

/** What is asked on one screen. */
export interface Step {
  readonly id: string;
  readonly fields: readonly Field[];
  readonly when?: FormPredicate;
  /** « Continue » passes it by; the check offers it. Nothing in it is required. */
  readonly optional?: true;
}

/** A form as data: steps in order, fields in steps. Texts stand beside it, by id. */
export interface Form {
  readonly id: string;
  readonly version: number;
  /** What the page knows without asking, such as the zone, and the values it takes. */
  readonly given?: Readonly<Record<string, readonly string[]>>;
  readonly steps: readonly Step[];
}

/** Words by key: `step.home.title`, `field.contacts.name.label`, `field.residence.options.main`, `fault.required`. */
export type FormTexts = Readonly<Record<string, string>>;

/** A form with its words and the facts that it rests on: what is parsed and checked. */
export interface FormDocument {
  readonly form: Form;
  /** Of a home watch; null for any other form. */
  readonly rules: HomeWatchRules | null;
  readonly facts: Readonly<Record<string, Fact>>;
  /** By language. */
  readonly texts: Readonly<Record<string, FormTexts>>;
}

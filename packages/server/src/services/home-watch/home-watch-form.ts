import type { Fault, Form, FormValues } from '@guichet/triage/form';
import type { OtvForce } from '../../contract/otv-requests.ts';

/** An absence as the rules of the forces look at it; dates are days at the home's place. */
export interface AskedAbsence {
  readonly zone: 'police' | 'gendarmerie' | 'both' | 'unknown';
  /** Counts only where both forces are. */
  readonly force?: OtvForce;
  readonly residence: string;
  readonly from: string;
  readonly to: string;
  readonly today: string;
}

/** The form and its rules, as the server needs them: the same that the browser ran. */
export interface HomeWatchForm {
  readonly form: Form;
  /** What is wrong with what was filled in; empty when nothing is. Fields that the form does not have are refused. */
  validate(values: Readonly<Record<string, unknown>>, today: string): readonly Fault[];
  /** What was filled in, without fields that are not asked, as it is stored. Only what `validate` found right. */
  normalise(values: Readonly<Record<string, unknown>>): FormValues;
  /** Why the force does not take it; empty when it does. */
  eligibility(absence: AskedAbsence): readonly Fault[];
}

/** Ids of fields that are shown masked and never leave in a mail or to somebody who reads the request again. */
export const secretFields = ({ steps }: Form): ReadonlySet<string> =>
  new Set(steps.flatMap(({ fields }) => fields.filter(({ secret }) => secret === true).map(({ id }) => id)));

/** Ids of the fields of one step. */
export const fieldsOfStep = ({ steps }: Form, step: string): ReadonlySet<string> =>
  new Set(steps.filter(({ id }) => id === step).flatMap(({ fields }) => fields.map(({ id }) => id)));

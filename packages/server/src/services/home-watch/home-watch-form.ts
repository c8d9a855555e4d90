import {
  homeWatchCheck,
  normaliseForm,
  validateForm,
  type Fault,
  type Form,
  type FormDocument,
  type FormValues,
  type HomeWatchZone,
} from '@guichet/triage/form';

/** What is known of a home besides what was filled in. */
export interface HomeFacts {
  readonly zone: HomeWatchZone;
  /** The day at the home's place. */
  readonly today: string;
}

/** The form and its rules, held against what was filled in by the same functions as in the browser. */
export interface HomeWatchForm {
  readonly form: Form;
  /** What is wrong with it, the rules of the force included; empty when nothing is. Fields that the form lacks are refused. */
  validate(values: Readonly<Record<string, unknown>>, home: HomeFacts): readonly Fault[];
  /** What is kept of it: cleaned, without what is not asked. Only what `validate` found right. */
  normalise(values: Readonly<Record<string, unknown>>, home: HomeFacts): FormValues;
}

/** @throws TypeError when the form has no rules of the forces */
export const homeWatchFormOf = ({ form, rules }: FormDocument): HomeWatchForm => {
  if (rules === null) throw new TypeError('home watch form: its rules are missing');
  const check = homeWatchCheck(rules);
  return {
    form,
    validate: (values, { zone, today }) => validateForm(form, values, { today, given: { zone }, check }),
    normalise: (values, { zone }) => normaliseForm(form, values as FormValues, { zone }),
  };
};

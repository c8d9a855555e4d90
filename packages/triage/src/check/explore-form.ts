import { askedInGroup, askedSteps } from '../form/asked.ts';
import type { Field, Form } from '../form/form.ts';
import type { FieldValue, FormValues } from '../form/values.ts';

/** What every way of answering shows. */
export interface FormExploration {
  /** Paths of the fields that somebody is asked: `contacts.mobile`. */
  readonly reached: ReadonlySet<string>;
  /** The fewest steps and fields that anybody is shown. */
  readonly shortest: { readonly steps: number; readonly fields: number };
  /** Ways of answering that were tried. */
  readonly cases: number;
}

type Choices = readonly (readonly [id: string, values: readonly (FieldValue | undefined)[]])[];

const valuesOf = ({ type, options = [] }: Field): readonly (FieldValue | undefined)[] => [
  undefined,
  ...(type === 'yes-no' ? [true, false] : options),
];

/** The fields whose value decides whether another one is asked, each with its values and none. */
const deciding = (fields: readonly Field[], conditions: readonly (Field['when'] | undefined)[]): Choices => {
  const ids = new Set(conditions.flatMap((when) => when?.field ?? []));
  return fields.filter(({ id }) => ids.has(id)).map((field) => [field.id, valuesOf(field)]);
};

function* combinations(choices: Choices): Generator<FormValues> {
  const [first, ...others] = choices;
  if (first === undefined) yield {};
  else {
    for (const rest of combinations(others)) {
      for (const value of first[1]) yield value === undefined ? rest : { ...rest, [first[0]]: value };
    }
  }
}

const inGroup = (group: Field): readonly string[] => {
  const fields = group.fields ?? [];
  const choices = deciding(
    fields,
    fields.map(({ when }) => when),
  );
  return [...combinations(choices)].flatMap((values) =>
    askedInGroup(group, values).map(({ id }) => `${group.id}.${id}`),
  );
};

/** Tries every combination of what decides what is asked; forms have few such fields. */
export const exploreForm = (form: Form): FormExploration => {
  const fields = form.steps.flatMap((step) => step.fields);
  const conditions = [...form.steps, ...fields].map(({ when }) => when);
  const given: Choices = Object.entries(form.given ?? {}).map(([id, values]) => [id, values]);
  const choices = deciding(fields, conditions);
  const reached = new Set<string>();
  let [cases, fewestSteps, fewestFields] = [0, Infinity, Infinity];
  for (const known of combinations(given)) {
    for (const values of combinations(choices)) {
      const steps = askedSteps(form, values, known as Record<string, string>);
      for (const { id } of steps.flatMap((step) => step.fields)) reached.add(id);
      const passed = steps.filter(({ optional }) => !optional);
      cases += 1;
      fewestSteps = Math.min(fewestSteps, passed.length);
      fewestFields = Math.min(fewestFields, passed.flatMap((step) => step.fields).length);
    }
  }
  for (const group of fields.filter(({ id, type }) => type === 'group' && reached.has(id))) {
    for (const path of inGroup(group)) reached.add(path);
  }
  return { reached, shortest: { steps: fewestSteps, fields: fewestFields }, cases };
};

import { own } from '../own.ts';
import type { Field, Form, FormPredicate, Step } from './form.ts';
import type { FieldValue, FormValues } from './values.ts';

/** What the page knows without asking, such as the zone. */
export type Given = Readonly<Record<string, string>>;

const holds = (when: FormPredicate | undefined, known: FormValues): boolean => {
  if (when === undefined) return true;
  const value = own(known, when.field);
  return value !== undefined && when.in.includes(value);
};

/** The fields that are asked; what they hold is added to `known`, so that a hidden field's value decides nothing. */
const askedAmong = (
  fields: readonly Field[],
  values: FormValues,
  known: Record<string, FieldValue>,
): readonly Field[] =>
  fields.filter((field) => {
    if (!holds(field.when, known)) return false;
    const value = own(values, field.id);
    if (value !== undefined) known[field.id] = value;
    return true;
  });

/** The steps that are asked, each with the fields that are asked, in order. */
export const askedSteps = (form: Form, values: FormValues, given: Given): readonly Step[] => {
  const known: Record<string, FieldValue> = { ...given };
  // One step after the other: what an earlier one holds decides whether the next is asked.
  return form.steps.flatMap((step) => {
    const fields = holds(step.when, known) ? askedAmong(step.fields, values, known) : [];
    return fields.length === 0 ? [] : [{ ...step, fields }];
  });
};

/** The fields of a group that are asked for one member of it. */
export const askedInGroup = (group: Field, member: FormValues): readonly Field[] =>
  askedAmong(group.fields ?? [], member, {});

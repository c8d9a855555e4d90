import type { Field, FieldValue, Form, FormValues } from '@guichet/triage/form';

/** What was filled in, apart: what an officer reads at once, and what they read after a click of its own. */
export interface SplitValues {
  readonly open: FormValues;
  readonly secret: FormValues;
}

/**
 * Parts the values by the form's `secret` marks, in groups too. What the form does not know, because it was filled in in
 * another version or this server has no form, counts as secret.
 */
export const splitSecrets = (form: Form | null, values: FormValues): SplitValues =>
  split(form?.steps.flatMap(({ fields }) => fields) ?? [], values);

const split = (fields: readonly Field[], values: FormValues): SplitValues => {
  const open: Record<string, FieldValue> = {};
  const secret: Record<string, FieldValue> = {};
  for (const [id, value] of Object.entries(values)) {
    const field = fields.find((each) => each.id === id);
    if (field === undefined || field.secret === true) secret[id] = value;
    else if (field.type !== 'group' || typeof value !== 'object') open[id] = value;
    else {
      const members = [value].flat().map((member) => split(field.fields ?? [], member));
      const only = (part: keyof SplitValues): FieldValue =>
        Array.isArray(value) ? members.map((member) => member[part]) : (members[0]?.[part] ?? {});
      open[id] = only('open');
      if (members.some((member) => Object.keys(member.secret).length > 0)) secret[id] = only('secret');
    }
  }
  return { open, secret };
};

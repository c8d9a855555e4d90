import {
  askedInGroup,
  type Field,
  type FieldValue,
  type FormSnapshot,
  type FormValues,
  type Step,
} from '@guichet/triage/form';

/** One field where it stands: in a step, or in a member of a group. */
export interface FieldPlace {
  readonly field: Field;
  /** As faults name it: `contacts.0.mobile`. Id and name of the native field. */
  readonly path: string;
  /** As texts name it: `contacts.mobile`. */
  readonly key: string;
  readonly value: FieldValue | undefined;
  /** Whether it says that it may be left empty: something beside it may not. */
  readonly saysOptional: boolean;
  /** Of a member of a group; null elsewhere. */
  readonly member: MemberPlace | null;
}

/** A member of a group. */
export interface MemberPlace {
  readonly group: Field;
  readonly index: number;
}

/** Whether a group shows a member before anybody asked for one. */
export const startsWithOne = (group: Field): boolean => group.when !== undefined || group.required === true;

/** The members of a group as they are shown: whoever said « yes » before is asked for a first one at once. */
export const membersShown = (group: Field, value: FieldValue | undefined): readonly FormValues[] => {
  if (group.repeat === undefined) return [typeof value === 'object' ? (value as FormValues) : {}];
  const members = Array.isArray(value) ? (value as readonly FormValues[]) : [];
  return members.length === 0 && startsWithOne(group) ? [{}] : members;
};

const isNeeded = ({ required, accepted }: Field): boolean => required === true || accepted === true;

const saysOptional = (field: Field, beside: readonly Field[]): boolean => !isNeeded(field) && beside.some(isNeeded);

/** The fields of a step that are asked. */
export const placesInStep = ({ fields }: Step, { context }: FormSnapshot): readonly FieldPlace[] =>
  fields.map((field) => ({
    field,
    path: field.id,
    key: field.id,
    value: Object.hasOwn(context.values, field.id) ? context.values[field.id] : undefined,
    saysOptional: saysOptional(field, fields),
    member: null,
  }));

/** The fields of a member that are asked. */
export const placesInMember = (group: Field, member: FormValues, index: number): readonly FieldPlace[] =>
  askedInGroup(group, member).map((field) => ({
    field,
    path: group.repeat === undefined ? `${group.id}.${field.id}` : `${group.id}.${String(index)}.${field.id}`,
    key: `${group.id}.${field.id}`,
    value: Object.hasOwn(member, field.id) ? member[field.id] : undefined,
    saysOptional: saysOptional(field, group.fields ?? []),
    member: { group, index },
  }));

const withValue = (values: FormValues, id: string, value: FieldValue | undefined): FormValues => {
  const { [id]: _before, ...others } = values;
  return value === undefined ? others : { ...values, [id]: value };
};

/** What the machine is told when one place holds something else: a group goes whole. */
export const changed = (
  { field, member }: FieldPlace,
  value: FieldValue | undefined,
  whole: FieldValue | undefined,
): { readonly field: string; readonly value: FieldValue | undefined } => {
  if (member === null) return { field: field.id, value };
  const { group, index } = member;
  const members = membersShown(group, whole).map((one, at) => (at === index ? withValue(one, field.id, value) : one));
  return { field: group.id, value: group.repeat === undefined ? members[0] : members };
};

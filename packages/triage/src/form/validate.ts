import { own } from '../own.ts';
import { askedInGroup, askedSteps, type Given } from './asked.ts';
import { isCalendarDate, type CalendarDate } from './calendar.ts';
import type { Field, FieldType, Form } from './form.ts';
import { isValues, normaliseInPlace } from './normalise.ts';
import { normalisePhone } from './phone.ts';
import type { Fault, FieldValue, FormValues } from './values.ts';

/** Rules of a form that lie between its fields; given what is normalised and asked. */
export type FormCheck = (values: FormValues, context: FormContext) => readonly Fault[];

/** What a form is held against besides itself. */
export interface FormContext {
  /** The day at the home's place. */
  readonly today: CalendarDate;
  /** Default: nothing is known. */
  readonly given?: Given;
  /** Default: none. */
  readonly check?: FormCheck;
}

/** What one value can be refused for; rules between fields have codes of their own. */
export const FIELD_CODES = [
  'required',
  'accepted',
  'unknown',
  'wrong-type',
  'too-long',
  'too-many',
  'not-offered',
  'date.invalid',
  'phone.invalid',
  'email.invalid',
  'postcode.invalid',
  'commune.invalid',
  'plate.invalid',
] as const;

/** UTF-16 code units, where a field does not say it. */
const MAX_LENGTHS: Readonly<Partial<Record<FieldType, number>>> = {
  'long-text': 1000,
  email: 254,
  plate: 12,
  phone: 40,
};
const DEFAULT_MAX_LENGTH = 100;

/** How long the text of a field may be, in UTF-16 code units. */
export const maxLengthOf = ({ maxLength, type }: Field): number => maxLength ?? MAX_LENGTHS[type] ?? DEFAULT_MAX_LENGTH;

const EMAIL = /^[^\s@"<>(),;:\\[\]]{1,64}@(?:[\p{L}\d](?:[\p{L}\d-]{0,61}[\p{L}\d])?\.)+\p{L}{2,63}$/u;

const SHAPES: Readonly<Partial<Record<FieldType, (text: string) => boolean>>> = {
  date: isCalendarDate,
  phone: (text) => normalisePhone(text) === text,
  email: (text) => EMAIL.test(text),
  postcode: (text) => /^\d{5}$/.test(text),
  commune: (text) => /^(?:\d{2}|2[AB])\d{3}$/.test(text),
  plate: (text) => /^[A-Z\d][A-Z\d -]+$/.test(text),
};

const textFaults = (field: Field, text: string, path: string): readonly Fault[] => {
  const limit = maxLengthOf(field);
  if (text.length > limit) return [{ path, code: 'too-long', values: { limit } }];
  if (field.type === 'choice') return field.options?.includes(text) === true ? [] : [{ path, code: 'not-offered' }];
  return SHAPES[field.type]?.(text) === false ? [{ path, code: `${field.type}.invalid` }] : [];
};

const groupFaults = (field: Field, value: FieldValue, path: string): readonly Fault[] => {
  const membersFaults = (member: FormValues, at: string): readonly Fault[] =>
    !isValues(member)
      ? [{ path: at, code: 'wrong-type' }]
      : askedInGroup(field, member).flatMap((inner) => fieldFaults(inner, own(member, inner.id), `${at}.${inner.id}`));
  if (field.repeat === undefined) return membersFaults(value as FormValues, path);
  if (!Array.isArray(value)) return [{ path, code: 'wrong-type' }];
  const members = value as readonly FormValues[];
  const { max } = field.repeat;
  if (members.length > max) return [{ path, code: 'too-many', values: { limit: max } }];
  const filled = [...members.entries()].filter(([, one]) => !isValues(one) || Object.keys(one).length > 0);
  if (filled.length === 0) return field.required === true ? [{ path, code: 'required' }] : [];
  return filled.flatMap(([index, member]) => membersFaults(member, `${path}.${String(index)}`));
};

const fieldFaults = (field: Field, value: FieldValue | undefined, path: string): readonly Fault[] => {
  if (value === undefined) {
    if (field.accepted === true) return [{ path, code: 'accepted' }];
    return field.required === true ? [{ path, code: 'required' }] : [];
  }
  if (field.type === 'group') return groupFaults(field, value, path);
  if (field.type === 'yes-no') {
    if (typeof value !== 'boolean') return [{ path, code: 'wrong-type' }];
    return field.accepted === true && !value ? [{ path, code: 'accepted' }] : [];
  }
  return typeof value === 'string' ? textFaults(field, value, path) : [{ path, code: 'wrong-type' }];
};

/** What the form does not have, hidden fields aside. */
const unknownFaults = (fields: readonly Field[], values: FormValues, path: string): readonly Fault[] =>
  Object.entries(values).flatMap(([id, value]): readonly Fault[] => {
    const field = fields.find((one) => one.id === id);
    const at = `${path}${field === undefined ? id.slice(0, 40) : id}`;
    if (field === undefined) return [{ path: at, code: 'unknown' }];
    if (field.type !== 'group') return [];
    const members: readonly unknown[] = Array.isArray(value) ? value.slice(0, field.repeat?.max ?? 1) : [value];
    return members.flatMap((member, index) =>
      isValues(member)
        ? unknownFaults(field.fields ?? [], member, Array.isArray(value) ? `${at}.${String(index)}.` : `${at}.`)
        : [],
    );
  });

/**
 * What is wrong with what somebody filled in, in the order of the form; nothing when it may be sent. The browser and the server
 * ask this same function (spec V-5). Values are normalised first; those of hidden fields are not looked at.
 *
 * @param values also what a stranger sends: any JSON
 */
export const validateForm = (form: Form, values: unknown, context: FormContext): readonly Fault[] => {
  if (!isValues(values)) return [{ path: '', code: 'wrong-type' }];
  const { given = {}, check } = context;
  const normalised = normaliseInPlace(form, values, given);
  const asked = askedSteps(form, values, given).flatMap(({ fields }) => fields);
  const single = asked.flatMap((field) => fieldFaults(field, own(normalised, field.id), field.id));
  const between = (check?.(normalised, context) ?? []).filter((fault) =>
    single.every(({ path }) => path !== fault.path),
  );
  const order = (fault: Fault): number => asked.findIndex(({ id }) => id === fault.path.split('.')[0]);
  return [
    ...[...single, ...between].sort((one, two) => order(one) - order(two)),
    ...unknownFaults(
      form.steps.flatMap(({ fields }) => fields),
      values,
      '',
    ),
  ];
};

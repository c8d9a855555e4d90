import { own } from '../own.ts';
import { askedInGroup, askedSteps, type Given } from './asked.ts';
import type { Field, Form } from './form.ts';
import { normalisePhone } from './phone.ts';
import type { FieldValue, FormValues } from './values.ts';

/** A map of values, not a list, a text or nothing. */
export const isValues = (value: unknown): value is FormValues =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Controls, and the signs that turn the direction of writing around: nobody types them, and they hide what a text says. */
const HIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

const clean = (text: string): string => text.normalize('NFC').replace(HIDDEN, '');
const oneLine = (text: string): string => clean(text).replace(/\s+/g, ' ').trim();
const manyLines = (text: string): string =>
  clean(text)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

const email = (text: string): string => {
  const [name = '', ...domain] = oneLine(text).split('@');
  return domain.length === 1 ? `${name}@${(domain[0] ?? '').toLowerCase()}` : oneLine(text);
};

const plate = (text: string): string => {
  const written = oneLine(text).toUpperCase();
  const parts = /^([A-Z]{2})[ -]?(\d{3})[ -]?([A-Z]{2})$/.exec(written);
  return parts === null ? written : parts.slice(1).join('-');
};

const textOf = (field: Field, text: string, department: string | null): string => {
  switch (field.type) {
    case 'long-text':
      return manyLines(text);
    case 'phone':
      return normalisePhone(text, department) ?? oneLine(text);
    case 'email':
      return email(text);
    case 'plate':
      return plate(text);
    case 'postcode':
    case 'commune':
      return oneLine(text).replaceAll(' ', '').toUpperCase();
    default:
      return oneLine(text);
  }
};

const isEmpty = (value: unknown): boolean =>
  value === '' || value === null || (typeof value === 'object' && Object.keys(value).length === 0);

const valueOf = (field: Field, value: FieldValue, department: string | null): FieldValue => {
  if (typeof value === 'string') return textOf(field, value, department);
  if (field.type !== 'group') return value;
  const member = (one: FormValues): FormValues =>
    isValues(one) ? valuesOf(askedInGroup(field, one), one, department) : one;
  return Array.isArray(value) ? value.map(member) : member(value as FormValues);
};

const valuesOf = (fields: readonly Field[], values: FormValues, department: string | null): FormValues =>
  Object.fromEntries(
    fields.flatMap((field): [string, FieldValue][] => {
      const value = own(values, field.id);
      const read = value === undefined || value === null ? '' : valueOf(field, value, department);
      return isEmpty(read) ? [] : [[field.id, read]];
    }),
  );

/** Code of the department or territory of a commune: `38`, `2A`, `988`. */
const departmentOf = (insee: string): string => insee.slice(0, /^9[78]/.test(insee) ? 3 : 2);

const departmentIn = (form: Form, values: FormValues): string | null => {
  const field = form.steps.flatMap(({ fields }) => fields).find(({ type }) => type === 'commune');
  const insee = field === undefined ? undefined : own(values, field.id);
  return typeof insee === 'string' ? departmentOf(insee.trim()) : null;
};

/** As `normaliseForm`, but empty members of a group keep their place, so that faults name the right one. */
export const normaliseInPlace = (form: Form, values: FormValues, given: Given): FormValues => {
  const fields = askedSteps(form, values, given).flatMap((step) => step.fields);
  return valuesOf(fields, values, departmentIn(form, values));
};

/**
 * What is sent and kept: texts cleaned and trimmed, phone numbers as the whole world dials them, plates and postcodes in one
 * form. What is empty, not asked (a hidden field) or not in the form is left out. Doing it again changes nothing.
 */
export const normaliseForm = (form: Form, values: FormValues, given: Given = {}): FormValues =>
  Object.fromEntries(
    Object.entries(normaliseInPlace(form, values, given))
      .map(([id, value]): [string, FieldValue] => [
        id,
        Array.isArray(value) ? (value as readonly FormValues[]).filter((member) => !isEmpty(member)) : value,
      ])
      .filter(([, value]) => !isEmpty(value)),
  );

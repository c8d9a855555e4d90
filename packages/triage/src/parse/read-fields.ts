import type { Field, FieldType, FormPredicate, Step } from '../form/form.ts';
import { defined, present } from './reading.ts';
import { choice, entries, fault, flag, items, members, needed, refuse, text, wholeNumber, type Spot } from './spot.ts';

const TYPES: readonly FieldType[] = [
  'text',
  'long-text',
  'choice',
  'yes-no',
  'date',
  'phone',
  'email',
  'postcode',
  'commune',
  'address',
  'plate',
  'group',
];

const scalar = (spot: Spot): string | boolean | undefined =>
  typeof spot.value === 'boolean' ? spot.value : text(spot);

/** `{ residence: main }` or `{ zone: [both, unknown] }`. */
export const readWhen = (spot: Spot | undefined): FormPredicate | undefined => {
  if (spot === undefined) return undefined;
  const [[field, at] = [], ...others] = entries(spot);
  if (field === undefined || at === undefined || others.length > 0) return refuse(spot, 'one field and its values');
  const values = Array.isArray(at.value) ? items(at) : [at];
  return { field, in: defined(values.map(scalar)) };
};

const readRepeat = (spot: Spot | undefined): Field['repeat'] => {
  if (spot === undefined) return undefined;
  const { max } = members(spot, ['max']);
  return max === undefined
    ? needed(spot, 'max', 'how many at most')
    : present<{ max: number }>({ max: wholeNumber(max) });
};

const onlyTrue = (spot: Spot | undefined): true | undefined =>
  spot !== undefined && flag(spot) === true ? true : undefined;

const KEYS = [
  'type',
  'required',
  'accepted',
  'when',
  'maxLength',
  'options',
  'autocomplete',
  'secret',
  'repeat',
  'fields',
] as const;

/** A key that would fill a field in beforehand is no key: nothing is ever ticked for somebody (spec V-8). */
const readField = (id: string, spot: Spot): Field => {
  const read = members(spot, KEYS);
  const type = read.type === undefined ? needed(spot, 'type', TYPES.join(', ')) : choice(read.type, TYPES);
  const options = read.options === undefined ? undefined : defined(items(read.options).map(text));
  if ((type === 'choice') !== (options !== undefined))
    fault(spot, 'wrong-kind', '« options » belong to a choice, and to nothing else');
  if ((type === 'group') !== (read.fields !== undefined))
    fault(spot, 'wrong-kind', '« fields » belong to a group, and to nothing else');
  if (read.repeat !== undefined && type !== 'group') fault(spot, 'wrong-kind', 'only a group repeats');
  if (read.accepted !== undefined && type !== 'yes-no') fault(spot, 'wrong-kind', '« accepted » belongs to a yes-no');
  return present<Field>({
    id,
    type,
    required: read.required === undefined ? undefined : flag(read.required),
    accepted: onlyTrue(read.accepted),
    when: readWhen(read.when),
    maxLength: read.maxLength === undefined ? undefined : wholeNumber(read.maxLength),
    options,
    autocomplete: read.autocomplete === undefined ? undefined : text(read.autocomplete),
    secret: onlyTrue(read.secret),
    repeat: readRepeat(read.repeat),
    fields: read.fields === undefined ? undefined : readFields(read.fields),
  });
};

const readFields = (spot: Spot): readonly Field[] => entries(spot).map(([id, at]) => readField(id, at));

/** Reads the steps of a form, in their order. */
export const readSteps = (spot: Spot): readonly Step[] =>
  entries(spot).map(([id, at]) => {
    const { when, optional, fields } = members(at, ['when', 'optional', 'fields']);
    return present<Step>({
      id,
      when: readWhen(when),
      optional: onlyTrue(optional),
      fields: fields === undefined ? needed(at, 'fields', 'what is asked') : readFields(fields),
    });
  });

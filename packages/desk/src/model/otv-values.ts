import type { Field, FieldValue, Form, FormTexts, FormValues } from '@guichet/triage/form';

/** One answer with its label, ready to be shown. */
export interface ValueRow {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  /** Number to dial, when the answer is one. */
  readonly phone: string | null;
  /** Several lines. */
  readonly long: boolean;
}

/** A group and its members, such as the people to call. */
export interface ValueGroup {
  readonly id: string;
  readonly label: string;
  readonly members: readonly { readonly label: string; readonly rows: readonly ValueRow[] }[];
}

/** What one step of the form was answered; never empty. */
export interface ValueSection {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly ValueRow[];
  readonly groups: readonly ValueGroup[];
}

/** What stands in answers besides words of the form. */
export interface ValueWords {
  readonly yes: string;
  readonly no: string;
  /** Title of what the desk's form does not have: the request was sent with another version. */
  readonly others: string;
  /** Name of the commune, which values hold by its code. */
  readonly commune: string;
  dayText(day: string): string;
}

export interface ValueForm {
  readonly form: Form;
  readonly texts: FormTexts;
}

/** What was filled in, in the order and with the words of the form; what was left empty is left out. */
export const sectionsOf = (
  { form, texts }: ValueForm,
  values: Readonly<Record<string, unknown>>,
  words: ValueWords,
): ValueSection[] => {
  const wordOf = (key: string, otherwise: string) => texts[key] ?? otherwise;
  const filled = values as FormValues;

  const textOf = (field: Field, path: string, value: FieldValue): string => {
    if (typeof value === 'boolean') return value ? words.yes : words.no;
    if (typeof value !== 'string') return JSON.stringify(value);
    switch (field.type) {
      case 'choice':
        return wordOf(`field.${path}.options.${value}`, value);
      case 'date':
        return words.dayText(value);
      case 'phone':
        return phoneText(value);
      case 'commune':
        return `${words.commune} (${value})`;
      default:
        return value;
    }
  };
  const rowsOf = (fields: readonly Field[], held: FormValues, prefix: string): ValueRow[] =>
    fields.flatMap((field) => {
      const value = own(held, field.id);
      if (field.type === 'group' || value === undefined || value === '') return [];
      const path = `${prefix}${field.id}`;
      const phone = field.type === 'phone' && typeof value === 'string' ? value : null;
      return [
        {
          ...{ id: field.id, phone, long: field.type === 'long-text' },
          label: wordOf(`field.${path}.label`, field.id),
          text: textOf(field, path, value),
        },
      ];
    });
  const groupOf = (field: Field): ValueGroup[] => {
    const value = own(filled, field.id);
    if (field.type !== 'group' || typeof value !== 'object') return [];
    const members = (Array.isArray(value) ? value : [value]) as readonly FormValues[];
    const label = wordOf(`field.${field.id}.label`, field.id);
    const one = wordOf(`field.${field.id}.one`, label);
    const shown = members.map((member, at) => ({
      label: members.length > 1 ? `${one} ${at + 1}` : one,
      rows: rowsOf(field.fields ?? [], member, `${field.id}.`),
    }));
    return shown.length === 0 ? [] : [{ id: field.id, label, members: shown }];
  };

  const known = new Set(form.steps.flatMap(({ fields }) => fields.map(({ id }) => id)));
  const strangers: Field[] = Object.keys(values)
    .filter((id) => !known.has(id))
    .map((id) => ({ id, type: 'text' }));
  const steps = [
    ...form.steps.map(({ id, fields }) => ({ id, fields, title: wordOf(`step.${id}.title`, id) })),
    { id: 'others', fields: strangers, title: words.others },
  ];
  return steps
    .map(({ id, title, fields }) => ({
      ...{ id, title, rows: rowsOf(fields, filled, '') },
      groups: fields.flatMap(groupOf),
    }))
    .filter(({ rows, groups }) => rows.length + groups.length > 0);
};

/** What the head of a sheet's block says already, and what a patrol does not need. */
const OFF_SHEET = new Set(['home', 'absence', 'identity', 'address']);
const OFF_SHEET_FIELDS = new Set(['truthful']);

/** The sections of a request that a patrol takes along. */
export const sheetSections = (sections: readonly ValueSection[]): ValueSection[] =>
  sections
    .filter(({ id }) => !OFF_SHEET.has(id))
    .map((section) => ({ ...section, rows: section.rows.filter(({ id }) => !OFF_SHEET_FIELDS.has(id)) }))
    .filter(({ rows, groups }) => rows.length + groups.length > 0);

/** `+33612345678` as people of the country read it, « 06 12 34 56 78 »; any other as it is dialled. */
export const phoneText = (phone: string): string => {
  const [, rest] = /^\+33(\d{9})$/.exec(phone) ?? [];
  return rest === undefined ? phone : `0${rest}`.replace(/(\d{2})(?=\d)/g, '$1\u00a0');
};

/** Text of one field; empty when it was not filled in. */
export const textValue = (values: Readonly<Record<string, unknown>>, id: string): string => {
  const value = Object.hasOwn(values, id) ? values[id] : undefined;
  return typeof value === 'string' ? value : '';
};

/** « Paul Martin ». */
export const ownerName = (values: Readonly<Record<string, unknown>>): string =>
  [textValue(values, 'firstName'), textValue(values, 'lastName')].filter(Boolean).join(' ');

/** « 12 rue des Lilas, bâtiment B, 38500 Voiron ». */
export const addressText = (values: Readonly<Record<string, unknown>>, commune: string): string =>
  [
    textValue(values, 'street'),
    textValue(values, 'complement'),
    [textValue(values, 'postcode'), commune].filter(Boolean).join(' '),
  ]
    .filter(Boolean)
    .join(', ');

const own = (values: FormValues, id: string): FieldValue | undefined =>
  Object.hasOwn(values, id) ? values[id] : undefined;

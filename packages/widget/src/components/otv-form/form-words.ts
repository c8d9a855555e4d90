import type { Translate } from '@guichet/core/i18n';
import {
  isCalendarDate,
  type Fault,
  type Field,
  type FieldValue,
  type Form,
  type FormTexts,
} from '@guichet/triage/form';
import type { fr } from '../../locales/otv.fr.ts';
import type { FieldPlace } from './field-place.ts';
import { plainDay } from './plain-day.ts';

type Say = Translate<typeof fr>;

/** Everything that a sentence of a form is made of. */
export interface FormWords {
  readonly form: Form;
  readonly texts: FormTexts;
  readonly say: Say;
  /** BCP 47. */
  readonly locale: string;
}

/** A fault in words, and where it belongs. */
export interface FaultWords {
  readonly path: string;
  readonly text: string;
}

/** A text of the form; the key itself where there is none, so that nothing is shown empty. */
export const textOf = (texts: FormTexts, key: string): string => (Object.hasOwn(texts, key) ? texts[key] : null) ?? key;

const textOr = (texts: FormTexts, key: string, other: string): string =>
  Object.hasOwn(texts, key) ? (texts[key] ?? other) : other;

/** A hint or a notice; empty where there is none. */
export const optionalText = (texts: FormTexts, key: string): string => textOr(texts, key, '');

/** `contacts.0.mobile` of a fault as texts name it, `contacts.mobile`, and which member it is of; -1: of none. */
const keyOf = (path: string): { readonly key: string; readonly index: number } => {
  const [group = '', index = '', ...field] = path.split('.');
  return /^\d+$/.test(index) ? { key: [group, ...field].join('.'), index: Number(index) } : { key: path, index: -1 };
};

const filled = (sentence: string, values: Fault['values'], { locale }: FormWords): string =>
  sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values?.[name];
    if (typeof value === 'number') return new Intl.NumberFormat(locale).format(value);
    return name === 'date' && value !== undefined && isCalendarDate(value)
      ? plainDay(value, locale)
      : (value ?? placeholder);
  });

/**
 * Why a field is refused, in the form's own words: the same above the fields and beside the field.
 *
 * @param members how many members of a group are shown: with several, the sentence says which one it is about
 */
export const faultText = ({ path, code, values }: Fault, words: FormWords, members: number): string => {
  const { texts, say } = words;
  const { key, index } = keyOf(path);
  const general = textOf(texts, `fault.${code}`);
  const sentence = filled(
    code === 'required' ? textOr(texts, `field.${key}.missing`, general) : general,
    values,
    words,
  );
  if (index < 0 || members < 2) return sentence;
  const one = textOf(texts, `field.${key.split('.')[0] ?? ''}.one`);
  return say('summary.member', { one, number: index + 1, fault: sentence });
};

/** What a field is called; « (facultatif) » where others beside it are needed. */
export const labelText = ({ texts, say }: FormWords, { key, saysOptional }: FieldPlace): string => {
  const label = textOf(texts, `field.${key}.label`);
  return saysOptional ? say('form.optional', { label }) : label;
};

/**
 * What somebody answered, in words.
 *
 * @param names of what is held as a code: a town by its INSEE code
 */
export const answerText = (
  { texts, say, locale }: FormWords,
  field: Field,
  key: string,
  value: FieldValue,
  names: ReadonlyMap<string, string>,
): string => {
  if (typeof value === 'boolean') return say(value ? 'form.yes' : 'form.no');
  if (typeof value !== 'string') return '';
  if (field.secret === true) return say('check.masked');
  if (field.type === 'choice') return textOr(texts, `field.${key}.options.${value}`, value);
  if (field.type === 'date') return isCalendarDate(value) ? plainDay(value, locale) : value;
  return names.get(value) ?? value.trim();
};

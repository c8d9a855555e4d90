import type { Fault, Field, Form, FormSnapshot } from '@guichet/triage/form';
import { membersShown } from './field-place.ts';
import { faultText, type FaultWords, type FormWords } from './form-words.ts';

const fieldOf = (form: Form, { path }: Fault): Field | undefined =>
  form.steps.flatMap(({ fields }) => fields).find(({ id }) => id === path.split('.')[0]);

/**
 * What the machine found wrong, in words.
 *
 * @param wasTyped whether something stands in a town's field that was not chosen: then it is not missing, but unknown
 */
export const faultsInWords = (words: FormWords, { context }: FormSnapshot, wasTyped: boolean): readonly FaultWords[] =>
  context.faults.map((fault) => {
    const field = fieldOf(words.form, fault);
    const isUnchosen = field?.type === 'commune' && fault.code === 'required' && wasTyped;
    const members = field?.type === 'group' ? membersShown(field, context.values[field.id]).length : 0;
    const text = faultText(isUnchosen ? { path: fault.path, code: 'commune.invalid' } : fault, words, members);
    return { path: fault.path, text };
  });

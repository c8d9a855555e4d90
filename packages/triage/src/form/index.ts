export { askedInGroup, askedSteps, type Given } from './asked.ts';
export * from './calendar.ts';
export type * from './form.ts';
export * from './home-watch/check.ts';
export * from './home-watch/eligibility.ts';
export * from './home-watch/fields.ts';
export * from './home-watch/reminder.ts';
export * from './home-watch/rules.ts';
export {
  createFormMachine,
  stepsAsked,
  stepsPassed,
  valueOfField,
  type FormEvent,
  type FormInput,
  type FormMachine,
  type FormMachineContext,
  type FormPhase,
  type FormSnapshot,
} from './form-machine.ts';
export { normaliseForm } from './normalise.ts';
export { normalisePhone } from './phone.ts';
export { FIELD_CODES, maxLengthOf, validateForm, type FormCheck, type FormContext } from './validate.ts';
export type * from './values.ts';

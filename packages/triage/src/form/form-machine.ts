import { assign, setup, type SnapshotFrom } from 'xstate';
import { own } from '../own.ts';
import { askedSteps, type Given } from './asked.ts';
import type { CalendarDate } from './calendar.ts';
import type { Form, Step } from './form.ts';
import { validateForm, type FormCheck } from './validate.ts';
import type { Fault, FieldValue, FormValues } from './values.ts';

/** How somebody comes to a form. */
export interface FormInput {
  /** The day at the home's place. */
  readonly today: CalendarDate;
  /** Default: nothing is known. */
  readonly given?: Given;
}

/** What the machine knows besides its state. */
export interface FormMachineContext {
  today: CalendarDate;
  given: Given;
  /** All that was written, as it was written: also what is hidden now. `normaliseForm` says what is sent. */
  values: FormValues;
  /** Id of the step being edited. */
  step: string;
  /** Of the step, after « continue » was pressed in vain; of the whole form, after « send ». Otherwise empty. */
  faults: readonly Fault[];
  /** Somebody came here from the check: « continue » leads back there when nothing else is missing. */
  changing: boolean;
  /** Why the server refused, as a code; null when it did not. */
  refusal: string | null;
}

/** Everything that moves the machine. */
export type FormEvent =
  /** What a field of any step holds now; undefined: nothing. Groups are given whole. */
  | { type: 'field.changed'; field: string; value: FieldValue | undefined }
  /** What the page knows changed: the zone after another commune, the day after midnight. Ignored while sending. */
  | { type: 'known.changed'; today?: CalendarDate; given?: Given }
  | { type: 'step.next' }
  | { type: 'step.back' }
  /** To a step that is asked (a « Change » link). */
  | { type: 'step.goto'; step: string }
  /** To the check, when nothing is missing. */
  | { type: 'form.check' }
  | { type: 'form.submit' }
  | { type: 'form.submitted' }
  /** The server says no: faults of fields lead to the first of them; without any the check shows the code. */
  | { type: 'form.refused'; code: string; faults?: readonly Fault[] };

/** The fields of a step that a fault belongs to. */
const isOf = (step: Step, { path }: Fault): boolean => step.fields.some(({ id }) => id === path.split('.')[0]);

/**
 * The machine of a form. States: `editing` (`context.step`), `checking` (« check your answers »), `submitting`, `done`. Faults
 * are worked out when somebody wants to go on, never while they type. Optional steps are passed by, and gone to from the check. Pure: no clock, no request, no storage; the persisted
 * snapshot is JSON. The caller sends what `normaliseForm` makes of the values when it is `submitting`.
 *
 * @param form a form that passed its checks
 * @param options.check rules between fields, such as `homeWatchCheck(rules)`
 */
export function createFormMachine(form: Form, { check }: { readonly check?: FormCheck } = {}) {
  const stepsOf = ({ values, given }: FormMachineContext): readonly Step[] => askedSteps(form, values, given);
  const allFaults = ({ values, given, today }: FormMachineContext): readonly Fault[] =>
    validateForm(form, values, check === undefined ? { today, given } : { today, given, check });
  const stepFaults = (context: FormMachineContext): readonly Fault[] => {
    const step = stepsOf(context).find(({ id }) => id === context.step);
    return step === undefined ? [] : allFaults(context).filter((fault) => isOf(step, fault));
  };
  /** The step before or after this one among those that everybody passes. */
  const neighbour = (context: FormMachineContext, by: 1 | -1): string | undefined => {
    const steps = stepsOf(context);
    const at = steps.findIndex(({ id }) => id === context.step);
    return by === 1
      ? steps.find(({ optional }, index) => index > at && !optional)?.id
      : steps.findLast(({ optional }, index) => index < at && !optional)?.id;
  };
  /** The first step with a fault; what belongs to no step that is asked is shown at the check. */
  const stepOfFaults = (context: FormMachineContext, faults: readonly Fault[]): string | undefined =>
    stepsOf(context).find((step) => faults.some((fault) => isOf(step, fault)))?.id;

  return setup({
    types: { context: {} as FormMachineContext, events: {} as FormEvent, input: {} as FormInput },
    guards: {
      isKnownField: ({ event }) =>
        event.type === 'field.changed' && form.steps.some(({ fields }) => fields.some(({ id }) => id === event.field)),
      isAskedStep: ({ context, event }) =>
        event.type === 'step.goto' && stepsOf(context).some(({ id }) => id === event.step),
      hasStepFaults: ({ context }) => stepFaults(context).length > 0,
      hasFaults: ({ context }) => stepOfFaults(context, allFaults(context)) !== undefined,
      isChangingWhole: ({ context }) => context.changing && allFaults(context).length === 0,
      hasNext: ({ context }) => neighbour(context, 1) !== undefined,
      hasBefore: ({ context }) => neighbour(context, -1) !== undefined,
      refusesFields: ({ context, event }) =>
        event.type === 'form.refused' && stepOfFaults(context, event.faults ?? []) !== undefined,
    },
    actions: {
      write: assign(({ context, event }) => {
        if (event.type !== 'field.changed') return {};
        const { [event.field]: before, ...others } = context.values;
        const values = event.value === undefined ? others : { ...context.values, [event.field]: event.value };
        return before === event.value ? {} : { values };
      }),
      learn: assign(({ context, event }) => {
        if (event.type !== 'known.changed') return {};
        return { today: event.today ?? context.today, given: event.given ?? context.given };
      }),
      showStepFaults: assign(({ context }) => ({ faults: stepFaults(context) })),
      goToFaults: assign(({ context }) => {
        const found = allFaults(context);
        const step = stepOfFaults(context, found) ?? context.step;
        const asked = stepsOf(context).find(({ id }) => id === step);
        const faults = asked === undefined ? [] : found.filter((fault) => isOf(asked, fault));
        return { step, faults, changing: true };
      }),
      goNext: assign(({ context }) => ({ step: neighbour(context, 1) ?? context.step, faults: [] })),
      goBack: assign(({ context }) => ({ step: neighbour(context, -1) ?? context.step, faults: [] })),
      goTo: assign(({ event }) => (event.type === 'step.goto' ? { step: event.step, faults: [] } : {})),
      goToLast: assign(({ context }) => ({
        step: stepsOf(context).findLast(({ optional }) => !optional)?.id ?? context.step,
        changing: false,
      })),
      change: assign({ changing: true, refusal: null }),
      forgetFaults: assign({ faults: [], refusal: null, changing: false }),
      hearRefusal: assign(({ context, event }) => {
        if (event.type !== 'form.refused') return {};
        const faults = event.faults ?? [];
        const step = stepOfFaults(context, faults) ?? context.step;
        return { refusal: event.code, faults, step, changing: true };
      }),
    },
  }).createMachine({
    id: 'form',
    context: ({ input: { today, given = {} } }) => ({
      today,
      given,
      values: {},
      step: askedSteps(form, {}, given)[0]?.id ?? '',
      faults: [],
      changing: false,
      refusal: null,
    }),
    initial: 'editing',
    states: {
      editing: {
        on: {
          'field.changed': { guard: 'isKnownField', actions: 'write' },
          'known.changed': { actions: 'learn' },
          'step.next': [
            { guard: 'hasStepFaults', actions: 'showStepFaults' },
            { guard: 'isChangingWhole', target: 'checking', actions: 'forgetFaults' },
            { guard: 'hasNext', actions: 'goNext' },
            { guard: 'hasFaults', actions: 'goToFaults' },
            { target: 'checking', actions: 'forgetFaults' },
          ],
          'step.back': { guard: 'hasBefore', actions: 'goBack' },
          'step.goto': { guard: 'isAskedStep', actions: 'goTo' },
          'form.check': [
            { guard: 'hasFaults', actions: 'goToFaults' },
            { target: 'checking', actions: 'forgetFaults' },
          ],
        },
      },
      checking: {
        on: {
          'known.changed': { actions: 'learn' },
          'step.goto': { guard: 'isAskedStep', target: 'editing', actions: ['goTo', 'change'] },
          'step.back': { target: 'editing', actions: 'goToLast' },
          'form.submit': [
            { guard: 'hasFaults', target: 'editing', actions: 'goToFaults' },
            { target: 'submitting', actions: 'forgetFaults' },
          ],
        },
      },
      submitting: {
        on: {
          'form.submitted': 'done',
          'form.refused': [
            { guard: 'refusesFields', target: 'editing', actions: 'hearRefusal' },
            { target: 'checking', actions: 'hearRefusal' },
          ],
        },
      },
      // Nothing of what was written stays once it was received.
      done: { entry: assign({ values: {}, faults: [], refusal: null, given: {} }) },
    },
  });
}

/** The machine of a form. */
export type FormMachine = ReturnType<typeof createFormMachine>;
/** A snapshot of it. */
export type FormSnapshot = SnapshotFrom<FormMachine>;
/** What a screen can show. */
export type FormPhase = FormSnapshot['value'];

/** The steps that are asked now, with the fields that are asked; optional ones among them, which the check offers. */
export const stepsAsked = (form: Form, { context }: FormSnapshot): readonly Step[] =>
  askedSteps(form, context.values, context.given);

/** Those that everybody passes: what « step 2 of 5 » counts. */
export const stepsPassed = (form: Form, snapshot: FormSnapshot): readonly Step[] =>
  stepsAsked(form, snapshot).filter(({ optional }) => !optional);

/** What a field holds. */
export const valueOfField = ({ context }: FormSnapshot, field: string): FieldValue | undefined =>
  own(context.values, field);

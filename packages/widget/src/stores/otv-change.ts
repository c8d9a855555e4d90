import {
  createFormMachine,
  HOME_WATCH_ACCESS_STEP,
  HOME_WATCH_FIELDS,
  normaliseForm,
  type CalendarDate,
  type Form,
  type FormEvent,
  type FormMachine,
  type FormSnapshot,
} from '@guichet/triage/form';
import { atom, type ReadableAtom } from 'nanostores';
import { createActor, type Actor } from 'xstate';
import type { OtvChangeName, OtvOwner } from './otv-owner.ts';
import { refusalOf, textIn } from './otv-request.ts';

/** Changes that are filled in. */
export type FilledChange = Extract<OtvChangeName, 'dates' | 'access-details'>;

/** A change of a request that was sent, while it is filled in. */
export interface Filling {
  readonly name: FilledChange;
  /** The step of the request's form that changes, alone. */
  readonly form: Form;
  readonly snapshot: FormSnapshot;
}

/** Fills changes in: the steps of the request's own form, held against its rules by the server, which knows the rest. */
export interface OtvChangeForm {
  /** Null: nothing is being changed, or it is done. */
  readonly $filling: ReadableAtom<Filling | null>;
  begin(name: FilledChange): void;
  send(event: FormEvent): void;
  forget(): void;
}

interface Options {
  readonly form: Form;
  readonly owner: Pick<OtvOwner, '$owner' | 'change'>;
  readonly today: () => CalendarDate;
}

/** Fields of a step, by what is changed. */
const isOfChange: Readonly<Record<FilledChange, (step: Form['steps'][number]) => boolean>> = {
  dates: ({ fields }) => fields.some(({ id }) => id === HOME_WATCH_FIELDS.from),
  'access-details': ({ id }) => id === HOME_WATCH_ACCESS_STEP,
};

const partOf = (form: Form, name: FilledChange): Form => ({
  id: form.id,
  version: form.version,
  steps: form.steps.filter(isOfChange[name]).map(({ id, fields }) => ({ id, fields })),
});

export const createOtvChangeForm = ({ form, owner, today }: Options): OtvChangeForm => {
  const $filling = atom<Filling | null>(null);
  let actor: Actor<FormMachine> | null = null;

  const forget = () => {
    actor?.stop();
    actor = null;
    $filling.set(null);
  };
  const save = async (name: FilledChange, part: Form, of: Actor<FormMachine>) => {
    const values = normaliseForm(part, of.getSnapshot().context.values);
    const read = (field: 'from' | 'to') => textIn(values, HOME_WATCH_FIELDS[field]);
    try {
      if (name === 'dates') await owner.change(name, { from: read('from'), to: read('to') });
      else await owner.change(name, { values });
      if (actor === of) forget();
    } catch (error) {
      if (actor === of) of.send(refusalOf(error));
    }
  };
  return {
    $filling,
    begin(name) {
      forget();
      const part = partOf(form, name);
      const of = createActor(createFormMachine(part), { input: { today: today() } });
      actor = of;
      let phase = '';
      of.subscribe((snapshot) => {
        if (actor !== of) return;
        $filling.set({ name, form: part, snapshot });
        const isNew = phase !== snapshot.value;
        phase = snapshot.value;
        if (isNew && phase === 'submitting') void save(name, part, of);
      });
      of.start();
      const { view } = owner.$owner.get();
      if (name === 'dates' && view !== null) {
        of.send({ type: 'field.changed', field: HOME_WATCH_FIELDS.from, value: view.from });
        of.send({ type: 'field.changed', field: HOME_WATCH_FIELDS.to, value: view.to });
      }
    },
    send: (event) => actor?.send(event),
    forget,
  };
};

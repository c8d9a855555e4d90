import { isApiError, type ApiErrorCode, type ApiFault, type Clock, type OtvReceipt } from '@guichet/core';
import type { OtvClient } from '@guichet/core/otv';
import {
  createFormMachine,
  HOME_WATCH_FIELDS,
  normaliseForm,
  type Form,
  type FormCheck,
  type FormEvent,
  type FormMachine,
  type FormSnapshot,
  type FormValues,
} from '@guichet/triage/form';
import { atom, type ReadableAtom } from 'nanostores';
import { createActor, type Actor } from 'xstate';
import type { HomePlace, HomePlaces } from './otv-places.ts';

/** How long « continue » waits for who covers a town. */
const PLACE_WITHIN_MS = 3_000;

/** What came of sending a request; shown once, kept nowhere else. */
export interface ReceivedRequest {
  readonly receipt: OtvReceipt;
  /** The first sending had arrived: later corrections are not in it. */
  readonly isEarlier: boolean;
  /** Of the home, for a reminder. */
  readonly absence: { readonly from: string; readonly to: string; readonly timeZone: string };
}

/** The request that somebody is filling in: in memory, until it is sent or forgotten (spec V-63). */
export interface OtvRequest {
  /** Null: nobody has begun. */
  readonly $snapshot: ReadableAtom<FormSnapshot | null>;
  readonly $received: ReadableAtom<ReceivedRequest | null>;
  /** Begins, or goes on where it was. */
  begin(): void;
  /** Moves the form. « Continue » waits a moment for who covers the town that was just chosen. */
  send(event: FormEvent): void;
  /** Whether something was written that is not sent. */
  isUnsent(): boolean;
  /** The day may have changed, at the home's place. */
  tick(): void;
  /** Nothing of what was written, sent or received stays. */
  forget(): void;
}

interface Options {
  readonly form: Form;
  readonly check: FormCheck;
  readonly client: Pick<OtvClient, 'submit' | 'forget'>;
  readonly places: HomePlaces;
  readonly clock: Clock;
  /** Language in which the owner is written to. */
  readonly locale: () => 'fr' | 'en';
}

export const createOtvRequest = ({ form, check, client, places, clock, locale }: Options): OtvRequest => {
  const machine = createFormMachine(form, { check });
  const $snapshot = atom<FormSnapshot | null>(null);
  const $received = atom<ReceivedRequest | null>(null);
  let actor: Actor<FormMachine> | null = null;
  let place: HomePlace | null = null;
  /** « Continue » was pressed, and waits for that: pressed again, it is still one step. */
  let isWaiting = false;
  /** Which town is being asked for; what comes of another one is late. */
  let asked: { readonly insee: string; readonly done: Promise<void> } | null = null;

  const know = (found: HomePlace | null) => {
    place = found;
    places.setPlace(found);
    actor?.send({ type: 'known.changed', today: places.todayAt(found), given: found ? { zone: found.zone } : {} });
  };
  /** Asks who covers the town that is filled in, unless it is known. */
  const learnPlace = (): Promise<void> => {
    const insee = actor?.getSnapshot().context.values[HOME_WATCH_FIELDS.commune];
    const wanted = typeof insee === 'string' && /^[0-9][0-9AB][0-9]{3}$/.test(insee) ? insee : null;
    if (wanted === (place?.insee ?? null)) return Promise.resolve();
    if (asked !== null && asked.insee === wanted) return asked.done;
    if (place !== null) know(null);
    asked = null;
    if (wanted === null) return Promise.resolve();
    const done = places.placeOf(wanted).then(
      (found) => {
        if (asked?.insee === wanted) know(found);
      },
      // Nobody could be asked: the zone stays unknown, and the next « continue » asks again; the server decides anyway.
      () => void (asked?.insee === wanted && (asked = null)),
    );
    asked = { insee: wanted, done };
    return done;
  };
  const soon = (work: Promise<void>) =>
    new Promise<void>((resolve) => {
      const stop = clock.after(PLACE_WITHIN_MS, resolve);
      void work.then(() => {
        stop();
        resolve();
      });
    });

  const submit = async (of: Actor<FormMachine>, { context }: FormSnapshot) => {
    const values = normaliseForm(form, context.values, context.given);
    const read = (field: keyof typeof HOME_WATCH_FIELDS) => textIn(values, HOME_WATCH_FIELDS[field]);
    const absence = { from: read('from'), to: read('to'), timeZone: place?.timeZone ?? 'Europe/Paris' };
    try {
      const { receipt, isEarlier } = await client.submit({
        insee: read('commune'),
        locale: locale(),
        form: { id: 'home-watch', version: form.version },
        values,
      });
      if (actor !== of) return;
      of.send({ type: 'form.submitted' });
      $received.set({ receipt, isEarlier, absence });
    } catch (error) {
      of.send(refusalOf(error));
    }
  };
  const listen = (of: Actor<FormMachine>) => {
    let phase = '';
    of.subscribe((snapshot) => {
      if (actor !== of) return;
      $snapshot.set(snapshot);
      const before = phase;
      phase = snapshot.value;
      if (phase === 'submitting' && before !== phase) void submit(of, snapshot);
    });
  };
  const isFilled = (values: FormValues) => Object.keys(values).length > 0;

  return {
    $snapshot,
    $received,
    begin() {
      if (actor !== null) return;
      actor = createActor(machine, { input: { today: places.todayAt(null) } });
      listen(actor);
      actor.start();
    },
    send(event) {
      const to = actor;
      if (to === null) return;
      if (event.type !== 'step.next' && event.type !== 'form.submit') {
        to.send(event);
        if (event.type === 'field.changed' && event.field === HOME_WATCH_FIELDS.commune) void learnPlace();
        return;
      }
      if (isWaiting) return;
      const work = learnPlace();
      if (asked === null || asked.insee === place?.insee) return to.send(event);
      isWaiting = true;
      void soon(work).then(() => {
        isWaiting = false;
        to.send(event);
      });
    },
    isUnsent: () => actor !== null && isFilled(actor.getSnapshot().context.values),
    tick: () => actor?.send({ type: 'known.changed', today: places.todayAt(place) }),
    forget() {
      actor?.stop();
      actor = place = asked = null;
      places.setPlace(null);
      places.communes.clear();
      places.addresses?.clear();
      client.forget();
      $snapshot.set(null);
      $received.set(null);
    },
  };
};

/** What a field of text holds; empty for nothing. */
export const textIn = (values: FormValues, field: string): string => {
  const value = values[field];
  return typeof value === 'string' ? value : '';
};

/** Why the server says no, for a form's machine. */
export const refusalOf = (error: unknown): FormEvent & { type: 'form.refused' } => {
  const code: ApiErrorCode = isApiError(error) ? error.code : 'server.garbage';
  const faults: readonly ApiFault[] = (isApiError(error) ? error.faults : null) ?? [];
  return {
    type: 'form.refused',
    code,
    faults: faults.map(({ path, code: why, values }) => ({
      path,
      code: why,
      ...(values === undefined ? {} : { values }),
    })),
  };
};

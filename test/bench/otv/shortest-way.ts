import { createActor } from 'xstate';
import {
  addDays,
  createFormMachine,
  homeWatchCheck,
  type FieldValue,
} from '../../../packages/triage/src/form/index.ts';
import { loadForm } from '../../../packages/triage/src/parse/index.ts';
import { OTV_COMMUNE } from '../../support/otv-submission.ts';
import type { Figure } from '../figures.ts';

const TODAY = '2026-11-22';

/** What is written in a field that has to be filled in, by its type. */
const ANSWERS: Readonly<Record<string, FieldValue>> = {
  commune: OTV_COMMUNE,
  phone: '0612345678',
  email: 'camille@exemple.fr',
  postcode: '00300',
  'yes-no': true,
};
const DATES: Readonly<Record<string, string>> = { from: addDays(TODAY, 10), to: addDays(TODAY, 24) };

/**
 * `otv.shortest.*`: the way through the form for somebody who fills in what has to be, first options chosen: steps that are
 * passed before the check, fields that they show, and fields that are filled in.
 */
export const measureShortestWay = (): Figure[] => {
  const { form, rules } = loadForm('home-watch');
  if (rules === null) throw new Error('the form has no rules');
  const actor = createActor(createFormMachine(form, { check: homeWatchCheck(rules) }), {
    input: { today: TODAY, given: { zone: 'gendarmerie' } },
  }).start();
  const count = { steps: 0, fields: 0, filledIn: 0 };
  while (actor.getSnapshot().value === 'editing') {
    const { step: id, given } = actor.getSnapshot().context;
    const step = form.steps.find((each) => each.id === id)!;
    count.steps++;
    for (const field of step.fields) {
      const { values } = actor.getSnapshot().context;
      const when = Object.entries(field.when ?? {});
      const isAsked = when.every(([on, wanted]) =>
        [wanted].flat().some((value) => value === (values[on] ?? given[on])),
      );
      if (!isAsked) continue;
      count.fields++;
      if (!field.required && !('accepted' in field && field.accepted)) continue;
      count.filledIn++;
      const value = DATES[field.id] ?? ANSWERS[field.type] ?? ('options' in field ? field.options[0]! : 'Martin');
      actor.send({ type: 'field.changed', field: field.id, value });
    }
    actor.send({ type: 'step.next' });
    if (actor.getSnapshot().context.step === id && actor.getSnapshot().value === 'editing') {
      throw new Error(`step « ${id} » does not let go on: ${JSON.stringify(actor.getSnapshot().context.faults)}`);
    }
  }
  return [
    { figure: 'otv.shortest.steps', value: count.steps, unit: '' },
    { figure: 'otv.shortest.fields', value: count.fields, unit: '' },
    { figure: 'otv.shortest.filledIn', value: count.filledIn, unit: '' },
  ];
};

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { createActor, type Actor } from 'xstate';
import { loadForm } from '../parse/load-form.ts';
import { FULLEST, SHORTEST } from '../testing/home-watch-values.ts';
import {
  createFormMachine,
  stepsAsked,
  stepsPassed,
  valueOfField,
  type FormEvent,
  type FormMachine,
} from './form-machine.ts';
import { homeWatchCheck } from './home-watch/check.ts';
import { normaliseForm } from './normalise.ts';
import { validateForm } from './validate.ts';
import type { FieldValue, FormValues } from './values.ts';

const { form, rules } = loadForm('home-watch');
assert.ok(rules);
const check = homeWatchCheck(rules);
const machine = createFormMachine(form, { check });
const today = '2026-11-22';

const start = (zone = 'police'): Actor<FormMachine> =>
  createActor(machine, { input: { today, given: { zone } } }).start();
const fill = (actor: Actor<FormMachine>, values: FormValues): void => {
  for (const [field, value] of Object.entries(values)) actor.send({ type: 'field.changed', field, value });
};
const at = (actor: Actor<FormMachine>): string => {
  const { value, context } = actor.getSnapshot();
  return value === 'editing' ? context.step : value;
};
const codes = (actor: Actor<FormMachine>): string[] =>
  actor.getSnapshot().context.faults.map(({ path, code }) => `${path} ${code}`);
const STEPS = form.steps.map(({ id }) => id);
const PASSED = form.steps.filter(({ optional }) => !optional).map(({ id }) => id);

describe('V-9 the machine of a form', () => {
  test('the shortest request: each step once, then the check, then it is sent', () => {
    const actor = start();
    fill(actor, SHORTEST);
    const seen: string[] = [];
    for (let count = 0; at(actor) !== 'checking'; count += 1) {
      assert.ok(count < 20);
      seen.push(at(actor));
      actor.send({ type: 'step.next' });
    }
    assert.deepEqual(seen, PASSED);
    actor.send({ type: 'form.submit' });
    assert.equal(at(actor), 'submitting');
    const { values, given } = actor.getSnapshot().context;
    assert.deepEqual(normaliseForm(form, values, given), SHORTEST);
    actor.send({ type: 'form.submit' });
    actor.send({ type: 'field.changed', field: 'lastName', value: 'Other' });
    assert.equal(valueOfField(actor.getSnapshot(), 'lastName'), 'Martin', 'what is being sent does not change');
    actor.send({ type: 'form.submitted' });
    assert.equal(at(actor), 'done');
    assert.deepEqual(actor.getSnapshot().context.values, {}, 'nothing of it stays');
  });

  test('faults come with « continue », never while somebody types, and keep them on the step', () => {
    const actor = start();
    actor.send({ type: 'field.changed', field: 'commune', value: 'x' });
    assert.deepEqual(codes(actor), []);
    actor.send({ type: 'step.next' });
    assert.deepEqual([at(actor), ...codes(actor)], ['home', 'commune commune.invalid', 'residence required']);
    actor.send({ type: 'field.changed', field: 'commune', value: '38563' });
    assert.equal(codes(actor).length, 2, 'what was said stays until the next try');
    actor.send({ type: 'field.changed', field: 'residence', value: 'secondary' });
    actor.send({ type: 'step.next' });
    assert.deepEqual(codes(actor), ['residence residence.not-taken']);
    actor.send({ type: 'known.changed', given: { zone: 'gendarmerie' } });
    actor.send({ type: 'step.next' });
    assert.deepEqual([at(actor), ...codes(actor)], ['absence']);
    actor.send({ type: 'field.changed', field: 'from', value: '2026-11-23' });
    actor.send({ type: 'field.changed', field: 'to', value: '2026-11-24' });
    actor.send({ type: 'known.changed', today: '2026-11-23' });
    actor.send({ type: 'step.next' });
    assert.deepEqual(codes(actor), ['from notice.too-late'], 'midnight passed');
  });

  test('« Change » leads to one step and back to the check, unless something else is missing now', () => {
    const actor = start('both');
    fill(actor, { ...SHORTEST, force: 'gendarmerie', to: '2027-06-01' });
    actor.send({ type: 'form.check' });
    assert.equal(at(actor), 'checking');
    actor.send({ type: 'step.goto', step: 'identity' });
    actor.send({ type: 'field.changed', field: 'lastName', value: 'Petit' });
    actor.send({ type: 'step.next' });
    assert.equal(at(actor), 'checking');
    actor.send({ type: 'step.goto', step: 'home' });
    actor.send({ type: 'field.changed', field: 'force', value: 'police' });
    actor.send({ type: 'form.check' });
    assert.deepEqual([at(actor), ...codes(actor)], ['absence', 'to absence.too-long']);
    actor.send({ type: 'field.changed', field: 'to', value: '2026-12-20' });
    actor.send({ type: 'step.next' });
    assert.equal(at(actor), 'checking');
    actor.send({ type: 'step.goto', step: 'nowhere' });
    assert.equal(at(actor), 'checking');
    actor.send({ type: 'step.back' });
    assert.equal(at(actor), STEPS.at(-1));
  });

  test('an optional step is passed by, offered by the check, and leads back to it', () => {
    const actor = start();
    fill(actor, SHORTEST);
    for (const step of PASSED.slice(1)) {
      actor.send({ type: 'step.next' });
      assert.equal(at(actor), step);
    }
    actor.send({ type: 'step.back' });
    assert.equal(at(actor), PASSED.at(-2), 'nor does « back » come to one');
    actor.send({ type: 'form.check' });
    const ids = (steps: typeof form.steps) => steps.map(({ id }) => id);
    assert.deepEqual(ids(stepsPassed(form, actor.getSnapshot())), PASSED);
    assert.deepEqual(ids(stepsAsked(form, actor.getSnapshot())), STEPS);
    const optional = STEPS.find((step) => !PASSED.includes(step)) ?? assert.fail();
    actor.send({ type: 'step.goto', step: optional });
    assert.equal(at(actor), optional);
    actor.send({ type: 'step.next' });
    assert.equal(at(actor), 'checking');
    // Also for whoever comes to it from a step: then to the next one that everybody passes.
    actor.send({ type: 'step.goto', step: PASSED[0]! });
    actor.send({ type: 'field.changed', field: 'commune', value: undefined });
    actor.send({ type: 'step.goto', step: optional });
    actor.send({ type: 'step.next' });
    assert.equal(at(actor), PASSED.at(-1));
  });

  test('a refusal of the server leads to its field, or to the check with its code', () => {
    const actor = start();
    fill(actor, SHORTEST);
    actor.send({ type: 'form.check' });
    actor.send({ type: 'form.submit' });
    const faults = [{ path: 'email', code: 'email.invalid' }];
    actor.send({ type: 'form.refused', code: 'form.invalid', faults });
    assert.deepEqual([at(actor), ...codes(actor)], ['identity', 'email email.invalid']);
    actor.send({ type: 'step.next' });
    actor.send({ type: 'form.submit' });
    actor.send({ type: 'form.refused', code: 'rate.limited' });
    assert.deepEqual([at(actor), actor.getSnapshot().context.refusal], ['checking', 'rate.limited']);
    actor.send({ type: 'form.submit' });
    assert.deepEqual([at(actor), actor.getSnapshot().context.refusal], ['submitting', null]);
  });
});

const FIELDS = form.steps.flatMap(({ fields }) => fields).map(({ id }) => id);
const valuesOf = (id: string): FieldValue[] =>
  [SHORTEST[id], SHORTEST[id], FULLEST[id], FULLEST[id], '', 'x', true, false, '2026-12-20'].filter(
    (value) => value !== undefined,
  );
const change = fc
  .constantFrom(...FIELDS)
  .chain((field) =>
    fc.constantFrom(...valuesOf(field)).map((value): FormEvent => ({ type: 'field.changed', field, value })),
  );
const event: fc.Arbitrary<FormEvent> = fc.oneof(
  { weight: 10, arbitrary: change },
  { weight: 6, arbitrary: fc.constant<FormEvent>({ type: 'step.next' }) },
  { weight: 6, arbitrary: fc.constantFrom<FormEvent>({ type: 'form.check' }, { type: 'form.submit' }) },
  {
    weight: 5,
    arbitrary: fc.constantFrom<FormEvent>(
      { type: 'step.back' },
      { type: 'form.refused', code: 'busy' },
      { type: 'form.refused', code: 'form.invalid', faults: [{ path: 'email', code: 'email.invalid' }] },
      { type: 'known.changed', given: { zone: 'both' } },
      { type: 'known.changed', given: { zone: 'gendarmerie' }, today: '2026-11-24' },
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(...STEPS, 'nowhere').map((step): FormEvent => ({ type: 'step.goto', step })),
  },
);

describe('V-7 V-9 on any way through the form', () => {
  test('no value is lost, nothing hidden or wrong is sent, and a restored snapshot goes on equally', () => {
    let submitted = 0;
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.array(event, { maxLength: 40, size: 'max' }),
        fc.nat({ max: 40 }),
        (whole, events, cut) => {
          let actor = start();
          const written = new Map<string, FieldValue>();
          for (const [field, value] of whole ? Object.entries(FULLEST) : []) {
            written.set(field, value);
            actor.send({ type: 'field.changed', field, value });
          }
          for (const [index, next] of events.entries()) {
            if (index === cut) {
              const stored = JSON.parse(JSON.stringify(actor.getPersistedSnapshot())) as never;
              actor = createActor(machine, { input: { today }, snapshot: stored }).start();
            }
            if (next.type === 'field.changed' && actor.getSnapshot().value === 'editing') {
              written.set(next.field, next.value ?? '');
            }
            actor.send(next);
            const snapshot = actor.getSnapshot();
            const { context, value } = snapshot;
            assert.deepEqual(context.values, Object.fromEntries(written), 'going back or changing loses nothing');
            const steps = stepsAsked(form, snapshot);
            assert.ok(
              value !== 'editing' || steps.some(({ id }) => id === context.step),
              'the step is one that is asked',
            );
            if (value !== 'submitting') continue;
            submitted += 1;
            const sent = normaliseForm(form, context.values, context.given);
            const asked = steps.flatMap(({ fields }) => fields).map(({ id }) => id);
            assert.deepEqual(
              Object.keys(sent).filter((id) => !asked.includes(id)),
              [],
              'nothing hidden is sent',
            );
            const held = { today: context.today, given: context.given, check };
            assert.deepEqual(validateForm(form, sent, held), [], 'the server finds what the browser found');
          }
        },
      ),
      { numRuns: 150 },
    );
    assert.ok(submitted > 5, `${String(submitted)} submissions were looked at`);
  });
});

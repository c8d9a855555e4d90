import { ApiError, type OtvReceipt } from '@guichet/core';
import type { OtvClient, OtvRequestBody } from '@guichet/core/otv';
import { homeWatchCheck, type FormValues } from '@guichet/triage/form';
import { loadForm } from '@guichet/triage/parse';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HandClock } from '../components/testing/hand-clock.ts';
import { createSuggester } from './otv-suggestions.ts';
import type { HomePlace } from './otv-places.ts';
import { createOtvRequest } from './otv-request.ts';

const { form, rules } = loadForm('home-watch');
const RECEIPT = { reference: 'AAAA-BBBB-CCCC-DDDD', secret: 'EEEE-FFFF-GGGG-HHHH' } as OtvReceipt;
const VALUES: FormValues = {
  ...{ commune: '83069', residence: 'main', from: '2026-12-20', to: '2027-01-04', lastName: 'Durand' },
  ...{ firstName: 'Zoé', mobile: '06 12 34 56 78', email: 'zoe@exemple.fr', homeType: 'flat' },
  ...{ street: '8 quai des Voiles', postcode: '83400', truthful: true },
};
const settle = () => new Promise((resolve) => setImmediate(resolve));

const start = (options: { submit?: OtvClient['submit']; placeOf?: () => Promise<HomePlace> } = {}) => {
  const clock = new HandClock();
  const sent: OtvRequestBody[] = [];
  const forgotten: string[] = [];
  const communes = createSuggester(async () => [], clock);
  const request = createOtvRequest({
    form,
    check: homeWatchCheck(rules!),
    clock,
    locale: () => 'fr',
    client: {
      submit: async (body) => {
        sent.push(body);
        return options.submit?.(body) ?? { receipt: RECEIPT, isEarlier: false };
      },
      forget: () => void forgotten.push('client'),
    },
    places: {
      communes,
      addresses: null,
      setPlace: () => {},
      placeOf:
        options.placeOf ?? (async () => ({ insee: '83069', name: 'Hyères', zone: 'police', timeZone: 'Europe/Paris' })),
      todayAt: () => '2026-12-01',
    },
  });
  const fill = (values: FormValues) => {
    request.begin();
    for (const [field, value] of Object.entries(values)) request.send({ type: 'field.changed', field, value });
  };
  return { request, clock, sent, forgotten, fill, context: () => request.$snapshot.get()!.context };
};

test('V-63 a request is filled in, sent once in one form, and nothing of what was written stays', async () => {
  const { request, sent, fill } = start();
  fill(VALUES);
  await settle();
  assert.equal(request.isUnsent(), true);
  request.send({ type: 'form.check' });
  request.send({ type: 'form.submit' });
  request.send({ type: 'form.submit' });
  await settle();
  assert.equal(sent.length, 1);
  assert.equal(sent[0]?.insee, '83069');
  assert.equal((sent[0]?.values as FormValues)['mobile'], '+33612345678');
  assert.deepEqual(request.$received.get()?.receipt, RECEIPT);
  assert.deepEqual(request.$snapshot.get()?.context.values, {});
  assert.equal(request.isUnsent(), false);
});

test('V-65 « continue » waits for who covers the town, once, and no longer than three seconds', async () => {
  let answer = (_place: HomePlace) => {};
  const { request, clock, fill, context } = start({ placeOf: () => new Promise((resolve) => (answer = resolve)) });
  fill({ commune: '83069', residence: 'main' });
  const [first, second] = form.steps;
  request.send({ type: 'step.next' });
  request.send({ type: 'step.next' });
  assert.equal(context().step, first?.id);
  answer({ insee: '83069', name: 'Hyères', zone: 'police', timeZone: 'Europe/Paris' });
  await settle();
  assert.deepEqual([context().step, context().given], [second?.id, { zone: 'police' }]);

  const silent = start({ placeOf: () => new Promise(() => {}) });
  silent.fill({ commune: '83069', residence: 'main' });
  silent.request.send({ type: 'step.next' });
  silent.clock.advance(3_000);
  await settle();
  assert.deepEqual([silent.context().step, silent.context().given], [second?.id, {}]);
  clock.advance(3_000);
});

test('V-63 a refusal keeps what was written: its fields are led to, or its code stands at the check', async () => {
  const refusals = [
    new ApiError('otv.refused', { status: 422, faults: [{ path: 'from', code: 'date.past' }] }),
    new ApiError('network.unreachable'),
  ];
  const { request, fill, context } = start({
    submit: async () => {
      throw refusals.shift() ?? new Error('nobody expected another one');
    },
  });
  fill(VALUES);
  await settle();
  request.send({ type: 'form.check' });
  request.send({ type: 'form.submit' });
  await settle();
  assert.deepEqual([context().step, context().faults[0]?.code], ['absence', 'date.past']);
  request.send({ type: 'form.check' });
  request.send({ type: 'form.submit' });
  await settle();
  assert.deepEqual([context().refusal, context().values['lastName']], ['network.unreachable', 'Durand']);
});

test('V-63 forgetting leaves nothing, and what answers later is thrown away', async () => {
  let answer = (_: { receipt: OtvReceipt; isEarlier: boolean }) => {};
  const { request, fill, forgotten } = start({ submit: () => new Promise((resolve) => (answer = resolve)) });
  fill(VALUES);
  await settle();
  request.send({ type: 'form.check' });
  request.send({ type: 'form.submit' });
  await settle();
  request.forget();
  answer({ receipt: RECEIPT, isEarlier: false });
  await settle();
  assert.deepEqual([request.$snapshot.get(), request.$received.get(), forgotten], [null, null, ['client']]);
});

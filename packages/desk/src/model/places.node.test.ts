import assert from 'node:assert/strict';
import { test } from 'node:test';
import { samplePlace } from '../testing/sample-places.ts';
import {
  dayOf,
  formHoursOf,
  hoursFault,
  likeMonday,
  sentHoursOf,
  unknownHours,
  withoutRange,
  withRange,
} from './place-hours.ts';
import { draftOf, emptyForm, faultsOf, fieldOfRefusal, findPlaces, formOf, isDepartmentCode } from './places.ts';

test('U-33 a place comes back from the form as it was', () => {
  const { unit } = samplePlace();
  const draft = draftOf(formOf(samplePlace()));
  assert.deepEqual(draft.hours, {
    week: [
      [
        ['09:00', '12:00'],
        ['20:00', '02:00'],
      ],
      [['00:00', '24:00']],
      [],
      [],
      [],
      [],
      [],
    ],
    holidayRanges: [],
  });
  const { name, street, postcode, city, insee, phone } = unit;
  assert.deepEqual(draft, { ...draft, name, street, postcode, city, insee, phone, services: ['Écoute', 'Droit'] });
  assert.deepEqual(draft.position, { type: 'commune' });
  const exact = samplePlace({ precision: 'address' });
  assert.deepEqual(draftOf(formOf(exact)).position, { type: 'point', latitude: '48.1', longitude: '-1.6' });
  const hidden = samplePlace({ latitude: null, longitude: null, precision: 'unknown' });
  assert.deepEqual(draftOf(formOf(hidden)).position, { type: 'none' });
});

test('U-8 unknown hours stay unknown; day and night is every day', () => {
  assert.equal(sentHoursOf(formHoursOf(null)), null);
  const always = sentHoursOf(formHoursOf({ week: 'always' }));
  assert.deepEqual(
    always?.week,
    Array.from({ length: 7 }, () => [['00:00', '24:00']]),
  );
  assert.equal(always?.holidayRanges, undefined);
});

test('U-33 says what is missing of hours, and of nothing else', () => {
  const open = dayOf(null, 'ranges');
  const week = (day: typeof open) => ({ ...unknownHours, known: true, days: unknownHours.days.with(0, day) });
  const filled = { mode: 'ranges', ranges: [{ from: '09:00', to: '12:00' }] } as const;
  assert.equal(hoursFault(unknownHours), null);
  assert.equal(hoursFault({ ...unknownHours, known: true }), 'no-day');
  assert.equal(hoursFault(week(open)), 'time');
  assert.equal(hoursFault(week({ ...filled, ranges: [{ from: '09:00', to: '09:00' }] })), 'time');
  assert.equal(hoursFault(week(filled)), null);
  assert.equal(hoursFault({ ...week(filled), holidays: open }), 'time');
  assert.deepEqual(withoutRange(filled, 0), { mode: 'closed', ranges: [] });
  assert.equal(withoutRange(withRange(filled), 1).ranges.length, 1);
  assert.deepEqual(
    likeMonday(week(filled)).days.map(({ mode }) => mode),
    [...Array<string>(5).fill('ranges'), 'closed', 'closed'],
  );
  const fields = faultsOf({ ...emptyForm, position: 'point' }).map(({ field }) => field);
  assert.deepEqual(fields, ['name', 'postcode', 'city', 'position']);
  assert.deepEqual(faultsOf(formOf(samplePlace())), []);
});

test('U-33 a refusal belongs to a field; places are found by words without accents', () => {
  assert.equal(fieldOfRefusal('coordinates.swapped'), 'position');
  assert.equal(fieldOfRefusal('phone.unreadable'), 'phone');
  assert.equal(fieldOfRefusal('kind.reserved'), null);
  const places = [samplePlace(), samplePlace({ id: 'site:x:2', name: 'Étape', city: 'Brest', postcode: '29200' })];
  const found = (text: string) => findPlaces(places, text).map(({ unit }) => unit.name);
  assert.deepEqual(
    [found('etape'), found('292 brest'), found(''), found('x')],
    [['Étape'], ['Étape'], ['Le Phare', 'Étape'], []],
  );
  assert.deepEqual(['35', '2A', '971', '3', '35000'].map(isDepartmentCode), [true, true, true, false, false]);
});

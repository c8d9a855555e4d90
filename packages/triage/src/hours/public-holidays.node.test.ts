import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publicHolidays } from './public-holidays.ts';

const easterMonday = (year: number): string | undefined => publicHolidays(year).find((day) => /-0[34]-/.test(day));

test('T-10 the eleven holidays of 2026', () => {
  assert.deepEqual(publicHolidays(2026), [
    '2026-01-01',
    '2026-04-06',
    '2026-05-01',
    '2026-05-08',
    '2026-05-14',
    '2026-05-25',
    '2026-07-14',
    '2026-08-15',
    '2026-11-01',
    '2026-11-11',
    '2026-12-25',
  ]);
});

test('T-10 Easter Monday over the years, its earliest and its latest', () => {
  const mondays: Record<number, string> = {
    1818: '1818-03-23', // the earliest that there is
    1943: '1943-04-26', // the latest
    1954: '1954-04-19', // the exceptions of the rule
    1981: '1981-04-20',
    2000: '2000-04-24',
    2008: '2008-03-24',
    2011: '2011-04-25',
    2019: '2019-04-22',
    2024: '2024-04-01',
    2025: '2025-04-21',
    2027: '2027-03-29',
    2028: '2028-04-17',
    2030: '2030-04-22',
    2038: '2038-04-26',
    2049: '2049-04-19',
    2076: '2076-04-20',
  };
  for (const [year, monday] of Object.entries(mondays)) assert.equal(easterMonday(Number(year)), monday);
});

test('T-10 Ascension and Whit Monday follow Easter; 2008 has Ascension on 1 May', () => {
  assert.equal(publicHolidays(2008).filter((day) => day === '2008-05-01').length, 2);
  assert.ok(publicHolidays(2027).includes('2027-05-06'));
  assert.ok(publicHolidays(2027).includes('2027-05-17'));
});

test('T-10 regions have their own days besides', () => {
  const own = (region: string): string[] => {
    const national = publicHolidays(2026);
    return publicHolidays(2026, region).filter((day) => !national.includes(day));
  };
  assert.deepEqual(own('alsace-moselle'), ['2026-04-03', '2026-12-26']);
  assert.deepEqual(own('971'), ['2026-05-27']);
  assert.deepEqual(own('972'), ['2026-05-22']);
  assert.deepEqual(own('973'), ['2026-06-10']);
  assert.deepEqual(own('974'), ['2026-12-20']);
  assert.deepEqual(own('976'), ['2026-04-27']);
  assert.deepEqual(own('977'), ['2026-10-09']);
  assert.deepEqual(own('987'), ['2026-03-05', '2026-04-03', '2026-11-20']);
  assert.deepEqual(own('metropole'), []);
  assert.deepEqual(own('constructor'), []);
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { parseHomeWatchRules } from '../../parse/read-rules.ts';
import { zoneOf } from '../../territory/index.ts';
import { cellsOn, PLACES, ZONES } from '../../testing/home-watch-matrix.ts';
import { todayIn } from '../calendar.ts';
import { absenceDays, eligibilityOf, type Absence } from './eligibility.ts';
import type { HomeWatchForce, HomeWatchRules, HomeWatchZone, Residence } from './rules.ts';

const FILE = new URL('../../../forms/home-watch/rules.yaml', import.meta.url);
const source = (): { rules: Record<string, Record<string, unknown>> } =>
  parse(readFileSync(FILE, 'utf8')) as { rules: Record<string, Record<string, unknown>> };
const rules = parseHomeWatchRules('rules.yaml', source().rules);

const LATEST = { police: 3, gendarmerie: 1 } as const;
const takes = (
  force: HomeWatchForce,
  residence: Residence,
  days: number,
  withinYear: boolean,
  notice: number,
): boolean =>
  notice <= 45 &&
  notice >= LATEST[force] &&
  (force === 'police' ? residence === 'main' && days >= 3 && days <= 90 : days >= 1 && withinYear);

describe('V-2 V-3 zone rules at their edges', () => {
  for (const [department, at, today] of PLACES) {
    test(`zone × length × notice × residence, ${department} on ${today}`, () => {
      assert.equal(todayIn(zoneOf(department, null), new Date(at)), today);
      let [cells, taken] = [0, 0];
      for (const { from, to, residence, notice, days, withinYear } of cellsOn(today)) {
        const police = takes('police', residence, days, true, notice);
        const gendarmerie = takes('gendarmerie', residence, days, withinYear, notice);
        const expected = { police, gendarmerie, both: police && gendarmerie, unknown: police || gendarmerie };
        for (const zone of ZONES) {
          const found = eligibilityOf({ zone, residence, from, to, today }, rules);
          const cell = `${zone} ${residence} ${from} to ${to}, ${String(notice)} before: ${JSON.stringify(found.faults)}`;
          assert.equal(found.ok, expected[zone], cell);
          assert.equal(found.ok, found.faults.length === 0, cell);
          assert.equal(found.unitDecides, zone === 'unknown', cell);
          cells += 1;
          taken += Number(found.ok);
        }
        for (const force of ['police', 'gendarmerie'] as const) {
          const named = { force, residence, from, to, today };
          assert.equal(eligibilityOf({ zone: 'both', ...named }, rules).ok, expected[force]);
          // What somebody says of the force changes nothing where the table knows better.
          assert.equal(eligibilityOf({ zone: 'police', ...named }, rules).ok, police);
        }
      }
      assert.equal(cells, 704);
      assert.ok(taken > 100 && taken < cells / 2, `${String(taken)} of ${String(cells)} are taken`);
    });
  }
});

describe('V-2 what a refusal says', () => {
  const today = '2026-11-22';
  const said = (absence: Partial<Absence>, by: HomeWatchRules = rules) =>
    eligibilityOf({ zone: 'police', residence: 'main', from: '2026-12-01', to: '2026-12-15', today, ...absence }, by)
      .faults;

  test('each refusal names its place, its limit and the nearest day that is taken', () => {
    assert.deepEqual(said({}), []);
    assert.deepEqual(said({ residence: 'secondary' }), [{ path: 'residence', code: 'residence.not-taken' }]);
    const days = (path: string, code: string, limit: number, date: string) => [
      { path, code, values: { limit, unit: 'days', date } },
    ];
    assert.deepEqual(said({ to: '2026-12-03' }), days('to', 'absence.too-short', 3, '2026-12-04'));
    assert.deepEqual(said({ to: '2027-03-02' }), days('to', 'absence.too-long', 90, '2027-03-01'));
    assert.deepEqual(said({ to: '2026-12-01' }), days('to', 'absence.order', 3, '2026-12-04'));
    assert.deepEqual(said({ to: '2026-11-30' }), days('to', 'absence.order', 3, '2026-12-04'));
    assert.deepEqual(said({ from: '2026-11-24' }), days('from', 'notice.too-late', 3, '2026-11-25'));
    assert.deepEqual(said({ from: '2026-11-21' }), days('from', 'date.past', 3, '2026-11-25'));
    assert.deepEqual(
      said({ from: '2027-01-07', to: '2027-01-20' }),
      days('from', 'notice.too-early', 45, '2027-01-06'),
    );
    assert.deepEqual(said({ zone: 'gendarmerie', to: '2027-12-02' }), [
      { path: 'to', code: 'absence.too-long', values: { limit: 12, unit: 'months', date: '2027-12-01' } },
    ]);
    const everything = said({ residence: 'secondary', from: '2026-11-20', to: '2027-11-20' });
    assert.deepEqual(
      everything.map(({ code }) => code),
      ['residence.not-taken', 'date.past', 'absence.too-long'],
    );
  });

  test('where both forces are, the stricter limit is the one that is said, once; where none is known, the wider', () => {
    const both = said({ zone: 'both', from: '2026-11-22', to: '2027-12-22' });
    assert.deepEqual(
      both.map(({ code, values }) => [code, values?.['limit'], values?.['date']]),
      [
        ['notice.too-late', 3, '2026-11-25'],
        ['absence.too-long', 90, '2027-02-20'],
      ],
    );
    const unknown = said({ zone: 'unknown', from: '2026-11-22', to: '2027-12-22' });
    assert.deepEqual(
      unknown.map(({ code, values }) => [code, values?.['limit'], values?.['date']]),
      [
        ['notice.too-late', 1, '2026-11-23'],
        ['absence.too-long', 12, '2027-11-22'],
      ],
    );
  });

  test('V-1 the length is the number of nights away', () => {
    assert.equal(absenceDays('2027-07-01', '2027-07-04'), 3);
    assert.equal(absenceDays('2028-02-28', '2028-03-01'), 2);
    assert.equal(absenceDays('2027-03-27', '2027-03-29'), 2);
  });

  test('dates that do not exist are an error of the caller, not a refusal', () => {
    for (const wrong of [{ from: '2027-02-29' }, { to: 'soon' }, { today: '' }])
      assert.throws(() => said(wrong), RangeError);
  });
});

describe('V-4 rules are data', () => {
  const edited = (force: string, key: string, value: unknown): HomeWatchRules => {
    const read = source().rules;
    (read[force] ??= {})[key] = value;
    return parseHomeWatchRules('mine', read);
  };
  const ask = (by: HomeWatchRules, zone: HomeWatchZone, from: string, to: string) =>
    eligibilityOf({ zone, residence: 'main', from, to, today: '2026-11-22' }, by);

  test('an edge that is not inclusive is not taken, and the limit said is the one that holds', () => {
    const strict = edited('police', 'length', {
      min: { days: 3, inclusive: false },
      max: { days: 90, inclusive: false },
    });
    assert.equal(ask(strict, 'police', '2026-12-01', '2026-12-05').ok, true);
    assert.deepEqual(ask(strict, 'police', '2026-12-01', '2026-12-04').faults[0]?.values, {
      limit: 4,
      unit: 'days',
      date: '2026-12-05',
    });
    assert.equal(ask(strict, 'police', '2026-12-01', '2027-02-28').ok, true);
    assert.deepEqual(ask(strict, 'police', '2026-12-01', '2027-03-01').faults[0]?.values, {
      limit: 89,
      unit: 'days',
      date: '2027-02-28',
    });
    const notice = edited('gendarmerie', 'notice', {
      min: { days: 1, inclusive: false },
      max: { days: 45, inclusive: false },
    });
    assert.equal(ask(notice, 'gendarmerie', '2026-11-23', '2026-12-05').ok, false);
    assert.equal(ask(notice, 'gendarmerie', '2026-11-24', '2026-12-05').ok, true);
    assert.equal(ask(notice, 'gendarmerie', '2027-01-05', '2027-01-07').ok, true);
    assert.equal(ask(notice, 'gendarmerie', '2027-01-06', '2027-01-07').ok, false);
    const year = edited('gendarmerie', 'length', { max: { months: 12, inclusive: false } });
    assert.equal(ask(year, 'gendarmerie', '2026-12-01', '2027-11-30').ok, true);
    assert.equal(ask(year, 'gendarmerie', '2026-12-01', '2027-12-01').ok, false);
  });

  test('an edge that is left out does not bind, but nobody returns before leaving or leaves yesterday', () => {
    const wide = parseHomeWatchRules('mine', {
      ...source().rules,
      gendarmerie: { residences: ['main'], length: {}, notice: {} },
    });
    assert.equal(ask(wide, 'gendarmerie', '2026-11-22', '2029-11-22').ok, true);
    assert.deepEqual(
      ask(wide, 'gendarmerie', '2026-11-22', '2026-11-22').faults.map(({ code }) => code),
      ['absence.order'],
    );
    assert.deepEqual(
      ask(wide, 'gendarmerie', '2026-11-21', '2026-12-22').faults.map(({ code }) => code),
      ['date.past'],
    );
  });

  test('rules that cannot be read are refused with the place', () => {
    const refused = (value: unknown, message: RegExp) => {
      assert.throws(() => parseHomeWatchRules('mine', value), { name: 'FlowError', message });
    };
    refused(null, /police.*missing/);
    refused([], /a map/);
    refused({ police: {}, gendarmerie: {} }, /residences.*\n.*length.*\n.*notice/);
    refused({ ...source().rules, nobody: {} }, /unknown key « nobody »/);
    const length = (value: unknown) => () => edited('police', 'length', value);
    assert.throws(length({ min: { days: 3 } }), /inclusive/);
    assert.throws(length({ min: { days: 3, months: 1, inclusive: true } }), /days.*months/);
    assert.throws(length({ min: { days: -1, inclusive: true } }), /whole number/);
    assert.throws(length({ min: { days: '3', inclusive: true } }), /whole number/);
    assert.throws(length({ min: { days: 91, inclusive: true }, max: { days: 90, inclusive: true } }), /no day/);
    assert.throws(length({ min: { days: 3, inclusive: true }, max: { days: 3, inclusive: false } }), /no day/);
  });
});

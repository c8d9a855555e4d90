import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { unitsTranslator } from '../../locales/units-translator.ts';
import { officeHours, withSpaces } from '../testing/sample-units.ts';
import type { UnitHours } from '../unit-card/opening-sentence.ts';
import { hoursRows } from './hours-rows.ts';

await unitsTranslator.setLocale('fr');
const rows = (hours: UnitHours, at: string) =>
  hoursRows(hours, new Date(at), 'fr', unitsTranslator.t).map(({ day, ranges, today }) =>
    [day, withSpaces(ranges.join(' ; ')), ...(today ? ['today'] : [])].join(' | '),
  );
const MONDAY = '2026-11-23T14:00:00Z';

describe('rows of hours', () => {
  it('U-8 the week from Monday, several ranges a day, today in words, holidays', () => {
    assert.deepEqual(rows(officeHours, MONDAY), [
      'lundi (aujourd’hui) | 8 h à 12 h ; 14 h à 18 h | today',
      'mardi | 8 h à 12 h ; 14 h à 18 h',
      'mercredi | 8 h à 12 h ; 14 h à 18 h',
      'jeudi | 8 h à 12 h ; 14 h à 18 h',
      'vendredi | 8 h à 12 h ; 14 h à 18 h',
      'samedi | 8 h 30 à 12 h',
      'dimanche | Fermé',
      'Jours fériés | Fermé',
    ]);
  });

  it('U-8 days with hours of their own are told by date for a month, and win over the week and over holidays', () => {
    const exceptions = { '2026-11-23': [], '2026-11-22': [], '2026-12-24': [['08:00', '12:00']], '2027-03-01': [] };
    assert.deepEqual(rows({ ...officeHours, exceptions }, MONDAY).slice(8), [
      'lundi 23 novembre (aujourd’hui) | Fermé | today',
      'jeudi 24 décembre | 8 h à 12 h',
    ]);
    assert.equal(rows({ ...officeHours, exceptions }, MONDAY)[0], 'lundi | 8 h à 12 h ; 14 h à 18 h');
  });

  it('U-8 holidays of the place are named, with their own hours', () => {
    const alsace = { ...officeHours, region: 'alsace-moselle', holidayRanges: [['09:00', '11:00']] };
    assert.deepEqual(rows(alsace, '2026-12-20T09:00:00Z').slice(7), [
      'Jours fériés | 9 h à 11 h',
      'vendredi 25 décembre, jour férié | 9 h à 11 h',
      'samedi 26 décembre, jour férié | 9 h à 11 h',
      'vendredi 1er janvier, jour férié | 9 h à 11 h',
    ]);
    assert.match(
      rows({ ...officeHours, zone: 'Indian/Reunion', region: '974' }, '2026-12-19T21:00:00Z')[8] ?? '',
      /^dimanche 20 décembre, jour férié \(aujourd’hui\) \| Fermé \| today$/,
      'abolition of slavery, already that day there',
    );
  });

  it('U-8 day and night, past midnight, holidays that nobody tells of', () => {
    assert.deepEqual(rows({ zone: 'Europe/Paris', week: 'always' }, MONDAY), [
      'Tous les jours (aujourd’hui) | Jour et nuit | today',
    ]);
    const night: UnitHours = {
      zone: 'Europe/Paris',
      week: [[['20:00', '24:00']], [['22:00', '26:30']], [], [], [], [], []],
    };
    assert.deepEqual(
      [0, 1, 7].map((row) => rows(night, MONDAY)[row]),
      [
        'lundi (aujourd’hui) | 20 h à minuit | today',
        'mardi | 22 h à 2 h 30 le lendemain',
        'Jours fériés | Non précisé',
      ],
    );
    assert.equal(rows({ ...night, holidays: 'open' }, MONDAY)[7], 'Jours fériés | Comme les autres jours');
  });
});

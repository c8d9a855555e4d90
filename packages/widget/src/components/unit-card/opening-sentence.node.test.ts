import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { unitsTranslator } from '../../locales/units-translator.ts';
import { officeHours, shown, unit, withSpaces } from '../testing/sample-units.ts';
import { openingSentence, timeOfDay, type UnitHours } from './opening-sentence.ts';

const device = process.env['TZ'];
const tell = (hours: UnitHours | null, at: string, locale = 'fr') => {
  const now = new Date(at);
  const { state, text, there } = openingSentence(
    shown(unit('x', { hours }), null, now),
    now,
    locale,
    unitsTranslator.t,
  );
  return (there === null ? [state, text] : [state, text, there]).map(withSpaces);
};
const reunion: UnitHours = { ...officeHours, zone: 'Indian/Reunion', region: '974' };
const always: UnitHours = { zone: 'Europe/Paris', week: 'always' };
const night: UnitHours = { zone: 'Europe/Paris', week: Array.from({ length: 7 }, () => [['20:30', '26:00']]) };
const never: UnitHours = { zone: 'Europe/Paris', week: Array.from({ length: 7 }, () => []) };

describe('open, closed or unknown, in words', () => {
  it('a time does not break over two lines', async () => {
    await unitsTranslator.setLocale('fr');
    assert.equal(timeOfDay(18, 0, unitsTranslator.t), '18\u00a0h');
    assert.equal(timeOfDay(18, 30, unitsTranslator.t), '18\u00a0h\u00a030');
  });

  afterEach(() => {
    if (device === undefined) delete process.env['TZ'];
    else process.env['TZ'] = device;
  });

  const cases: [what: string, hours: UnitHours | null, at: string, sentence: string[]][] = [
    ['open', officeHours, '2026-11-23T14:00:00Z', ['open', 'Ouvert maintenant, jusqu’à 18 h']],
    ['at noon', officeHours, '2026-11-23T11:30:00Z', ['closed', 'Fermé, ouvre aujourd’hui à 14 h']],
    ['in the evening', officeHours, '2026-11-23T19:00:00Z', ['closed', 'Fermé, ouvre demain à 8 h']],
    ['on Saturday afternoon', officeHours, '2026-11-21T15:00:00Z', ['closed', 'Fermé, ouvre lundi à 8 h']],
    ['half an hour', officeHours, '2026-11-20T20:00:00Z', ['closed', 'Fermé, ouvre demain à 8 h 30']],
    [
      'beyond a week, with the date',
      { ...officeHours, week: [[], [['08:00', '12:00']], [], [], [], [], []], exceptions: { '2026-11-24': [] } },
      '2026-11-23T14:00:00Z',
      ['closed', 'Fermé, ouvre mardi 1er décembre à 8 h'],
    ],
    ['past midnight', night, '2026-11-23T20:00:00Z', ['open', 'Ouvert maintenant, jusqu’à demain à 2 h']],
    ['after midnight', night, '2026-11-23T00:30:00Z', ['open', 'Ouvert maintenant, jusqu’à 2 h']],
    ['day and night', always, '2026-11-23T14:00:00Z', ['open', 'Ouvert jour et nuit']],
    ['until nobody knows', { ...always, exceptions: {} }, '2026-11-23T14:00:00Z', ['open', 'Ouvert maintenant']],
    ['closed for long', never, '2026-11-23T14:00:00Z', ['closed', 'Fermé, prochaine ouverture inconnue']],
    ['unknown is never closed', null, '2026-11-23T14:00:00Z', ['unknown', 'Horaires inconnus']],
  ];
  for (const [what, hours, at, sentence] of cases) {
    it(`U-8 ${what}: ${sentence[1]}`, async () => {
      process.env['TZ'] = 'Europe/Paris';
      await unitsTranslator.setLocale('fr');
      assert.deepEqual(tell(hours, at), sentence);
    });
  }

  it('U-8 where the device shows another hour, the time there is told', async () => {
    process.env['TZ'] = 'Europe/Paris';
    await unitsTranslator.setLocale('fr');
    assert.deepEqual(tell(reunion, '2026-11-23T05:00:00Z'), [
      'open',
      'Ouvert maintenant, jusqu’à 12 h',
      'Il est 9 h sur place.',
    ]);
    assert.deepEqual(
      tell(reunion, '2026-11-23T20:30:00Z'),
      ['closed', 'Fermé, ouvre aujourd’hui à 8 h', 'Il est 0 h 30 sur place, mardi.'],
      'today is the day of the place',
    );
    process.env['TZ'] = 'Indian/Reunion';
    assert.deepEqual(tell(reunion, '2026-11-23T05:00:00Z'), ['open', 'Ouvert maintenant, jusqu’à 12 h']);
  });

  it('U-8 English says the same', async () => {
    process.env['TZ'] = 'Europe/Paris';
    await unitsTranslator.setLocale('en');
    assert.deepEqual(tell(officeHours, '2026-11-21T15:00:00Z', 'en'), ['closed', 'Closed, opens Monday at 8:00']);
    assert.deepEqual(tell(reunion, '2026-11-23T05:00:00Z', 'en').slice(1), [
      'Open now, until 12:00',
      'It is 9:00 there.',
    ]);
  });
});

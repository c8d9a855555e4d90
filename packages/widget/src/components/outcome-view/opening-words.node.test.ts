import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import type { OpeningHours } from '@guichet/triage';
import { cyberTranslator } from '../../locales/cyber-translator.ts';
import { openingWords } from './opening-words.ts';
import { shownNumber } from './phone-number.ts';

await cyberTranslator.setLocale('fr');

const zone = process.env.TZ;
const weekdays: OpeningHours = {
  zone: 'Europe/Paris',
  week: [1, 2, 3, 4, 5, 6, 7].map((day) => (day < 6 ? [['09:00', '18:30']] : [])),
};
const tell = (hours: OpeningHours, at: string, device: string) => {
  process.env.TZ = device;
  return openingWords(hours, new Date(at), 'fr', cyberTranslator.t);
};

describe('opening hours in words', () => {
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  const always: OpeningHours = { zone: 'Europe/Paris', week: 'always' };
  const cases: [what: string, hours: OpeningHours, at: string, device: string, open: boolean, text: string][] = [
    ['day and night', always, '2026-12-25T02:00:00Z', 'Europe/Paris', true, 'Répond jour et nuit'],
    ['open', weekdays, '2026-11-23T09:00:00Z', 'Europe/Paris', true, 'Ouvert maintenant, jusqu’à 18:30'],
    ['later today', weekdays, '2026-11-23T06:00:00Z', 'Europe/Paris', false, 'Fermé. Ouvre aujourd’hui à 09:00'],
    [
      'on another day',
      weekdays,
      '2026-11-21T12:00:00Z',
      'Europe/Paris',
      false,
      'Fermé. Ouvre lundi 23 novembre à 09:00',
    ],
    [
      'where clocks show another hour, Paris is named',
      weekdays,
      '2026-11-23T09:00:00Z',
      'America/Martinique',
      true,
      'Ouvert maintenant, jusqu’à 18:30, heure de Paris',
    ],
    [
      'where clocks show the same hour, it is not',
      weekdays,
      '2026-11-23T09:00:00Z',
      'Europe/Brussels',
      true,
      'Ouvert maintenant, jusqu’à 18:30',
    ],
    [
      'a place overseas',
      { ...weekdays, zone: 'America/Martinique' },
      '2026-11-23T09:00:00Z',
      'Europe/Paris',
      false,
      'Fermé. Ouvre aujourd’hui à 09:00, heure de Martinique',
    ],
    [
      'closed for long',
      { zone: 'Europe/Paris', week: [[], [], [], [], [], [], []] },
      '2026-11-23T09:00:00Z',
      'Europe/Paris',
      false,
      'Fermé pour le moment',
    ],
  ];
  for (const [what, hours, at, device, open, text] of cases) {
    it(`T-10 ${what}`, () => assert.deepEqual(tell(hours, at, device), { open, text }));
  }
});

it('numbers are written as people write them, on one line', () => {
  const written = ['3018', '17', '116006', '0805805817', '0153732222', '+687272727', '+68940123456'].map(shownNumber);
  assert.ok(written.every((number) => !number.includes(' ')));
  assert.deepEqual(
    written.map((number) => number.replaceAll('\u00a0', ' ')),
    ['3018', '17', '116 006', '0 805 805 817', '01 53 73 22 22', '+687 27 27 27', '+689 40 12 34 56'],
  );
});

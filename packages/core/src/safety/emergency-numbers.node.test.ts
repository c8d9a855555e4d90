import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EMERGENCY_NUMBERS as numbers, numberHref, openNow, type EmergencyNumber } from './emergency-numbers.ts';

const find = (number: string): EmergencyNumber => {
  const entry = numbers.find((candidate) => candidate.number === number);
  assert.ok(entry, `${number} is listed`);
  return entry;
};

test('S-1 the nine numbers are listed once, most urgent first', () => {
  assert.deepEqual(
    numbers.map(({ number }) => number),
    ['17', '112', '114', '15', '18', '119', '3919', '3018', '3114'],
  );
});

test('S-1 every number is called, only the 114 is written to', () => {
  for (const entry of numbers) {
    const scheme = entry.number === '114' ? 'sms' : 'tel';
    assert.equal(entry.href, `${scheme}:${entry.number}`);
  }
});

test('S-2 the 114 is an SMS on a phone and its own site elsewhere', () => {
  assert.equal(numberHref(find('114'), true), 'sms:114');
  assert.equal(numberHref(find('114'), false), 'https://www.urgence114.fr/');
  assert.equal(numberHref(find('17'), false), 'tel:17');
});

test('S-1 only the 3018 closes, at 23 h and until 9 h in Paris, in winter and in summer', () => {
  const cases: [at: string, open: boolean][] = [
    ['2026-01-15T07:59:59Z', false], // 8:59:59
    ['2026-01-15T08:00:00Z', true], // 9:00
    ['2026-01-15T21:59:59Z', true], // 22:59:59
    ['2026-01-15T22:00:00Z', false], // 23:00
    ['2026-01-15T23:30:00Z', false], // 0:30
    ['2026-07-15T06:59:59Z', false], // 8:59:59 in summer time
    ['2026-07-15T07:00:00Z', true],
    ['2026-07-15T21:00:00Z', false],
  ];
  for (const [at, open] of cases) {
    for (const entry of numbers)
      assert.equal(openNow(entry, new Date(at)), entry.number !== '3018' || open, `${entry.number} ${at}`);
  }
});

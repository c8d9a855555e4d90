import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SHIFT_IDLE, SHIFT_INTERVAL_MS, stepShiftThrice, type ShiftSignal, type ShiftState } from './shift-thrice.ts';

type Timed = ShiftSignal & { atMs: number };

/** The highest count that a row of events reached. */
function highest(events: readonly Timed[]): number {
  let state: ShiftState = SHIFT_IDLE;
  let count = 0;
  for (const event of events) {
    state = stepShiftThrice(state, event, event.atMs);
    count = Math.max(count, state[0]);
  }
  return count;
}
const shift = (type: string, atMs: number, more: Partial<ShiftSignal> = {}): Timed => ({
  type,
  atMs,
  key: 'Shift',
  code: 'ShiftLeft',
  ...more,
});
const press = (atMs: number, more: Partial<ShiftSignal> = {}): Timed[] => [
  shift('keydown', atMs, more),
  shift('keyup', atMs + 50, more),
];
const key = (name: string, atMs: number): Timed[] => [
  { type: 'keydown', key: name, code: 'KeyA', atMs },
  { type: 'keyup', key: name, code: 'KeyA', atMs: atMs + 20 },
];
const capital = (name: string, atMs: number): Timed[] => [
  shift('keydown', atMs),
  { type: 'keydown', key: name, code: 'KeyA', atMs: atMs + 10 },
  { type: 'keyup', key: name, code: 'KeyA', atMs: atMs + 20 },
  shift('keyup', atMs + 30),
];

test('S-4 Shift alone, three times, leaves; each press is counted', () => {
  assert.equal(highest(press(0)), 1);
  assert.equal(highest([...press(0), ...press(400)]), 2);
  assert.equal(highest([...press(0), ...press(400), ...press(800)]), 3);
});

test('S-4 presses may be 5 s apart, not more', () => {
  const apart = (gapMs: number) => [...press(0), ...press(gapMs), ...press(2 * gapMs)];
  assert.equal(highest(apart(SHIFT_INTERVAL_MS)), 3);
  assert.equal(highest(apart(SHIFT_INTERVAL_MS + 1)), 1);
});

test('S-4 left and right Shift both count; both at once do not', () => {
  assert.equal(highest([...press(0), ...press(400, { code: 'ShiftRight' }), ...press(800)]), 3);
  const both = (atMs: number) => [
    shift('keydown', atMs),
    shift('keydown', atMs + 10, { code: 'ShiftRight' }),
    shift('keyup', atMs + 20, { code: 'ShiftRight' }),
    shift('keyup', atMs + 30),
  ];
  assert.equal(highest([...both(0), ...both(400), ...both(800)]), 0);
});

test('S-4 any other key, a modifier, a click or a focus change starts again', () => {
  const interruptions: Timed[][] = [
    key('a', 600),
    key('Enter', 600),
    key('CapsLock', 600),
    capital('A', 600),
    press(600, { ctrlKey: true }),
    press(600, { altKey: true }),
    press(600, { metaKey: true }),
    press(600, { isComposing: true }),
    [{ type: 'focusin', atMs: 600 }],
    [{ type: 'blur', atMs: 600 }],
    [{ type: 'pointerdown', atMs: 600 }],
  ];
  for (const [index, between] of interruptions.entries()) {
    assert.equal(highest([...press(0), ...press(400), ...between, ...press(800)]), 2, `interruption ${index}`);
  }
});

test('S-4 a held key counts once, a virtual keyboard never', () => {
  const held = [
    shift('keydown', 0),
    ...[500, 530, 560].map((atMs) => shift('keydown', atMs, { repeat: true })),
    shift('keyup', 600),
  ];
  assert.equal(highest(held), 1);
  assert.equal(highest([0, 400, 800].flatMap((atMs) => press(atMs, { code: '' }))), 0);
});

test('S-4 after the third press the count starts again', () => {
  let state: ShiftState = SHIFT_IDLE;
  const counts: number[] = [];
  for (const event of [0, 400, 800, 1200].flatMap((atMs) => press(atMs))) {
    state = stepShiftThrice(state, event, event.atMs);
    if (event.type === 'keyup') counts.push(state[0]);
  }
  assert.deepEqual(counts, [1, 2, 3, 1]);
});

/** Words as people write them: names, plates, sigles, amounts; on an AZERTY keyboard every digit is a Shift. */
function fiveHundredWords(): string[] {
  const words = [
    'Bonjour',
    'monsieur',
    'AB-123-CD',
    'le',
    '22/11/2026',
    'à',
    '14h30',
    'SNCF',
    'Élodie',
    'X',
    '1',
    'McDonald’s',
    'URGENT',
    'rue',
    '75011',
  ];
  return Array.from({ length: 500 }, (_, index) => words[(index * 7) % words.length]!);
}

test('S-4 500 typed words with capitals and digits never leave', () => {
  let atMs = 0;
  const typed = fiveHundredWords().flatMap((word) =>
    [...word, ' '].flatMap((character) => {
      atMs += 120;
      return /[\p{Lu}\d]/u.test(character) ? capital(character, atMs) : key(character, atMs);
    }),
  );
  assert.ok(typed.length > 5000);
  assert.equal(highest(typed), 0);
});

test('S-4 500 words by somebody who rolls from key to key, and now and then lets go of Shift too soon', () => {
  let atMs = 0;
  const typed = fiveHundredWords().flatMap((word, wordIndex) =>
    [...word, ' '].flatMap((character, index) => {
      atMs += 90;
      const slip = wordIndex % 3 === 0 && index === 0 ? press(atMs - 60) : [];
      if (!/[\p{Lu}\d]/u.test(character)) return [...slip, ...key(character, atMs)];
      // Shift comes up before the letter does, as in fast typing.
      return [
        ...slip,
        shift('keydown', atMs),
        { type: 'keydown', key: character, code: 'KeyA', atMs: atMs + 10 },
        shift('keyup', atMs + 15),
        { type: 'keyup', key: character, code: 'KeyA', atMs: atMs + 40 },
      ];
    }),
  );
  assert.equal(highest(typed), 1, 'a slip is one press, and the next letter forgets it');
});

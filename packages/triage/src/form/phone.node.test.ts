import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { normalisePhone } from './phone.ts';

describe('V-6 phone numbers', () => {
  test('are kept as the whole world dials them, however they are written', () => {
    for (const [written, kept] of [
      ['06 12 34 56 78', '+33612345678'],
      ['06.12.34.56.78', '+33612345678'],
      ['06-12-34-56-78', '+33612345678'],
      ['0612345678', '+33612345678'],
      ['+33 6 12 34 56 78', '+33612345678'],
      ['+33 (0)6 12 34 56 78', '+33612345678'],
      ['+33 06 12 34 56 78', '+33612345678'],
      ['0033 6 12 34 56 78', '+33612345678'],
      ['06\u00a012\u202f34 56 78', '+33612345678'],
      ['0590 12 34 56', '+590590123456'],
      ['0690 12 34 56', '+590690123456'],
      ['+590 0690 12 34 56', '+590690123456'],
      ['+33 690 12 34 56', '+590690123456'],
      ['0696 12 34 56', '+596696123456'],
      ['0694 12 34 56', '+594694123456'],
      ['0262 12 34 56', '+262262123456'],
      ['0692 12 34 56', '+262692123456'],
      ['0639 12 34 56', '+262639123456'],
      ['0508 41 12 34', '+508411234'],
      ['+687 12 34 56', '+687123456'],
      ['+41 22 123 45 67', '+41221234567'],
    ] as const) {
      assert.equal(normalisePhone(written), kept, written);
      assert.equal(normalisePhone(kept), kept, 'doing it again changes nothing');
    }
  });

  test('a number of Nouvelle-Calédonie or Polynésie is read by where the home is', () => {
    assert.equal(normalisePhone('12 34 56', '988'), '+687123456');
    assert.equal(normalisePhone('87 12 34 56', '987'), '+68987123456');
    assert.equal(normalisePhone('72 12 34', '986'), '+681721234');
    assert.equal(normalisePhone('41 12 34', '975'), '+508411234');
    assert.equal(normalisePhone('12 34 56', '38'), null);
    assert.equal(normalisePhone('06 12 34 56 78', '988'), '+33612345678');
  });

  test('what is no number that can be called back is none', () => {
    for (const wrong of [
      '',
      '17',
      '3430',
      '06 12 34 56',
      '06 12 34 56 78 9',
      '0012',
      'zero six',
      '06 12 34 56 7x',
      '+0612345678',
      '+',
    ]) {
      assert.equal(normalisePhone(wrong), null, wrong);
    }
    for (const wrong of ['+33 6 12 34 56', '+687 12 34 5', '+690', `0${'1'.repeat(40)}`])
      assert.equal(normalisePhone(wrong), null, wrong);
  });
});

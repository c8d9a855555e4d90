import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { isCalendarDate } from '@guichet/triage/form';
import { NO_PARTS, partsOfPaste, partsOfValue, valueOfParts } from './date-parts.ts';

describe('V-52 a date in three fields', () => {
  test('is a calendar date once it is one, and what was written until then', () => {
    assert.equal(valueOfParts(NO_PARTS), '');
    assert.equal(valueOfParts({ day: '7', month: '3', year: '2027' }), '2027-03-07');
    assert.equal(valueOfParts({ day: ' 27', month: '03 ', year: '2027' }), '2027-03-27');
    for (const parts of [
      { day: '31', month: '2', year: '2027' },
      { day: '', month: '3', year: '2027' },
      { day: '7', month: 'mars', year: '2027' },
      { day: '7', month: '3', year: '27' },
      { day: '2027-03-07', month: '', year: '' },
    ]) {
      const value = valueOfParts(parts);
      assert.notEqual(value, '');
      assert.equal(isCalendarDate(value), false, value);
    }
  });

  test('whatever is written comes back as it was, without the signs that part it', () => {
    const part = fc.string({ maxLength: 8 }).map((text) => text.replaceAll('-', ' ').trim());
    fc.assert(
      fc.property(fc.record({ day: part, month: part, year: part }), (parts) => {
        const value = valueOfParts(parts);
        fc.pre(!isCalendarDate(value));
        assert.deepEqual(partsOfValue(value), { ...parts });
        assert.equal(valueOfParts(partsOfValue(value)), value);
      }),
    );
  });

  test('a day is shown without zeros', () =>
    assert.deepEqual(partsOfValue('2027-03-07'), { day: '7', month: '3', year: '2027' }));

  test('a whole date is pasted at once; anything else is left to the field', () => {
    const day = { day: '7', month: '3', year: '2027' };
    for (const text of ['07/03/2027', '7.3.2027', ' 07 03 2027\n', '2027-03-07', '7-3-2027'])
      assert.deepEqual(partsOfPaste(text), day, text);
    for (const text of ['', '7', '7/3', '07/03/27', 'le 7 mars 2027', '2027-02-31'])
      assert.equal(partsOfPaste(text), null, text);
  });
});

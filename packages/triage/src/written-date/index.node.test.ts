import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { writtenDate, writtenRange } from './index.ts';

const written = (locale: string, options: Intl.DateTimeFormatOptions, day = '2026-12-01T13:05:00Z') =>
  writtenDate(new Date(day), locale, { timeZone: 'UTC', ...options });

describe('a date in words', () => {
  it('says « 1er » for the first of a month in French, whatever stands around it', () => {
    assert.equal(written('fr', { day: 'numeric', month: 'long' }), '1er décembre');
    assert.equal(written('fr', { dateStyle: 'full' }), 'mardi 1er décembre 2026');
    assert.equal(written('fr-CA', { day: 'numeric', month: 'short', year: 'numeric' }), '1er déc. 2026');
    const withTime = written('fr', { dateStyle: 'full', timeStyle: 'short', hourCycle: 'h23' });
    assert.match(withTime, /^mardi 1er décembre 2026 à 13:05$/);
  });

  it('leaves every other day, and every other language', () => {
    assert.equal(written('fr', { dateStyle: 'long' }, '2026-12-11'), '11 décembre 2026');
    assert.equal(written('fr', { dateStyle: 'long' }, '2026-12-21'), '21 décembre 2026');
    assert.equal(written('fr', { month: 'long', year: 'numeric' }), 'décembre 2026');
    assert.equal(written('es', { day: 'numeric', month: 'long' }), '1 de diciembre');
    assert.equal(written('en-GB', { day: 'numeric', month: 'long' }), '1 December');
  });

  it('is written in English as in Europe, unless a country is named', () => {
    // Engines do not agree on the comma.
    assert.match(written('en', { dateStyle: 'full', timeStyle: 'short' }), /^Tuesday,? 1 December 2026 at 13:05$/);
    assert.equal(written('en', { hour: '2-digit', minute: '2-digit' }, '2026-12-01T00:05:00Z'), '00:05');
    assert.equal(written('en-US', { dateStyle: 'long' }), 'December 1, 2026');
  });

  it('is written so at both ends of a range', () => {
    const range = (from: string, to: string, locale = 'fr') =>
      writtenRange(new Date(from), new Date(to), locale, { dateStyle: 'medium', timeZone: 'UTC' });
    assert.match(range('2026-12-01', '2026-12-04'), /^1er–4 déc\. 2026$/);
    assert.match(range('2026-11-21', '2027-01-01'), /^21 nov\. 2026\s–\s1er janv\. 2027$/);
    assert.match(range('2026-12-01', '2026-12-04', 'en'), /^1\s?–\s?4 Dec 2026$/);
  });
});

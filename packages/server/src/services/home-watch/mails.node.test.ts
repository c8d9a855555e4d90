import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { homeWatchMails as english } from '../../locales/home-watch-mails.en.ts';
import { homeWatchMails as french } from '../../locales/home-watch-mails.fr.ts';
import type { HomeWatchMailKind } from '../../storage/home-watch-mail-port.ts';
import type { HomeWatchEntry, HomeWatchRecord } from '../../storage/home-watch-port.ts';
import { decideHomeWatch, type HomeWatchCommand } from './decide.ts';
import { nextTryMs } from './mail-schedule.ts';
import { mailTextOf } from './mail-text.ts';
import { mailsOf } from './mails.ts';

const KINDS: readonly HomeWatchMailKind[] = ['received', 'verified', 'message', 'changed', 'closed'];
const VALUES = { email: 'canari@exemple.fr', street: '12 rue du Canari', entryCodes: 'CANARI-4711' };
const RECORD = {
  ...{ id: 'id', reference: '0123-4567-89AB-CDEF', from: '2026-12-20', to: '2027-01-04', locale: 'fr', mail: true },
  ...{ status: 'received', version: 1, overOn: null, entries: [], values: VALUES, createdAtMs: 1_000 },
  actions: ['access-details', 'dates', 'return-early', 'cancel'],
} as unknown as HomeWatchRecord;
const VERIFIED: HomeWatchRecord = { ...RECORD, status: 'verified' };
const OFFICER = { role: 'officer', id: 'a', name: 'Ana' } as const;
const OWNER = { role: 'owner' } as const;

type WithoutIds<C> = C extends unknown ? Omit<C, 'commandId' | 'version'> : never;
const kindsAfter = (
  before: HomeWatchRecord,
  command: WithoutIds<HomeWatchCommand>,
  sender: HomeWatchEntry['by'],
  today = '2026-12-21',
): string[] => {
  const context = { sender, atMs: 5_000, today, print: 'print' };
  const after = decideHomeWatch(before, { ...command, commandId: 'c', version: before.version }, context);
  return mailsOf(before, after, 5_000).map(({ kind }) => kind);
};

describe('what owners are written', () => {
  it('V-41 a receipt, to the address that was given, in the owner’s language', () => {
    const { reference } = RECORD;
    assert.deepEqual(mailsOf(null, RECORD, 1_000), [
      { kind: 'received', to: 'canari@exemple.fr', locale: 'fr', reference, sinceMs: 1_000 },
    ]);
    assert.equal(mailsOf(null, { ...RECORD, locale: 'en' }, 1_000)[0]?.locale, 'en');
  });

  it('V-41 nothing where no mail was promised, or no address given', () => {
    const { mail: _mail, ...before } = RECORD;
    for (const record of [before, { ...RECORD, mail: false }, { ...RECORD, values: {} }]) {
      assert.deepEqual(mailsOf(null, record as HomeWatchRecord, 1_000), []);
    }
  });

  it('V-41 one mail for each change that the owner should know, none for a passage or the beginning of a day', () => {
    const day = { type: 'day.begin' } as const;
    const passage = { type: 'passage.record', passedAtMs: 4_000, finding: 'anomaly', note: 'x' } as const;
    assert.deepEqual(kindsAfter(RECORD, { type: 'request.verify', how: 'counter' }, OFFICER), ['verified']);
    assert.deepEqual(kindsAfter(RECORD, { type: 'message.send', text: 'Bonjour' }, OFFICER), ['message']);
    assert.deepEqual(kindsAfter(VERIFIED, passage, OFFICER), []);
    assert.deepEqual(kindsAfter(RECORD, { type: 'access.change', fields: [], values: {} }, OWNER), ['changed']);
    const dates = { type: 'dates.change', values: {}, from: '2026-12-22', to: '2027-01-05' } as const;
    assert.deepEqual(kindsAfter(RECORD, dates, OWNER, '2026-12-01'), ['changed']);
    assert.deepEqual(kindsAfter(VERIFIED, { type: 'return.early' }, OWNER), ['closed']);
    assert.deepEqual(kindsAfter(RECORD, { type: 'request.cancel' }, OWNER), ['closed']);
    assert.deepEqual(kindsAfter(VERIFIED, day, { role: 'system' }), [], 'it began');
    for (const record of [VERIFIED, RECORD]) {
      assert.deepEqual(kindsAfter(record, day, { role: 'system' }, '2027-01-05'), ['closed'], record.status);
    }
    assert.deepEqual(kindsAfter({ ...RECORD, status: 'cancelled' }, day, { role: 'system' }), []);
  });

  it('V-42 neutral words in both languages: nothing of what was asked, where or when', () => {
    const forbidden =
      /absen|vacan|congé|départ|depart|retour|return|voyage|travel|\baway|holiday|logement|maison|home|domicile|adresse|address|surveill|watch|patrouill|patrol|police|gendarm|tranquil|otv|cambriol|burgl|http|www|\d{2}/i;
    for (const locale of ['fr', 'en'] as const) {
      const said = KINDS.map((kind) => mailTextOf({ kind, locale, reference: 'ABCD' }));
      assert.equal(new Set(said.map(({ subject }) => subject)).size, KINDS.length);
      for (const { subject, text } of said) {
        assert.doesNotMatch(`${subject}\n${text}`, forbidden);
        assert.match(text, /ABCD/);
        assert.match(text, locale === 'fr' ? /code secret/ : /secret code/);
        assert.ok(subject.length <= 50, subject);
      }
    }
    assert.match('Surveillance de votre maison', forbidden, 'the search finds what is there');
  });

  it('V-42 every sentence in both languages has under 20 words', () => {
    const sentences = [french, english].flatMap((words) => JSON.stringify(words).split(/[.:"]/));
    assert.ok(sentences.length > 40);
    for (const sentence of sentences) assert.ok(sentence.trim().split(/\s+/).length < 20, sentence);
  });

  it('V-43 is tried again after 1 minute, then up to every 6 hours, and given up after 3 days', () => {
    const minutes: number[] = [];
    let nowMs = 0;
    for (let tries = 1; ; tries++) {
      const nextMs = nextTryMs(tries, 0, nowMs);
      if (nextMs === null) break;
      minutes.push((nextMs - nowMs) / 60_000);
      nowMs = nextMs;
    }
    assert.deepEqual(minutes.slice(0, 7), [1, 5, 15, 60, 180, 360, 360]);
    assert.ok(Math.max(...minutes) === 360 && nowMs > 2.7 * 86_400_000 && nowMs <= 3 * 86_400_000);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ConversationSnapshot, Handoff } from '../contract.ts';
import { leftoversOf, openingOf } from './opening-request.ts';
import type { OpenRequest } from './types.ts';

const handoff: Handoff = {
  flow: 'cyber',
  version: 1,
  answers: [{ question: 'touched', answer: 'person' }],
  outcome: 'love-scam',
  evidence: ['messages'],
};
const wish: OpenRequest = { danger: 'no', language: 'fr', text: 'Bonjour', handoff };
const snapshot = (change: Partial<ConversationSnapshot>): ConversationSnapshot => ({
  epoch: 'e',
  seq: 1,
  status: 'waiting',
  danger: 'no',
  language: 'fr',
  openedAt: '2026-11-22T09:00:00.000Z',
  officer: null,
  officerLeft: null,
  readByCitizen: 0,
  readByOfficer: 0,
  entries: [],
  ...change,
});

describe('the request of an opening', () => {
  it('T-14 carries the handoff as it was agreed to, and none when none was', () => {
    const { commandId, message, ...rest } = openingOf(wish, null);
    assert.deepEqual(rest, { danger: 'no', language: 'fr', handoff });
    assert.match(commandId, /^[A-Za-z0-9_-]{22}$/);
    assert.equal(message?.text, 'Bonjour');
    assert.deepEqual(Object.keys(openingOf({ danger: 'no', language: 'fr' }, null)), [
      'commandId',
      'danger',
      'language',
    ]);
  });

  it('D-4 the same wish again is the same request, also after a reload of the page', () => {
    for (const again of [wish, { ...wish, handoff: structuredClone(handoff) }]) {
      const first = openingOf(wish, null);
      assert.deepEqual(openingOf(again, JSON.parse(JSON.stringify(first)) as typeof first), first);
    }
    const empty = openingOf({ danger: 'no', language: 'fr', text: ' \n' }, null);
    assert.equal(empty.message, undefined);
    assert.deepEqual(openingOf({ danger: 'no', language: 'fr' }, empty), empty);
  });

  const changes: readonly [string, Partial<OpenRequest>][] = [
    ['danger', { danger: 'yes' }],
    ['language', { language: 'ar' }],
    ['handoff', { handoff: { ...handoff, evidence: [] } }],
  ];
  for (const [what, change] of changes) {
    it(`D-4 another ${what} is another command, and keeps the id of an unchanged message`, () => {
      const first = openingOf(wish, null);
      const second = openingOf({ ...wish, ...change }, first);
      assert.notEqual(second.commandId, first.commandId);
      assert.deepEqual(second.message, first.message);
    });
  }

  it('D-4 other words are another command with another message', () => {
    const first = openingOf(wish, null);
    const second = openingOf({ ...wish, text: 'Bonsoir' }, first);
    assert.notEqual(second.commandId, first.commandId);
    assert.notEqual(second.message!.commandId, first.message!.commandId);
  });
});

describe('what an opening leaves over', () => {
  const asked = (change: Partial<OpenRequest>, found: Partial<ConversationSnapshot>) =>
    leftoversOf(openingOf({ danger: 'no', language: 'fr', ...change }, null), snapshot(found), false).map(
      ({ type }) => type,
    );

  it('T-17 a danger that the handoff raised is not taken back', () => {
    assert.deepEqual(asked({ handoff }, { danger: 'yes' }), []);
    assert.deepEqual(asked({ handoff, danger: 'yes' }, { danger: 'no' }), ['danger.set']);
  });

  it('D-4 without a handoff the latest wish counts', () => {
    assert.deepEqual(asked({}, { danger: 'yes' }), ['danger.set']);
    assert.deepEqual(asked({ danger: 'unanswered', language: 'ar', text: 'Bonjour' }, { danger: 'yes' }), [
      'message.send',
      'language.set',
    ]);
  });
});

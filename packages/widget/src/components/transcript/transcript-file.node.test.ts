import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TranscriptEntry } from '@guichet/core';
import { translator } from '../../locales/translator.ts';
import { conversationEvents, events } from '../testing/fake-session.ts';
import { transcriptText } from './transcript-file.ts';

await translator.setLocale('fr');

const entries: TranscriptEntry[] = conversationEvents().map((event) => ({ kind: 'event', event }));
const now = new Date('2026-11-22T10:00:00.000Z');

describe('transcript file', () => {
  it('holds every line in order, with its sender, and says what was never confirmed', () => {
    const failed: TranscriptEntry = { kind: 'pending', commandId: 'x', text: 'Perdu ?', state: 'failed', code: null };
    const text = transcriptText([...entries, failed], translator.t, 'fr', now);
    const places = [
      'Discussion commencée',
      'Vous\u00a0: Bonjour, je',
      'Camille vous répond',
      'Camille\u00a0: Bonjour',
      'chez une amie',
    ].map((part) => text.indexOf(part));
    assert.ok(
      places.every((place, index) => place > (places[index - 1] ?? 0)),
      String(places),
    );
    assert.match(text, /Perdu \? \(Non envoyé\.\)/);
  });

  it('S-10 is headed by neutral words', () => {
    const [title] = transcriptText(entries, translator.t, 'fr', now).split('\r\n');
    assert.equal(title, 'Votre demande');
  });

  it('is dated as people here write', () => {
    const first = new Date('2026-12-01T10:00:00.000Z');
    assert.match(transcriptText([], translator.t, 'fr', first), /mardi 1er décembre 2026/);
    assert.match(transcriptText([], translator.t, 'en', first), /Tuesday,? 1 December 2026/);
  });

  it('E-3 keeps hostile text as it was written', () => {
    const event = events.citizen(1, '<img src=x onerror=alert(1)>');
    assert.ok(
      transcriptText([{ kind: 'event', event }], translator.t, 'fr', now).includes('<img src=x onerror=alert(1)>'),
    );
  });
});

import type { TranscriptEntry } from '@guichet/core';
import type { Translate } from '@guichet/core/i18n';
import { writtenDate } from '@guichet/triage/written-date';
import type { fr } from '../../locales/fr.ts';
import type { SaveTranscript } from '../requests.ts';
import { saveFile } from '../save-file.ts';
import { eventSentence } from './event-sentence.ts';
import { transcriptRows, type TranscriptRow } from './rows.ts';

const atOf = (row: TranscriptRow) => (row.kind === 'system' ? row.event.at : row.at);

/**
 * The conversation as plain text, for the person's own use: neutral title, date, then each line with its time. What has not
 * been confirmed says so.
 */
export const transcriptText = (
  entries: readonly TranscriptEntry[],
  t: Translate<typeof fr>,
  locale: string,
  now: Date,
): string => {
  const written = (at: Date) => writtenDate(at, locale, { dateStyle: 'full', timeStyle: 'short', hourCycle: 'h23' });
  const line = (row: TranscriptRow) => {
    const at = atOf(row);
    const when = at === null ? '' : `[${written(new Date(at))}] `;
    if (row.kind === 'system') return `${when}${eventSentence(row.event, t, locale)}`;
    const sender = row.from === 'citizen' ? t('transcript.you') : (row.officer ?? t('transcript.officer'));
    const doubt = row.at === null ? ` (${t(row.state === 'failed' ? 'message.failed' : 'message.sending')})` : '';
    return `${when}${t('announce.message', { sender, text: row.text })}${doubt}`;
  };
  return [
    t('file.title'),
    t('file.downloadedAt', { date: written(now) }),
    '',
    ...transcriptRows(entries).map(line),
    '',
  ].join('\r\n');
};

/** Saves the conversation as a text file. */
export const saveTranscript: SaveTranscript = (entries, t, locale) =>
  // The mark makes old text editors read UTF-8.
  saveFile(`${t('file.name')}.txt`, 'text/plain', `\ufeff${transcriptText(entries, t, locale, new Date())}`);

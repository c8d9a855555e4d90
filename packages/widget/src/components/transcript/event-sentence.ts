import type { Translate } from '@guichet/core/i18n';
import type { fr } from '../../locales/fr.ts';
import { languageName } from '../language-name.ts';
import type { SystemRow } from './rows.ts';

/** Tells an event of the public log in one sentence, in the interface's language. */
export const eventSentence = (event: SystemRow['event'], t: Translate<typeof fr>, locale: string): string => {
  switch (event.type) {
    case 'conversation.opened':
      return t('event.opened');
    case 'officer.joined':
      return t('event.joined', { officer: event.officer });
    case 'officer.left':
      return t(`event.left.${event.reason}`, { officer: event.officer });
    case 'danger.changed':
      return t(event.danger === 'yes' ? 'event.danger.yes' : 'event.danger.no');
    case 'language.changed':
      return t('languages.chosen', { language: languageName(event.language, locale) });
    case 'handoff.changed':
      return t(event.handoff ? 'event.handoff' : 'event.handoff.takenBack');
    case 'conversation.closed':
      return t(`event.closed.${event.by}`);
  }
};

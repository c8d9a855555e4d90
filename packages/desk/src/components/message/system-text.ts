import type { PublicEvent, StaffEvent } from '../../contract.ts';
import { languageText } from '../../locales/words.ts';
import { translator } from '../../locales/translator.ts';

type SystemEvent = Exclude<PublicEvent, { type: 'message.received' | 'read.updated' }>;
type StaffMove = Exclude<StaffEvent, { type: 'note.added' }>;

const closedText = (event: Extract<PublicEvent, { type: 'conversation.closed' }>): string => {
  if (event.by !== 'citizen') return translator.t(`event.closed.${event.by}`);
  return translator.t(event.reason === 'left' ? 'event.closed.citizen.left' : 'event.closed.citizen.ended');
};

/** What happened, as one line between the messages. */
export const systemText = (event: SystemEvent): string => {
  switch (event.type) {
    case 'conversation.opened':
      return translator.t('event.opened');
    case 'officer.joined':
      return translator.t('event.joined', { name: event.officer });
    case 'officer.left':
      return translator.t(`event.left.${event.reason}`, { name: event.officer });
    case 'language.changed':
      return translator.t('event.language', { language: languageText(event.language) });
    case 'danger.changed':
      return translator.t(`event.danger.${event.danger}`);
    case 'handoff.changed':
      return translator.t(event.handoff ? 'handoff.changed' : 'handoff.takenBack');
    case 'conversation.closed':
      return closedText(event);
  }
};

/** What colleagues did, as one line that the citizen never sees (spec K-5). */
export const staffText = (event: StaffMove): string => {
  const name = event.officer.name;
  switch (event.type) {
    case 'conversation.claimed':
      return translator.t('event.claimed', { name });
    case 'conversation.transferred':
      return event.toOfficer
        ? translator.t('event.transferredOfficer', { name, target: event.toOfficer.name })
        : translator.t('event.transferredQueue', { name, target: event.toQueue ?? '' });
    case 'conversation.returned':
      return translator.t(`event.returned.${event.reason}`, { name });
  }
};

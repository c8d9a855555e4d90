import type { Translation } from '@guichet/core/i18n';
import type { handoff as reference } from './handoff.fr.ts';

export const handoff: Translation<typeof reference> = {
  'handoff.heading': 'Handed over by the citizen',
  'handoff.outcome': 'Probable situation',
  'handoff.urgency': 'Urgency',
  'handoff.urgency.now': 'Now',
  'handoff.urgency.today': 'Today',
  'handoff.urgency.soon': 'Within a few days',
  'handoff.postcode': 'Postcode',
  'handoff.noPostcode': 'Not given',
  'handoff.answers': 'Their answers',
  'handoff.evidence': 'Evidence kept, according to the citizen',
  'handoff.noEvidence': 'The citizen ticked none.',
  'handoff.doors': 'Services already suggested',
  'handoff.noDoors': 'None.',
  'handoff.source': 'Cyber orienter, version {version}. The citizen read this and agreed to send it.',
  'handoff.changed': 'The citizen handed over their answers from the orienter',
  'handoff.takenBack': 'The citizen took back the answers that they had handed over',
  'handoff.announce': '{citizen} handed over their answers from the orienter.',
  'handoff.announceTakenBack': '{citizen} took back their answers.',
  'handoff.replaced': 'Replaced since',
};

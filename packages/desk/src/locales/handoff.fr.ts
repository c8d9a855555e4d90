import type { Catalogue } from '@guichet/core/i18n';

/** What a citizen handed over from the orienter, as officers read it. The texts of the flow itself come from the server. */
export const handoff = {
  'handoff.heading': 'Transmis par le citoyen',
  // Before the name of what probably happened.
  'handoff.outcome': 'Situation probable',
  'handoff.urgency': 'Urgence',
  'handoff.urgency.now': 'Maintenant',
  'handoff.urgency.today': 'Aujourd’hui',
  'handoff.urgency.soon': 'Sous quelques jours',
  'handoff.postcode': 'Code postal',
  'handoff.noPostcode': 'Non donné',
  'handoff.answers': 'Ses réponses',
  'handoff.evidence': 'Preuves conservées, selon le citoyen',
  'handoff.noEvidence': 'Le citoyen n’en a coché aucune.',
  'handoff.doors': 'Démarches déjà proposées',
  'handoff.noDoors': 'Aucune.',
  // Where it comes from: « Orienteur cyber », never the State's own service.
  'handoff.source': 'Orienteur cyber, version {version}. Le citoyen a relu et accepté cet envoi.',
  // A line of the transcript, then what screen readers are told.
  'handoff.changed': 'Le citoyen a transmis ses réponses de l’orienteur',
  'handoff.takenBack': 'Le citoyen a retiré les réponses qu’il avait transmises',
  'handoff.announce': '{citizen} a transmis ses réponses de l’orienteur.',
  'handoff.announceTakenBack': '{citizen} a retiré ses réponses.',
  // Beside a handoff that another one has replaced.
  'handoff.replaced': 'Remplacé depuis',
} as const satisfies Catalogue;

import type {
  ConversationSnapshot,
  DeskSession,
  HandoffView,
  PublicEvent,
  QueueItem,
  QueueSnapshot,
  StaffEvent,
} from '../contract.ts';
import type { LoadedConversation } from '../model/conversation-view.ts';

/** 22 characters, as ids have. */
export const sampleId = (name: string): string => name.padEnd(22, '0');
export const ME = { id: sampleId('me'), name: 'Camille' };
export const COLLEAGUE = { id: sampleId('colleague'), name: 'Dominique' };
export const OPENED_AT = '2026-11-22T21:00:00.000Z';

/** Minutes after the opening, as the contract writes times. */
export const minute = (minutes: number): string => new Date(Date.parse(OPENED_AT) + minutes * 60_000).toISOString();

export const sampleItem = (number: number, change: Partial<QueueItem> = {}): QueueItem => ({
  conversationId: sampleId(`conversation${number}`),
  number,
  siteSlug: 'mairie-exemple',
  siteName: 'Mairie d’Exemple',
  status: change.holder ? 'active' : 'waiting',
  queue: 'accueil',
  danger: 'no',
  language: 'fr',
  openedAt: OPENED_AT,
  waitingSince: OPENED_AT,
  returned: false,
  holder: null,
  unansweredSince: null,
  seq: 1,
  staffSeq: 0,
  citizenConnected: true,
  ...change,
});

export const sampleQueue = (items: readonly QueueItem[], version = 1): QueueSnapshot => ({
  version,
  items: [...items],
});

export const sampleSession: DeskSession = {
  officer: { ...ME, login: 'camille', role: 'officer', territory: [] },
  mustChangePassword: false,
  available: true,
  capacity: 4,
};

/** A message without its seq, which its place in the list gives. */
type Unnumbered<E> = E extends { seq: number } ? Omit<E, 'seq'> : never;

export const fromCitizen = (text: string, atMinutes = 0): Unnumbered<PublicEvent> => ({
  type: 'message.received',
  at: minute(atMinutes),
  commandId: sampleId(`c${text.length}${atMinutes}`),
  from: 'citizen',
  officer: null,
  text,
});
export const fromOfficer = (text: string, atMinutes = 0, officer = ME.name): Unnumbered<PublicEvent> => ({
  type: 'message.received',
  at: minute(atMinutes),
  commandId: sampleId(`o${text.length}${atMinutes}`),
  from: 'officer',
  officer,
  text,
});
export const note = (text: string, atMinutes = 0, officer = ME): Unnumbered<StaffEvent> => ({
  type: 'note.added',
  at: minute(atMinutes),
  commandId: sampleId(`n${text.length}${atMinutes}`),
  officer,
  text,
});

const number = <E>(events: readonly Unnumbered<E>[]): E[] =>
  events.map((event, index) => ({ ...event, seq: index + 1 }) as E);

/** What an adult handed over who lost money to somebody met online. */
export const sampleHandoff = (change: Partial<HandoffView> = {}): HandoffView => ({
  flow: 'cyber',
  version: 3,
  outcome: { id: 'love-scam', title: 'Escroquerie aux sentiments' },
  urgency: 'today',
  answers: [
    { question: 'Quelqu’un est-il en danger maintenant ?', answer: 'Non' },
    { question: 'Avez-vous déjà rencontré cette personne ?', answer: 'Non, jamais' },
  ],
  evidence: ['Les messages échangés', 'Les preuves de paiement'],
  doors: ['Plainte en ligne THESEE', '3018'],
  postcode: '35000',
  ...change,
});

/** A snapshot whose log begins with the opening. */
export const sampleConversation = (
  events: readonly Unnumbered<PublicEvent>[],
  change: Partial<ConversationSnapshot> = {},
  handoff: HandoffView | null = null,
): ConversationSnapshot => {
  const opened: Unnumbered<PublicEvent> = {
    type: 'conversation.opened',
    at: OPENED_AT,
    language: 'fr',
    danger: 'no',
    handoff,
  };
  const entries = number<PublicEvent>([opened, ...events]);
  return {
    epoch: 'epoch-1',
    seq: entries.length,
    status: 'active',
    danger: 'no',
    language: 'fr',
    openedAt: OPENED_AT,
    officer: ME.name,
    officerLeft: null,
    readByCitizen: 0,
    readByOfficer: 0,
    entries,
    ...change,
  };
};

export interface SampleView {
  readonly number?: number;
  readonly events?: readonly Unnumbered<PublicEvent>[];
  readonly staff?: readonly Unnumbered<StaffEvent>[];
  readonly conversation?: Partial<ConversationSnapshot>;
  readonly handoff?: HandoffView | null;
  readonly item?: Partial<QueueItem>;
  readonly view?: Partial<LoadedConversation>;
}

/** A conversation that this officer holds, unless `item.holder` says otherwise. */
export const sampleView = (sample: SampleView = {}): LoadedConversation => {
  const item = sampleItem(sample.number ?? 3, { holder: ME, status: 'active', ...sample.item });
  const events = number<StaffEvent>(sample.staff ?? []);
  return {
    phase: 'ready',
    id: item.conversationId,
    item,
    conversation: sampleConversation(sample.events ?? [], sample.conversation, sample.handoff),
    staff: { staffSeq: events.length, events, holder: item.holder },
    outbox: [],
    citizenTyping: false,
    seenSeq: 0,
    stale: null,
    busy: false,
    notice: null,
    ...sample.view,
  };
};

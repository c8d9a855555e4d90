import { randomBytes } from 'node:crypto';
import assert from 'node:assert/strict';
import type { CitizenCommand, Danger, ErrorCode, Handoff, OfficerCommand, SiteRecord } from '../../contract/index.ts';
import { isGuichetError } from '../../errors.ts';
import type {
  CommandInput,
  OfficerRecord,
  OpenConversationInput,
  Outcome,
  ReplayedHandoff,
  Sender,
  Storage,
} from '../port.ts';

/** How the suite reaches one adapter. Every call of `create` is an empty database of its own. */
export interface StorageHarness {
  create(): Promise<StorageUnderTest>;
}
export interface StorageUnderTest {
  readonly storage: Storage;
  /** Closes it and opens the same database again, as a restart does. */
  reopen(): Promise<Storage>;
  /** Closes and removes everything. */
  dispose(): Promise<void>;
}

export const randomId = (): string => randomBytes(16).toString('base64url');
export const randomHash = (): Uint8Array => Uint8Array.from(randomBytes(32));

export const SITE: SiteRecord = {
  slug: 'mairie-exemple',
  name: 'Mairie d’Exemple',
  inseeCode: '2A004',
  allowedOrigins: ['https://www.exemple.fr', 'http://127.0.0.1:8080'],
  answeredBy: { kind: 'police-municipale', name: 'Police municipale d’Exemple' },
  demonstration: false,
  services: ['chat', 'cyber'],
  queue: 'general',
  cyberQueue: null,
  orienter: {},
  locale: 'fr',
  theme: { accent: '#224466', scheme: 'auto' },
  exitUrl: 'https://meteofrance.com/',
  retentionDays: 30,
  otv: null,
};

export interface Officer {
  readonly id: string;
  readonly name: string;
}
export const officerNamed = (name: string): Officer => ({ id: randomId(), name });
export const officerRecord = ({ id, name }: Officer, changes: Partial<OfficerRecord> = {}): OfficerRecord => ({
  id,
  login: name.toLowerCase(),
  name,
  role: 'officer',
  passwordHash: 'scrypt$1$1$1$c2FsdA$aGFzaA',
  mustChangePassword: true,
  available: true,
  capacity: 3,
  disabled: false,
  ...changes,
});

/** What a citizen hands over, and what the server made of it. */
export const HANDOFF: Handoff = {
  flow: 'cyber',
  version: 3,
  answers: [{ question: 'touched', answer: 'person' }],
  outcome: 'love-scam',
  evidence: ['messages'],
  postcode: '35000',
};
export const replayed = (change: Partial<ReplayedHandoff['view']> = {}, inDanger = false): ReplayedHandoff => ({
  view: {
    flow: 'cyber',
    version: 3,
    outcome: { id: 'love-scam', title: 'Escroquerie aux sentiments' },
    urgency: 'today',
    answers: [{ question: 'Qu’est-ce qui est touché ?', answer: 'Une relation rencontrée sur internet' }],
    evidence: ['Les messages échangés'],
    doors: ['Plainte en ligne THESEE'],
    postcode: '35000',
    ...change,
  },
  inDanger,
});

type WithoutId<C> = C extends unknown ? Omit<C, 'commandId'> : never;
/** A command without its id gets a fresh one. */
type Asked<C extends { commandId: string }> = WithoutId<C> & { commandId?: string };

/** What a test does to a storage, in few words. Time is a number that the test moves; nothing reads a clock. */
export class World {
  storage: Storage;
  nowMs = Date.UTC(2026, 10, 22, 8);

  constructor(storage: Storage) {
    this.storage = storage;
  }

  async furnish(): Promise<void> {
    await this.storage.putQueue({ name: 'general', title: 'Accueil' });
    await this.storage.putQueue({ name: 'cyber', title: 'Cyber' });
    await this.storage.putSite(SITE);
  }

  opening(text?: string, danger: Danger = 'no'): OpenConversationInput {
    return {
      tokenHash: randomHash(),
      siteSlug: SITE.slug,
      queue: 'general',
      request: {
        commandId: randomId(),
        danger,
        language: 'fr',
        ...(text === undefined ? {} : { message: { commandId: randomId(), text } }),
      },
      handoff: null,
      atMs: this.nowMs,
    };
  }

  /** An opening that brings what a flow found. */
  handover(handoff = replayed(), text?: string): OpenConversationInput {
    const opening = this.opening(text, 'unanswered');
    return { ...opening, request: { ...opening.request, handoff: HANDOFF }, handoff };
  }

  async open(text?: string, danger?: Danger): Promise<string> {
    return (await this.storage.openConversation(this.opening(text, danger))).conversationId;
  }

  citizen(conversationId: string, command: Asked<CitizenCommand>): Promise<Outcome> {
    return this.#execute(conversationId, { role: 'citizen' }, command);
  }

  say(conversationId: string, text: string, commandId = randomId()): Promise<Outcome> {
    return this.citizen(conversationId, { type: 'message.send', text, commandId });
  }

  officer(
    conversationId: string,
    officer: Officer,
    command: Asked<OfficerCommand>,
    recipient?: CommandInput['recipient'],
  ): Promise<Outcome> {
    return this.#execute(conversationId, { role: 'officer', ...officer }, command, recipient);
  }

  claim(conversationId: string, officer: Officer, capacity = 3, commandId = randomId()): Promise<Outcome> {
    return this.officer(conversationId, officer, { type: 'conversation.claim', commandId }, { ...officer, capacity });
  }

  system(
    conversationId: string,
    command: { type: 'conversation.return'; officerId: string } | { type: 'conversation.expire' },
  ) {
    return this.#execute(conversationId, { role: 'system' }, command);
  }

  #execute(conversationId: string, sender: Sender, command: object, recipient?: CommandInput['recipient']) {
    return this.storage.execute({
      conversationId,
      sender,
      command: { commandId: randomId(), ...command } as CommandInput['command'],
      atMs: this.nowMs,
      ...(recipient === undefined ? {} : { recipient }),
    });
  }
}

/** The promise must reject with this code of the registry. */
export const refuses = (code: ErrorCode, promise: Promise<unknown>): Promise<void> =>
  assert.rejects(promise, (error) => {
    assert.ok(isGuichetError(error), String(error));
    assert.equal(error.code, code);
    return true;
  });

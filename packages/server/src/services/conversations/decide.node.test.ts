import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isGuichetError } from '../../errors.ts';
import type { Command, ConversationState, Sender } from '../../storage/port.ts';
import { HANDOFF, replayed } from '../../storage/testing/world.ts';
import { decide } from './decide.ts';
import type { DecisionContext } from './decision.ts';

const id = (letter: string): string => letter.repeat(22);
const HOLDER = { id: id('h'), name: 'Ana' };
const OTHER = { id: id('o'), name: 'Bruno' };
const commandId = id('c');

const waiting: ConversationState = {
  id: id('x'),
  number: 3,
  siteSlug: 'mairie-exemple',
  status: 'waiting',
  queue: 'general',
  danger: 'no',
  language: 'fr',
  holder: null,
  returned: false,
  officerLeft: null,
  publicSeq: 2,
  staffSeq: 0,
  readByCitizen: 0,
  readByOfficer: 0,
  lastCitizenSeq: 2,
  openedAtMs: 1_000,
  waitingSinceMs: 1_000,
  unansweredSinceMs: 1_000,
  closedAtMs: null,
};
const STATES = {
  waiting,
  active: { ...waiting, status: 'active', holder: HOLDER, publicSeq: 3, staffSeq: 1 },
  closed: { ...waiting, status: 'closed', publicSeq: 3, unansweredSinceMs: null, closedAtMs: 1_500 },
} as const satisfies Record<string, ConversationState>;

const SENDERS = {
  citizen: { role: 'citizen' },
  holder: { role: 'officer', ...HOLDER },
  colleague: { role: 'officer', ...OTHER },
  supervisor: { role: 'officer', ...OTHER, supervisor: true },
  system: { role: 'system' },
} as const satisfies Record<string, Sender>;

const COMMANDS = {
  message: { type: 'message.send', commandId, text: 'Bonjour', seenSeq: 3 },
  read: { type: 'read.mark', commandId, upTo: 2 },
  language: { type: 'language.set', commandId, language: 'ar' },
  danger: { type: 'danger.set', commandId, danger: 'yes' },
  handOver: { type: 'handoff.set', commandId, handoff: HANDOFF },
  takeBack: { type: 'handoff.set', commandId, handoff: null },
  end: { type: 'conversation.end', commandId },
  note: { type: 'note.add', commandId, text: 'À rappeler' },
  claim: { type: 'conversation.claim', commandId },
  release: { type: 'conversation.release', commandId },
  toOfficer: { type: 'conversation.transfer', commandId, to: { officerId: OTHER.id }, reason: 'Langue' },
  toQueue: { type: 'conversation.transfer', commandId, to: { queue: 'cyber' } },
  close: { type: 'conversation.close', commandId },
  return: { type: 'conversation.return', commandId, officerId: HOLDER.id },
  expire: { type: 'conversation.expire', commandId },
  leave: { type: 'conversation.leave', commandId },
} as const satisfies Record<string, Command>;

const context = (sender: Sender, command: Command): DecisionContext => {
  const base = { atMs: 5_000, queues: new Set(['general', 'cyber']) };
  if (command.type === 'conversation.claim' && sender.role === 'officer') {
    return { ...base, recipient: { id: sender.id, name: sender.name, capacity: 2, holding: 1 } };
  }
  if (command.type === 'conversation.transfer') {
    return { ...base, recipient: { ...OTHER, capacity: 2, holding: 1 } };
  }
  return command.type === 'handoff.set' ? { ...base, handoff: { ...replayed(), queue: 'cyber' } } : base;
};

/** What happened, in a line: public events | staff events → status, or the error's code. */
const summary = (state: ConversationState, sender: Sender, command: Command): string => {
  try {
    const { next, publicEvents, staffEvents } = decide(state, sender, command, context(sender, command));
    const types = (events: readonly { type: string }[]) => events.map(({ type }) => type).join('+');
    const holder = next.holder === null ? '' : ` ${next.holder.name}`;
    return `${types(publicEvents)}|${types(staffEvents)} → ${next.status}${holder}`;
  } catch (error) {
    if (isGuichetError(error)) return error.code;
    throw error;
  }
};

const CLOSED = 'conversation.closed';
const NOT_HELD = 'conversation.not-held';
const FORBIDDEN = 'role.forbidden';
const NOTHING = { waiting: '| → waiting', active: '| → active Ana', closed: '| → closed' };
const everywhere = (result: string) => ({ waiting: result, active: result, closed: result });
const closing = (result: string) => ({ waiting: result, active: result, closed: CLOSED });

type Row = Record<keyof typeof STATES, string>;
const forbiddenTo = (...senders: (keyof typeof SENDERS)[]): Partial<Record<keyof typeof SENDERS, Row>> =>
  Object.fromEntries(senders.map((sender) => [sender, everywhere(FORBIDDEN)]));
const STAFF = ['holder', 'colleague', 'supervisor'] as const;
const PEOPLE = ['citizen', ...STAFF] as const;

const EXPECTED: Record<keyof typeof COMMANDS, Record<keyof typeof SENDERS, Row>> = {
  message: table({
    citizen: { waiting: 'message.received| → waiting', active: 'message.received| → active Ana', closed: CLOSED },
    holder: { waiting: NOT_HELD, active: 'message.received| → active Ana', closed: CLOSED },
    colleague: closing(NOT_HELD),
    supervisor: closing(NOT_HELD),
    ...forbiddenTo('system'),
  }),
  read: table({
    citizen: { waiting: 'read.updated| → waiting', active: 'read.updated| → active Ana', closed: CLOSED },
    holder: { waiting: NOT_HELD, active: 'read.updated| → active Ana', closed: CLOSED },
    colleague: closing(NOT_HELD),
    supervisor: closing(NOT_HELD),
    ...forbiddenTo('system'),
  }),
  language: table({
    citizen: { waiting: 'language.changed| → waiting', active: 'language.changed| → active Ana', closed: CLOSED },
    ...forbiddenTo(...STAFF, 'system'),
  }),
  danger: table({
    citizen: { waiting: 'danger.changed| → waiting', active: 'danger.changed| → active Ana', closed: CLOSED },
    ...forbiddenTo(...STAFF, 'system'),
  }),
  handOver: table({
    citizen: { waiting: 'handoff.changed| → waiting', active: 'handoff.changed| → active Ana', closed: CLOSED },
    ...forbiddenTo(...STAFF, 'system'),
  }),
  takeBack: table({
    citizen: { waiting: 'handoff.changed| → waiting', active: 'handoff.changed| → active Ana', closed: CLOSED },
    ...forbiddenTo(...STAFF, 'system'),
  }),
  end: table({
    citizen: closing('conversation.closed| → closed'),
    ...forbiddenTo(...STAFF, 'system'),
  }),
  note: table({
    holder: { waiting: '|note.added → waiting', active: '|note.added → active Ana', closed: CLOSED },
    colleague: { waiting: '|note.added → waiting', active: '|note.added → active Ana', closed: CLOSED },
    supervisor: { waiting: '|note.added → waiting', active: '|note.added → active Ana', closed: CLOSED },
    ...forbiddenTo('citizen', 'system'),
  }),
  claim: table({
    holder: { waiting: 'officer.joined|conversation.claimed → active Ana', active: NOTHING.active, closed: CLOSED },
    colleague: {
      waiting: 'officer.joined|conversation.claimed → active Bruno',
      active: 'conversation.taken',
      closed: CLOSED,
    },
    supervisor: {
      waiting: 'officer.joined|conversation.claimed → active Bruno',
      active: 'conversation.taken',
      closed: CLOSED,
    },
    ...forbiddenTo('citizen', 'system'),
  }),
  release: table({
    holder: { waiting: NOT_HELD, active: 'officer.left|conversation.returned → waiting', closed: CLOSED },
    colleague: closing(NOT_HELD),
    supervisor: closing(NOT_HELD),
    ...forbiddenTo('citizen', 'system'),
  }),
  toOfficer: table({
    holder: {
      waiting: NOT_HELD,
      active: 'officer.left+officer.joined|conversation.transferred → active Bruno',
      closed: CLOSED,
    },
    colleague: closing(NOT_HELD),
    supervisor: {
      waiting: 'officer.joined|conversation.transferred → active Bruno',
      active: 'officer.left+officer.joined|conversation.transferred → active Bruno',
      closed: CLOSED,
    },
    ...forbiddenTo('citizen', 'system'),
  }),
  toQueue: table({
    holder: { waiting: NOT_HELD, active: 'officer.left|conversation.transferred → waiting', closed: CLOSED },
    colleague: closing(NOT_HELD),
    supervisor: {
      waiting: '|conversation.transferred → waiting',
      active: 'officer.left|conversation.transferred → waiting',
      closed: CLOSED,
    },
    ...forbiddenTo('citizen', 'system'),
  }),
  close: table({
    holder: { waiting: NOT_HELD, active: 'conversation.closed| → closed', closed: CLOSED },
    colleague: closing(NOT_HELD),
    supervisor: closing('conversation.closed| → closed'),
    ...forbiddenTo('citizen', 'system'),
  }),
  return: table({
    system: { ...NOTHING, active: 'officer.left|conversation.returned → waiting' },
    ...forbiddenTo(...PEOPLE),
  }),
  expire: table({
    system: { ...everywhere('conversation.closed| → closed'), closed: NOTHING.closed },
    ...forbiddenTo(...PEOPLE),
  }),
  leave: table({
    system: { ...everywhere('conversation.closed| → closed'), closed: NOTHING.closed },
    ...forbiddenTo(...PEOPLE),
  }),
};

function table(rows: Partial<Record<keyof typeof SENDERS, Row>>): Record<keyof typeof SENDERS, Row> {
  for (const name of Object.keys(SENDERS)) assert.ok(name in rows, `no expectation for ${name}`);
  return rows as Record<keyof typeof SENDERS, Row>;
}

describe('decide: every command by every sender in every status (C-1, K-3, K-4, K-5)', () => {
  for (const [commandName, command] of Object.entries(COMMANDS)) {
    for (const [senderName, sender] of Object.entries(SENDERS)) {
      for (const [status, state] of Object.entries(STATES)) {
        const row = EXPECTED[commandName as keyof typeof COMMANDS][senderName as keyof typeof SENDERS];
        const expected = row[status as keyof typeof STATES];
        it(`${commandName} by ${senderName}, ${status} → ${expected}`, () => {
          const before = structuredClone(state);
          assert.equal(summary(state, sender, command), expected);
          assert.deepEqual(state, before, 'the decider is pure');
        });
      }
    }
  }
});

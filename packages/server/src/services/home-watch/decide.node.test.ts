import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { OtvStatus } from '../../contract/otv-requests.ts';
import { isGuichetError } from '../../errors.ts';
import type { HomeWatchRecord } from '../../storage/home-watch-port.ts';
import { decideHomeWatch, statusOn, type HomeWatchCommand, type HomeWatchSender } from './decide.ts';

const RECORD = {
  ...{ id: 'id', from: '2026-12-20', to: '2027-01-04', status: 'received', version: 3, overOn: null, entries: [] },
  ...{ actions: ['access-details', 'dates', 'return-early', 'cancel'], values: { floor: '1' }, createdAtMs: 1_000 },
} as unknown as HomeWatchRecord;
const OWNER: HomeWatchSender = { role: 'owner' };
const OFFICER: HomeWatchSender = { role: 'officer', id: 'a', name: 'Ana' };
const SYSTEM: HomeWatchSender = { role: 'system' };

type WithoutIds<C> = C extends unknown ? Omit<C, 'commandId' | 'version'> : never;
const decide = (
  change: Partial<HomeWatchRecord>,
  sender: HomeWatchSender,
  command: WithoutIds<HomeWatchCommand>,
  today = '2026-12-25',
  version: number | null = 3,
) =>
  decideHomeWatch(
    { ...RECORD, ...change },
    { ...command, commandId: 'c', version },
    {
      ...{ sender, atMs: 2_000, today, print: 'print' },
    },
  );
const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'allowed';
  } catch (error) {
    assert.ok(isGuichetError(error), String(error));
    return error.code;
  }
};

const COMMANDS: Record<string, WithoutIds<HomeWatchCommand>> = {
  verify: { type: 'request.verify', how: 'counter' },
  passage: { type: 'passage.record', passedAtMs: 1_500, finding: 'all-clear', note: '' },
  message: { type: 'message.send', text: 'Bonjour' },
  access: { type: 'access.change', fields: ['floor', 'codes'], values: { floor: '2' } },
  dates: {
    type: 'dates.change',
    values: { from: '2026-12-21', to: '2027-01-05' },
    from: '2026-12-21',
    to: '2027-01-05',
  },
  returned: { type: 'return.early' },
  cancel: { type: 'request.cancel' },
};

describe('what becomes of a request', () => {
  it('V-24 days: active from the day of departure to that of return, only once verified; then over', () => {
    const table: [OtvStatus, string, OtvStatus][] = [
      ['received', '2026-12-19', 'received'],
      ['received', '2026-12-20', 'received'],
      ['received', '2027-01-04', 'received'],
      ['received', '2027-01-05', 'expired'],
      ['verified', '2026-12-19', 'verified'],
      ['verified', '2026-12-20', 'active'],
      ['active', '2027-01-04', 'active'],
      ['active', '2027-01-05', 'ended'],
      ['verified', '2027-01-05', 'ended'],
      ['cancelled', '2026-12-25', 'cancelled'],
    ];
    for (const [status, today, expected] of table) {
      assert.equal(statusOn({ ...RECORD, status }, today), expected, `${status} ${today}`);
      const overOn = status === 'cancelled' ? '2026-12-22' : null;
      const next = decide({ status, overOn }, SYSTEM, { type: 'day.begin' }, today, null);
      assert.equal(next.status, expected);
      assert.equal(next.version, expected === status ? 3 : 4, 'written only when it changed');
      assert.equal(next.overOn, ['expired', 'ended'].includes(expected) ? '2027-01-04' : overOn);
    }
  });

  // One row a command: what it is answered by status, on a day of the absence.
  const STATUSES: readonly OtvStatus[] = ['received', 'verified', 'active', 'ended', 'cancelled', 'expired'];
  const over = ['otv.state', 'otv.state', 'otv.state'];
  const MATRIX: Record<string, { officer: string[]; owner: string[] }> = {
    verify: {
      officer: ['allowed', 'otv.state', 'otv.state', ...over],
      owner: ['role.forbidden', 'role.forbidden', 'role.forbidden', ...over],
    },
    passage: {
      officer: ['otv.state', 'allowed', 'allowed', ...over],
      owner: ['role.forbidden', 'role.forbidden', 'role.forbidden', ...over],
    },
    message: {
      officer: ['allowed', 'allowed', 'allowed', ...over],
      owner: ['role.forbidden', 'role.forbidden', 'role.forbidden', ...over],
    },
    access: {
      officer: ['otv.action', 'otv.action', 'otv.action', ...over],
      owner: ['allowed', 'allowed', 'allowed', ...over],
    },
    dates: {
      officer: ['otv.action', 'otv.action', 'otv.action', ...over],
      owner: ['allowed', 'otv.state', 'otv.state', ...over],
    },
    returned: {
      officer: ['otv.action', 'otv.action', 'otv.action', ...over],
      owner: ['allowed', 'allowed', 'allowed', ...over],
    },
    cancel: {
      officer: ['otv.action', 'otv.action', 'otv.action', ...over],
      owner: ['allowed', 'allowed', 'allowed', ...over],
    },
  };
  for (const [name, { officer, owner }] of Object.entries(MATRIX)) {
    it(`V-24 ${name}: who may, and when`, () => {
      const answers = (sender: HomeWatchSender) =>
        STATUSES.map((status) => codeOf(() => decide({ status }, sender, COMMANDS[name]!)));
      assert.deepEqual(answers(OFFICER), officer);
      assert.deepEqual(answers(OWNER), owner);
    });
  }

  it('V-24 an owner does alone only what the site allows', () => {
    for (const [name, action] of [
      ['access', 'access-details'],
      ['dates', 'dates'],
      ['returned', 'return-early'],
      ['cancel', 'cancel'],
    ] as const) {
      const actions = RECORD.actions.filter((each) => each !== action);
      assert.equal(
        codeOf(() => decide({ actions }, OWNER, COMMANDS[name]!)),
        'otv.action',
        name,
      );
      assert.equal(
        codeOf(() => decide({ actions: [action] }, OWNER, COMMANDS[name]!)),
        'allowed',
        name,
      );
    }
  });

  it('V-24 nobody changes what somebody else has changed since', () => {
    for (const command of Object.values(COMMANDS)) {
      assert.equal(
        codeOf(() => decide({}, OFFICER, command, '2026-12-25', 2)),
        'otv.outdated',
      );
    }
  });

  it('V-24 what happened is written down with who and when, and takes effect the same day', () => {
    const verified = decide({}, OFFICER, COMMANDS['verify']!);
    assert.deepEqual([verified.status, verified.version], ['active', 4]);
    assert.deepEqual(verified.entries, [
      { commandId: 'c', print: 'print', by: OFFICER, atMs: 2_000, what: { type: 'verified', how: 'counter' } },
    ]);
    const early = decide({ status: 'active' }, OWNER, COMMANDS['returned']!);
    assert.deepEqual([early.status, early.overOn], ['ended', '2026-12-25']);
    assert.equal(
      codeOf(() => decide({}, OWNER, COMMANDS['returned']!, '2026-12-19')),
      'otv.state',
      'not left yet',
    );
    const moved = decide({ status: 'verified' }, OWNER, COMMANDS['dates']!, '2026-12-10');
    assert.deepEqual([moved.from, moved.to, moved.status], ['2026-12-21', '2027-01-05', 'verified']);
  });

  it('V-24 a passage lies between the request and now, give or take the minute that devices write', () => {
    const pass = (passedAtMs: number) =>
      codeOf(() =>
        decide({ status: 'active' }, OFFICER, { type: 'passage.record', passedAtMs, finding: 'anomaly', note: 'x' }),
      );
    assert.deepEqual([-59_001, -59_000, 62_000, 62_001].map(pass), [
      'request.malformed',
      'allowed',
      'allowed',
      'request.malformed',
    ]);
  });
});

import assert from 'node:assert/strict';
import { beforeEach, it } from 'node:test';
import type { CitizenView, EventPage, PublicEvent } from '../contract.ts';
import { ApiError } from '../errors.ts';
import { createFakeClock, settle, type FakeClock } from '../testing/fake-clock.ts';
import { createPublicLog, type PublicLog } from './public-log.ts';

const at = '2026-11-22T09:00:00.000Z';
const event = (seq: number): PublicEvent => ({ type: 'danger.changed', seq, at, danger: 'no' });
const viewAt = (seq: number, epoch = 'e'): CitizenView => ({
  conversation: {
    epoch,
    seq,
    status: 'waiting',
    danger: 'no',
    language: 'fr',
    openedAt: at,
    officer: null,
    officerLeft: null,
    readByCitizen: 0,
    readByOfficer: 0,
    entries: Array.from({ length: seq }, (_, index) => event(index + 1)),
  },
  queue: null,
});
const pageOf = (head: number, ...seqs: number[]): EventPage => ({
  epoch: 'e',
  head,
  reload: false,
  events: seqs.map(event),
  queue: null,
  officerTyping: false,
});

let clock: FakeClock;
let log: PublicLog;
let views: ((view: CitizenView | ApiError) => void)[];
let pages: { after: number; answer: (page: EventPage | ApiError) => void }[];
let refusals: string[];

const answered = <Value>(keep: (answer: (value: Value | ApiError) => void) => void) =>
  new Promise<Value>((resolve, reject) =>
    keep((value) => (value instanceof ApiError ? reject(value) : resolve(value))),
  );
const seqs = () => log.snapshot?.entries.map(({ seq }) => seq);

beforeEach(() => {
  clock = createFakeClock();
  [views, pages, refusals] = [[], [], []];
  log = createPublicLog({
    clock,
    fetchView: () => answered((answer) => views.push(answer)),
    fetchPage: (_, after) => answered((answer) => pages.push({ after, answer })),
    onChange() {},
    onReloaded() {},
    onTrouble() {},
    onRefused: ({ code }) => refusals.push(code),
  });
});

it('D-6 one fetch fills a gap, however many events come meanwhile, and pages follow each other', async () => {
  log.replace(viewAt(1));
  log.receive([event(5)]);
  log.receive([event(6)]);
  assert.deepEqual(seqs(), [1]);
  assert.equal(pages.length, 1);
  pages[0]!.answer(pageOf(6, 2, 3));
  await settle();
  assert.deepEqual(seqs(), [1, 2, 3]);
  assert.equal(pages[1]!.after, 3);
  pages[1]!.answer(pageOf(6, 4, 5, 6));
  await settle();
  assert.deepEqual(seqs(), [1, 2, 3, 4, 5, 6]);
  assert.equal(pages.length, 2);
});

it('D-7 a log that does not hold what was announced is of another life: the view is fetched', async () => {
  log.replace(viewAt(1));
  log.reach(4);
  pages[0]!.answer(pageOf(1));
  await settle();
  assert.equal(pages.length, 1, 'the same page is not asked for again and again');
  views[0]!(viewAt(2, 'f'));
  await settle();
  assert.equal(log.snapshot!.epoch, 'f');
  assert.equal(pages.length, 1);
});

it('D-7 a page that was on its way when the view was asked for anew counts no more', async () => {
  log.replace(viewAt(1));
  log.receive([event(3)]);
  log.reload();
  pages[0]!.answer(pageOf(3, 2, 3));
  await settle();
  assert.deepEqual(seqs(), [1]);
  views[0]!(viewAt(1, 'f'));
  await settle();
  assert.equal(log.snapshot!.epoch, 'f');
});

it('repeats an unanswered fetch, and stops at a refusal', async () => {
  log.reload();
  views[0]!(new ApiError('network.unreachable'));
  await clock.advance(499);
  assert.equal(views.length, 1);
  await clock.advance(1);
  assert.equal(views.length, 2);
  views[1]!(new ApiError('session.invalid', { status: 401 }));
  await clock.advance(60_000);
  assert.equal(views.length, 2);
  assert.deepEqual(refusals, ['session.invalid']);
});

it('S-3 stop forgets everything and takes nothing that was on its way', async () => {
  log.replace(viewAt(2));
  log.reload();
  log.stop();
  views[0]!(viewAt(3));
  await settle();
  assert.equal(log.snapshot, null);
});

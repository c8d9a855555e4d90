import { isApiError, type ApiErrorCode, type Clock, type OtvRequestView } from '@guichet/core';
import type { OtvChanges, OtvClient, OtvCodes } from '@guichet/core/otv';
import { atom, type ReadableAtom } from 'nanostores';

/** How long before its end a session says so. */
export const WARN_BEFORE_MS = 120_000;

export type OtvChangeName = keyof OtvChanges;

/** A request that its owner has opened, or tries to. */
export interface OwnerState {
  /** `over`: the quarter of an hour is; the codes are asked for again. */
  readonly state: 'closed' | 'opening' | 'open' | 'over';
  /** Null unless it is open. */
  readonly view: OtvRequestView | null;
  /** What is being asked of the server. */
  readonly working: OtvChangeName | 'view' | null;
  /** What was done last; its sentence is shown. */
  readonly done: OtvChangeName | null;
  /** Why the last thing failed. */
  readonly code: ApiErrorCode | null;
  readonly retryAfterMs: number | null;
  /** Two minutes are left. */
  readonly endsSoon: boolean;
}

/** The owner's side of a request that was sent: opened by both codes, for a quarter of an hour (spec V-62). */
export interface OtvOwner {
  readonly $owner: ReadableAtom<OwnerState>;
  open(codes: OtvCodes): Promise<void>;
  reload(): Promise<void>;
  /** Changes it; rejects as the client does for `dates` and `access-details`, whose faults the form shows. */
  change<Name extends OtvChangeName>(name: Name, more: OtvChanges[Name]): Promise<void>;
  /** Closes it here and on the server. */
  leave(): void;
}

const CLOSED: OwnerState = {
  ...{ state: 'closed', view: null, working: null, done: null, code: null, retryAfterMs: null, endsSoon: false },
};
const isOver = (code: ApiErrorCode): boolean => code === 'session.invalid' || code === 'session.missing';

export const createOtvOwner = (client: Omit<OtvClient, 'submit'>, clock: Clock): OtvOwner => {
  const $owner = atom<OwnerState>(CLOSED);
  let timers: (() => void)[] = [];
  /** What answers after somebody left is thrown away. */
  let visit = 0;

  const put = (changes: Partial<OwnerState>) => $owner.set({ ...$owner.get(), ...changes });
  const stopTimers = () => {
    for (const stop of timers) stop();
    timers = [];
  };
  const close = (state: 'closed' | 'over') => {
    visit += 1;
    stopTimers();
    client.leave();
    $owner.set({ ...CLOSED, state });
  };
  const fail = (error: unknown) => {
    const code = isApiError(error) ? error.code : 'server.garbage';
    if (isOver(code)) return close('over');
    put({ working: null, code, retryAfterMs: isApiError(error) ? error.retryAfterMs : null });
  };
  /** Runs one thing at a time; what fails is told, and thrown again. */
  const work = async (name: NonNullable<OwnerState['working']>, run: () => Promise<OtvRequestView>): Promise<void> => {
    if ($owner.get().working !== null) return;
    const mine = visit;
    put({ working: name, done: null, code: null });
    try {
      const view = await run();
      if (visit === mine) put({ view, working: null, done: name === 'view' ? null : name });
    } catch (error) {
      if (visit !== mine) return;
      fail(error);
      throw error;
    }
  };
  const reload = async () => {
    await work('view', client.view).catch(() => {});
  };

  return {
    $owner,
    async open(codes) {
      if ($owner.get().state === 'opening') return;
      const mine = ++visit;
      $owner.set({ ...CLOSED, state: 'opening' });
      try {
        const { expiresInMs } = await client.open(codes);
        const view = await client.view();
        if (visit !== mine) return;
        timers = [
          clock.after(Math.max(0, expiresInMs - WARN_BEFORE_MS), () => put({ endsSoon: true })),
          clock.after(expiresInMs, () => close('over')),
        ];
        put({ state: 'open', view });
      } catch (error) {
        if (visit !== mine) return;
        put({ state: 'closed' });
        fail(error);
      }
    },
    reload,
    async change(name, more) {
      const { view } = $owner.get();
      if (view === null) return;
      try {
        await work(name, () => client.change(name, view.version, more));
      } catch (error) {
        if (isApiError(error) && error.code === 'otv.outdated') {
          await reload();
          if ($owner.get().state === 'open') put({ code: 'otv.outdated' });
        }
        throw error;
      }
    },
    leave: () => close('closed'),
  };
};

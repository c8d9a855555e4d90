import type { Clock } from '../live/clock.ts';
import type { LockReason, SessionPhase } from './session.machine.ts';
import { createTabs } from './tabs.ts';

/** Without activity for this long, nothing is shown before a press (spec S-9). */
const IDLE_MS = 600_000;
/** How long other tabs have to say that they hold the conversation, before this one shows it. */
const ASK_MS = 100;
/** How long another tab has to hand over its token. */
const TOKEN_MS = 1_000;
/** Phases in which a passer-by could read a conversation. */
const SHOWING: readonly SessionPhase[] = ['waiting', 'active', 'officerLeft', 'closed'];

export interface PresenceOptions {
  site: string;
  clock: Clock;
  broadcast: ((name: string) => BroadcastChannel) | null;
  phase(): SessionPhase;
  /** The token of a conversation that this tab holds; null when it holds none. */
  token(): string | null;
  onLock(by: LockReason): void;
  /** Another tab gave its token. */
  onToken(token: string): void;
  /** The tab that held the conversation is gone, and the conversation with it. */
  onTokenMissing(): void;
  /** Another tab of the site was quitted. */
  onExit(): void;
}

/** Who is in front of which tab: decides when nothing may be shown before « Reprendre ma conversation » (spec S-9). */
export interface Presence {
  /** Looks for other tabs; calls `resume` unless one of them holds the conversation. */
  begin(resume: (() => void) | null): void;
  noteActivity(): void;
  askToken(): void;
  tellExit(): void;
  stop(): void;
}

export const createPresence = (options: PresenceOptions): Presence => {
  const { clock, phase } = options;
  let asking = false;
  let stopIdle = () => {};
  let stopAsking = () => {};

  const lock = (by: LockReason) => {
    asking = false;
    stopAsking();
    options.onLock(by);
  };
  const tabs = createTabs({
    site: options.site,
    broadcast: options.broadcast,
    token: options.token,
    onPresent() {
      if (asking || phase() === 'start') lock('other-tab');
    },
    onToken(token) {
      stopAsking();
      options.onToken(token);
    },
    onExit: options.onExit,
  });

  return {
    begin(resume) {
      tabs.ask();
      if (!resume) return;
      if (!tabs.reachable) return resume();
      asking = true;
      stopAsking = clock.after(ASK_MS, () => {
        asking = false;
        resume();
      });
    },
    noteActivity() {
      if (phase() === 'locked') return;
      stopIdle();
      stopIdle = clock.after(IDLE_MS, () => {
        if (SHOWING.includes(phase())) lock('idle');
      });
    },
    askToken() {
      tabs.askToken();
      stopAsking = clock.after(TOKEN_MS, options.onTokenMissing);
    },
    tellExit: tabs.tellExit,
    stop() {
      stopIdle();
      stopAsking();
      tabs.close();
    },
  };
};

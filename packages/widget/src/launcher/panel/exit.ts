import { listenShiftThrice } from '../../bridge/shift-listener.ts';
import type { Launcher } from '../launcher.ts';
import { cover, navigation, WIPE_GRACE_MS } from './leave.ts';

/** A panel that there may be something to hide in. */
export interface Leavable {
  readonly launcher: Launcher;
  /** Tells the frame to wipe everything. */
  tell(): void;
  /** Says how many presses of Shift are left. */
  announce(count: number): void;
  /** Nothing runs here any more. */
  stop(): void;
}

/** One panel's hold on the exit. */
export interface Leaving {
  /** Covers at once, lets every frame of the page wipe, leaves. */
  exit(): void;
  /** The frames are wiped: leaves. */
  leave(): void;
  /** The panel is gone. */
  part(): void;
}

/** Those of the page: « Quitter vite » in one of them hides them all. */
const panels = new Set<Leavable>();
let listening: AbortController | undefined;

const leave = (exitUrl: string) => {
  cover();
  for (const { launcher, stop } of panels) {
    stop();
    launcher.unmount();
  }
  navigation.replace(exitUrl);
};

const exit = (exitUrl: string) => {
  cover();
  for (const { tell } of panels) tell();
  setTimeout(leave, WIPE_GRACE_MS, exitUrl);
};

/** The panel in front, or the one that was opened last. */
const front = () => [...panels].findLast(({ launcher }) => launcher.isOpen) ?? [...panels].at(-1)!;

/** From now on Shift three times leaves, and leaves this panel too, until it is gone (spec S-4). */
export function joinExit(panel: Leavable): Leaving {
  const exitUrl = () => panel.launcher.settings.exitUrl;
  panels.add(panel);
  if (!listening) {
    listening = new AbortController();
    listenShiftThrice(
      () => true,
      (count) => front().announce(count),
      () => exit(front().launcher.settings.exitUrl),
      listening.signal,
    );
  }
  return {
    exit: () => exit(exitUrl()),
    leave: () => leave(exitUrl()),
    part() {
      panels.delete(panel);
      if (panels.size) return;
      listening?.abort();
      listening = undefined;
    },
  };
}

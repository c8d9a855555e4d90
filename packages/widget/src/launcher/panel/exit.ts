import { safeExitUrl } from '@guichet/core/safety';
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

/** Those of the page: « Quitter vite » in one of them hides them all. */
const panels = new Set<Leavable>();
let listening: AbortController | undefined;

/** The frames are wiped: leaves. */
export function leave({ settings }: Launcher): void {
  cover();
  for (const { launcher, stop } of panels) {
    stop();
    launcher.unmount();
  }
  navigation.replace(safeExitUrl(settings.exitUrl));
}

/** Covers at once, lets every frame of the page wipe, leaves. */
export function exit(launcher: Launcher): void {
  cover();
  for (const { tell } of panels) tell();
  setTimeout(leave, WIPE_GRACE_MS, launcher);
}

/** The panel in front, or the one that was opened last. */
const front = () => {
  const all = [...panels].reverse();
  return all.find(({ launcher }) => launcher.isOpen) ?? all[0]!;
};

/**
 * From now on Shift three times leaves, and leaves this panel too (spec S-4).
 *
 * @returns what ends that: the panel is gone
 */
export function joinExit(panel: Leavable): () => void {
  panels.add(panel);
  if (panels.size === 1) {
    listening = new AbortController();
    listenShiftThrice(
      () => true,
      (count) => front().announce(count),
      () => exit(front().launcher),
      listening.signal,
    );
  }
  return () => {
    panels.delete(panel);
    if (panels.size === 0) listening!.abort();
  };
}

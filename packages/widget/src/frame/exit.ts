import { safeExitUrl } from '@guichet/core/safety';
import type { BridgeEndpoint } from './bridge-endpoint.ts';
import { listenShiftThrice } from '../bridge/shift-listener.ts';
import { wipe } from './exit-wipe.ts';

/** What is wiped besides the screen: a conversation, or only what a site's tabs share. */
export interface Exitable {
  exit(): void;
  /** Calls when it was left elsewhere: in another tab, or by the server. Returns what stops that. */
  onExited(call: () => void): () => void;
}

export interface ExitOptions {
  session: Exitable;
  bridge: Pick<BridgeEndpoint, 'post'>;
  /** Where to leave to, asked at that moment: the launcher's address, or the site's own. */
  exitUrl(): string;
  /** Says, politely, how many presses of Shift are left. */
  announce(left: number): void;
  /** Replaced in tests. */
  leave?(url: string): void;
  reload?(): void;
}

/** The frame's half of « Quitter vite ». */
export interface Exit {
  /** Covers, wipes, tells the launcher and leaves; does nothing the second time. Synchronous, and needs no network. */
  exit(): void;
  dispose(): void;
}

/** The frame may lack the right to move the page around it (no click in it yet): then the launcher does (spec S-3). */
function leaveTop(url: string): void {
  try {
    window.top?.location.replace(url);
  } catch {
    // Refused by the browser: the launcher was told.
  }
}

/**
 * Installs « Quitter vite » in the frame: the button calls `exit`, Shift three times does too, and so does an exit in
 * another tab of the site (spec S-3 … S-6). Leaving the page in any way wipes what is on screen, so that nothing comes
 * back from the browser's memory; a page that does come back loads again, or stays blank after an exit.
 */
export function installExit({ session, bridge, exitUrl, announce, leave = leaveTop, reload }: ExitOptions): Exit {
  let isOver = false;

  const exit = () => {
    if (isOver) return;
    isOver = true;
    wipe(document);
    session.exit();
    bridge.post({ type: 'exit' });
    leave(safeExitUrl(exitUrl()));
  };

  const onPageHide = () => wipe(document);
  const onPageShow = (event: PageTransitionEvent) => {
    if (event.persisted && !isOver) (reload ?? (() => location.reload()))();
  };
  const listening = new AbortController();
  const { signal } = listening;
  addEventListener('pagehide', onPageHide, { signal });
  addEventListener('pageshow', onPageShow, { signal });
  listenShiftThrice(() => !isOver, announce, exit, signal);
  const stopHearing = session.onExited(exit);

  return {
    exit,
    dispose() {
      listening.abort();
      stopHearing();
    },
  };
}

import { selectPhase, type ConversationSession, type SessionPhase } from '@guichet/core';
import {
  PROTOCOL,
  readInit,
  readLauncherMessage,
  type BridgeTheme,
  type FrameMessage,
  type InitMessage,
} from '../bridge/protocol.ts';

/** What the app does when the launcher speaks. Every one may be left out. */
export interface BridgeHandlers {
  /** Once, before anything else: locale, theme and whether the panel is shown; and the origin that embeds the frame. */
  init?(init: InitMessage, origin: string): void;
  /** The panel came to be shown, or hidden. */
  visible?(visible: boolean): void;
  /** The panel was opened by the citizen: put the focus where they start, unless they put it somewhere already. */
  focus?(): void;
  viewport?(size: { width: number; height: number }): void;
  theme?(theme: BridgeTheme): void;
  locale?(locale: string): void;
  /** The citizen leaves: wipe everything, then call `post({ type: 'exit' })` (`installExit` does both). */
  exit?(): void;
}

export interface BridgeEndpointOptions {
  /** Exact origins from which `init` is taken: `allowedOrigins` of the frame's `FrameConfig` (spec O-6). */
  allowedOrigins: readonly string[];
  on: BridgeHandlers;
  /** The frame's own window, and the window that embeds it. */
  view?: Window;
  host?: Window;
}

/** The frame's end of the bridge. */
export interface BridgeEndpoint {
  /** Tells the launcher; kept until `init` came, never sent when nobody embeds the frame. */
  post(message: FrameMessage): void;
  /** Asks the launcher to hide the panel and to take the focus back (Escape, close button). */
  requestClose(): void;
  /** Tells the launcher what the session is doing, and the session whether it is seen. Returns what disconnects it. */
  connect(session: ConversationSession): () => void;
  /** Stops listening; the launcher hears nothing more. */
  dispose(): void;
}

/** What the launcher hears of a phase; phases that are passing, or that belong to another tab, say nothing. */
const PHASE_MESSAGES: Partial<Record<SessionPhase, 'opened' | 'closed' | 'ended'>> = {
  start: 'ended',
  waiting: 'opened',
  active: 'opened',
  officerLeft: 'opened',
  closed: 'closed',
};

/**
 * Waits for the launcher's `init` and joins the frame to it. Call it as soon as the script runs: the launcher sends
 * `init` when the frame has loaded. Takes one `init` only, from the embedding window, from a listed origin (spec O-6).
 */
export function createBridgeEndpoint({
  allowedOrigins,
  on,
  view = window,
  host = window.parent,
}: BridgeEndpointOptions): BridgeEndpoint {
  let port: MessagePort | undefined;
  let isVisible = true;
  let session: ConversationSession | undefined;
  const waiting: FrameMessage[] = [];

  const post = (message: FrameMessage) => {
    if (port) port.postMessage(message);
    else waiting.push(message);
  };

  const show = (visible: boolean) => {
    isVisible = visible;
    session?.setVisible(visible);
    on.visible?.(visible);
  };

  const hear = ({ data }: MessageEvent) => {
    const message = readLauncherMessage(data);
    switch (message?.type) {
      case 'open':
        return show(true);
      case 'close':
        return show(false);
      case 'focus':
        return on.focus?.();
      case 'viewport':
        return on.viewport?.({ width: message.width, height: message.height });
      case 'theme':
        return on.theme?.(message.theme);
      case 'locale':
        return on.locale?.(message.locale);
      case 'exit':
        return on.exit?.();
      case undefined:
    }
  };

  const receive = (event: MessageEvent) => {
    if (event.source !== host || !allowedOrigins.includes(event.origin)) return;
    const init = readInit(event.data);
    const [received] = event.ports;
    if (!init || !received) return;
    view.removeEventListener('message', receive);
    port = received;
    on.init?.(init, event.origin);
    show(init.open);
    port.onmessage = hear;
    for (const message of [{ type: 'ready', protocol: PROTOCOL } as const, ...waiting.splice(0)]) post(message);
  };
  view.addEventListener('message', receive);

  return {
    post,
    requestClose: () => post({ type: 'close' }),
    connect(connected) {
      session = connected;
      connected.setVisible(isVisible);
      let told: FrameMessage['type'] | undefined;
      const tell = () => {
        const type = PHASE_MESSAGES[selectPhase(connected.actor.getSnapshot())];
        if (!type || type === told) return;
        told = type;
        post({ type });
      };
      tell();
      const phases = connected.actor.subscribe(tell);
      const stopUnread = connected.$unread.subscribe((count) => post({ type: 'unread', count }));
      return () => {
        phases.unsubscribe();
        stopUnread();
        session = undefined;
      };
    },
    dispose() {
      view.removeEventListener('message', receive);
      port?.close();
    },
  };
}

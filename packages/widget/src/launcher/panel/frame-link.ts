import { safeExitUrl } from '@guichet/core/safety';
import {
  dispatchFrameMessage,
  PROTOCOL,
  type FrameMessageHandlers,
  type InitMessage,
  type LauncherMessage,
} from '../../bridge/protocol.ts';
import type { Theme } from '../../themes/theme.ts';
import { VERSION } from '../../version.ts';
import type { Launcher } from '../launcher.ts';

/** What speaks to one frame. */
export interface FrameLink {
  /** Tells the frame; nothing happens before it has loaded, because `init` says how things stand then. */
  send(message: LauncherMessage): void;
  dispose(): void;
}

/**
 * Makes the channel of a frame that stands in the page. The port is handed to the frame's own window, and the browser
 * delivers it only if a page of the API's origin is in there: nobody else can speak (spec O-6).
 *
 * @param loaded resolves when the frame has loaded once
 * @param heard the frame said something: it lives
 */
export function createFrameLink(
  iframe: HTMLIFrameElement,
  origin: string,
  loaded: Promise<unknown>,
  launcher: Launcher,
  handlers: FrameMessageHandlers,
  heard: () => void,
): FrameLink {
  let port: MessagePort | undefined;
  let isDisposed = false;

  const connect = () => {
    if (isDisposed) return;
    const { port1, port2 } = new MessageChannel();
    port = port1;
    // Nobody but the frame holds the other end: whatever comes says that it lives.
    port.onmessage = ({ data }) => {
      heard();
      dispatchFrameMessage(handlers, data);
    };
    const { settings, locale, isOpen } = launcher;
    // The frame takes of a theme what is valid, and of an address what is https.
    const init: InitMessage = {
      type: 'init',
      protocol: PROTOCOL,
      locale,
      theme: settings.theme as Theme,
      open: !!isOpen,
      exitUrl: safeExitUrl(settings.exitUrl),
      version: VERSION,
    };
    iframe.contentWindow!.postMessage(init, origin, [port2]);
    // A frame that reloads itself loads again, and gets another channel.
    iframe.onload = connect;
  };
  void loaded.then(connect);

  return {
    send: (message) => port?.postMessage(message),
    dispose() {
      isDisposed = true;
      port?.close();
    },
  };
}

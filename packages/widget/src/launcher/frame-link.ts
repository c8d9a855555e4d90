import {
  dispatchFrameMessage,
  type FrameMessageHandlers,
  type InitMessage,
  type LauncherMessage,
} from '../bridge/protocol.ts';
import { h } from './dom.ts';

/** How long a frame may stay silent before the launcher helps without it (spec O-8). */
export const SILENCE_MS = 4000;

/** One frame and the channel to it. */
export interface FrameLink {
  readonly iframe: HTMLIFrameElement;
  send(message: LauncherMessage): void;
  dispose(): void;
}

/**
 * Makes the frame and its channel; the caller inserts `iframe`. The port is handed to the frame's own window, and the
 * browser delivers it only if a page of the API's origin is in there: nobody else can speak (spec O-6).
 *
 * @param silent nothing came in 4 s; `isLoaded`: the browser loaded something, which may be its own error page
 */
export function createFrameLink(
  url: URL,
  title: string,
  init: () => InitMessage,
  handlers: FrameMessageHandlers,
  silent: (isLoaded: boolean) => void,
): FrameLink {
  // The address of the partner's page is none of the API's business.
  const iframe = h('iframe', { title, allow: 'clipboard-write', referrerpolicy: 'no-referrer', src: url.href });
  let port: MessagePort | undefined;
  const timer = setTimeout(() => silent(!!port), SILENCE_MS);

  // A frame that reloads itself loads again, and gets another channel.
  iframe.onload = () => {
    const { port1, port2 } = new MessageChannel();
    port = port1;
    // Nobody but the frame holds the other end, so anything listed says that it lives.
    port.onmessage = ({ data }) => {
      if (dispatchFrameMessage(handlers, data)) clearTimeout(timer);
    };
    iframe.contentWindow!.postMessage(init(), url.origin, [port2]);
  };

  return {
    iframe,
    send: (message) => port?.postMessage(message),
    dispose() {
      clearTimeout(timer);
      port?.close();
      iframe.remove();
    },
  };
}

import {
  dispatchFrameMessage,
  type FrameMessageHandlers,
  type InitMessage,
  type LauncherMessage,
} from '../bridge/protocol.ts';
import { h } from './dom.ts';

/** How long a frame may stay silent before the launcher helps without it (spec O-8). */
export const SILENCE_MS = 4000;

/** One frame, what speaks to it, and what takes it away. A tuple: names of properties do not shrink. */
export type FrameLink = readonly [
  iframe: HTMLIFrameElement,
  send: (message: LauncherMessage) => void,
  dispose: () => void,
];

/**
 * Makes the frame and its channel; the caller inserts `iframe`. The port is handed to the frame's own window, and the
 * browser delivers it only if a page of the API's origin is in there: nobody else can speak (spec O-6).
 *
 * @param silent nothing came in 4 s
 */
export function createFrameLink(
  url: URL,
  title: string,
  init: () => InitMessage,
  handlers: FrameMessageHandlers,
  silent: () => void,
): FrameLink {
  // The address of the partner's page is none of the API's business.
  const iframe = h('iframe', { title, allow: 'clipboard-write', referrerPolicy: 'no-referrer', src: url.href });
  let port: MessagePort | undefined;
  const timer = setTimeout(silent, SILENCE_MS);

  // A frame that reloads itself loads again, and gets another channel.
  iframe.onload = () => {
    const { port1, port2 } = new MessageChannel();
    port = port1;
    // Nobody but the frame holds the other end: whatever comes says that it lives.
    port.onmessage = ({ data }) => {
      clearTimeout(timer);
      dispatchFrameMessage(handlers, data);
    };
    iframe.contentWindow!.postMessage(init(), url.origin, [port2]);
  };

  return [
    iframe,
    (message) => port?.postMessage(message),
    () => {
      clearTimeout(timer);
      port?.close();
      iframe.remove();
    },
  ];
}

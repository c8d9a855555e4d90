import { createConversationSession, type ConversationSession, type SessionOptions } from '@guichet/core';
import { WebSocket as NodeSocket } from 'ws';

/**
 * The product's own client without a browser around it: its requests and sockets carry the origin of the frame, as a
 * browser's would.
 */
export const browse = (origin: string, options: Omit<SessionOptions, 'fetch' | 'WebSocket'>): ConversationSession => {
  class Socket extends NodeSocket {
    constructor(url: string | URL) {
      super(url, { origin });
      // A refused upgrade is told by `close` too, as in a browser; here an unheard `error` would be thrown.
      this.on('error', () => {});
    }
  }
  return createConversationSession({
    fetch: (input, init) => {
      const request = new Request(input, init);
      request.headers.set('origin', origin);
      return fetch(request);
    },
    WebSocket: Socket as unknown as typeof WebSocket,
    ...options,
  });
};

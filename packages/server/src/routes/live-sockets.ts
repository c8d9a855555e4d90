import websocket from '@fastify/websocket';
import type { FastifyInstance } from 'fastify';
import { MAX_FRAME_BYTES } from '../live/incoming.ts';
import type { Services } from '../services/services.ts';

/** Lets the scope have sockets: small frames, no compression (it costs memory per socket and leaks lengths of secrets). */
export const useLiveSockets = async (
  app: FastifyInstance,
  services: Pick<Services, 'disconnectAll'>,
): Promise<void> => {
  // Before the plugin's own hook: streams and polls, which it does not know, would keep the listener open.
  app.addHook('preClose', (done) => {
    services.disconnectAll();
    done();
  });
  // An upgrade that a hook refused (a foreign origin) has left the HTTP server's care: nobody else would close it.
  app.addHook('onResponse', (request, _reply, done) => {
    if (request.headers.upgrade !== undefined) request.raw.socket.destroySoon();
    done();
  });
  await app.register(websocket, {
    options: { maxPayload: MAX_FRAME_BYTES, perMessageDeflate: false },
    // A peer that breaks the protocol or hangs up is no failure of ours; the close handler tidies up.
    errorHandler: (_error, socket) => socket.terminate(),
  });
};

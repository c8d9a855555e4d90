import websocket from '@fastify/websocket';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { GuichetError } from '../errors.ts';
import { MAX_FRAME_BYTES } from '../live/incoming.ts';
import type { Services } from '../services/services.ts';
import { problems } from './problems.ts';

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

/** What a plain request for a socket's address is told. */
export const upgradeOnly = (): never => {
  throw new GuichetError('request.malformed', { detail: 'This address takes a WebSocket upgrade.' });
};

/** Description of a socket's address for the OpenAPI document; the frames are among its schemas. */
export const socketSchema = (summary: string, frames: string) => ({
  tags: ['Live'],
  summary,
  description: `First frame \`hello\` with a ticket, within 3 s (closed with 4401 otherwise); then ${frames}, as JSON text.`,
  response: { 101: { ...Type.Null(), description: 'Switches to WebSocket' }, ...problems() },
});

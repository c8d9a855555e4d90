import type { FastifyPluginAsync } from 'fastify';
import { DeskSocket } from '../live/desk-socket.ts';
import type { Services } from '../services/services.ts';
import { useLiveSockets } from './live-sockets.ts';

/** The officers' socket. Whose desk it is, is said by the ticket of its first frame (spec D-10). */
export const liveDeskRoutes: FastifyPluginAsync<{ readonly services: Services }> = async (app, { services }) => {
  await useLiveSockets(app, services);
  app.get('/live', { websocket: true, config: { access: 'anonymous' } }, (socket, request) => {
    new DeskSocket(services, socket, app.log, request.headers.origin);
  });
};

import type { FastifyPluginAsync } from 'fastify';
import { DeskSocket } from '../live/desk-socket.ts';
import type { Services } from '../services/services.ts';
import { socketSchema, upgradeOnly, useLiveSockets } from './live-sockets.ts';

/** The officers' socket. Whose desk it is, is said by the ticket of its first frame (spec D-10). */
export const liveDeskRoutes: FastifyPluginAsync<{ readonly services: Services }> = async (app, { services }) => {
  await useLiveSockets(app, services);
  app.route({
    method: 'GET',
    url: '/live',
    config: { access: 'anonymous' },
    schema: socketSchema('The officer’s socket', '`DeskHello`, `DeskClientFrame` and `DeskServerFrame`'),
    handler: upgradeOnly,
    wsHandler: (socket, request) => {
      const { headers, socket: wire } = request.raw;
      new DeskSocket(services, { socket, wire, origin: headers.origin }, app.log);
    },
  });
};

import type { FastifyPluginAsync } from 'fastify';
import { requireSiteOrigin } from '../plugins/origins.ts';
import { CitizenSocket, type AllowsOrigin } from '../live/citizen-socket.ts';
import type { ConversationRouteOptions } from './conversation-access.ts';
import { socketSchema, upgradeOnly, useLiveSockets } from './live-sockets.ts';

/** The citizens' socket. Which conversation it shows is said by the ticket of its first frame (spec D-10). */
export const liveCitizenRoutes: FastifyPluginAsync<ConversationRouteOptions> = async (app, { services, ownOrigin }) => {
  const allowsOrigin: AllowsOrigin = async (siteSlug, origin) => {
    const site = await services.sites.find(siteSlug);
    requireSiteOrigin(origin, site ?? { allowedOrigins: [] }, ownOrigin());
    return true;
  };
  await useLiveSockets(app, services);
  app.route({
    method: 'GET',
    url: '/live',
    schema: socketSchema('The citizen’s socket', '`CitizenHello`, `CitizenClientFrame` and `CitizenServerFrame`'),
    handler: upgradeOnly,
    wsHandler: (socket, request) => {
      const { headers, socket: wire } = request.raw;
      new CitizenSocket(services, { socket, wire, origin: headers.origin }, app.log, allowsOrigin);
    },
  });
};

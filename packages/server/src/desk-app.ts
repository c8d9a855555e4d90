import type { FastifyInstance } from 'fastify';
import { createBaseApp, type AppDeps } from './app.ts';
import { useDeskSessions } from './plugins/desk-access.ts';
import { createDeskOriginPolicy, requireJsonBodies, useOriginPolicy } from './plugins/origins.ts';
import { deskCannedReplyRoutes } from './routes/desk-canned-replies.ts';
import { deskConversationRoutes } from './routes/desk-conversations.ts';
import { deskFlowCountRoutes } from './routes/desk-flow-counts.ts';
import { deskPageRoutes } from './routes/desk-page.ts';
import { deskPlaceRoutes } from './routes/desk-places.ts';
import { deskSiteKeyRoutes } from './routes/desk-site-keys.ts';
import { deskSiteRoutes } from './routes/desk-sites.ts';
import { otvDeskRoutes } from './routes/otv-desk.ts';
import { otvDeskRequestRoutes } from './routes/otv-desk-request.ts';
import { healthRoutes } from './routes/health.ts';
import { iconRoutes } from './routes/icon.ts';
import { listRoutes } from './routes/lists.ts';
import { liveDeskRoutes } from './routes/live-desk.ts';
import { presenceRoutes } from './routes/presence.ts';
import { queueRoutes } from './routes/queue.ts';
import { sessionRoutes } from './routes/session.ts';
import { ticketRoutes } from './routes/tickets.ts';

/** The desk origin: the desk's page and the officers' API. Built, not listening. */
export const createDeskApp = async (deps: AppDeps): Promise<FastifyInstance> => {
  const { services, assets } = deps;
  const ownOrigin = () => deps.origins.desk;
  const app = await createBaseApp(deps, ownOrigin);
  await app.register(healthRoutes, { services });
  await app.register(iconRoutes);
  await app.register(deskPageRoutes, { deskDir: assets.deskDir, ownOrigin });
  await app.register(
    async (api) => {
      useOriginPolicy(api, createDeskOriginPolicy({ ownOrigin }));
      requireJsonBodies(api);
      await useDeskSessions(api, { deskSessions: services.deskSessions, ownOrigin });
      await api.register(sessionRoutes, { services, ownOrigin });
      await api.register(presenceRoutes, { services });
      await api.register(listRoutes, { services });
      await api.register(queueRoutes, { services });
      await api.register(deskConversationRoutes, { services });
      await api.register(deskFlowCountRoutes, { services });
      await api.register(deskPlaceRoutes, { services });
      await api.register(deskSiteRoutes, { services, publicOrigin: () => deps.origins.public });
      await api.register(deskSiteKeyRoutes, { services });
      await api.register(deskCannedReplyRoutes, { services });
      await api.register(otvDeskRoutes, { services });
      await api.register(otvDeskRequestRoutes, { services });
      await api.register(ticketRoutes, { services });
      await api.register(liveDeskRoutes, { services });
    },
    { prefix: '/api/v1' },
  );
  await app.ready();
  return app;
};

import type { FastifyInstance } from 'fastify';
import { join } from 'node:path';
import { createBaseApp, type AppDeps } from './app.ts';
import { DEFAULT_LOCATOR } from './locator-options.ts';
import { createPublicOriginPolicy, useCors, useOriginPolicy } from './plugins/origins.ts';
import { serveBuiltFiles } from './routes/built-files.ts';
import { communePageRoutes } from './routes/commune-page.ts';
import { communeRoutes } from './routes/communes.ts';
import { configureRoutes } from './routes/configure.ts';
import { conversationOpenRoutes } from './routes/conversation-open.ts';
import { conversationRoutes } from './routes/conversation.ts';
import { embedUseRoutes } from './routes/embeds.ts';
import { docsRoutes } from './routes/docs.ts';
import { embedRoutes } from './routes/embed.ts';
import { exitRoutes } from './routes/exit.ts';
import { flowCountRoutes } from './routes/flow-counts.ts';
import { frameRoutes } from './routes/frame.ts';
import { geocodingRoutes } from './routes/geocoding.ts';
import { healthRoutes } from './routes/health.ts';
import { iconRoutes } from './routes/icon.ts';
import { liveCitizenRoutes } from './routes/live-citizen.ts';
import { otvOwnerRoutes } from './routes/otv-owner.ts';
import { otvRequestRoutes } from './routes/otv-requests.ts';
import { providerRoutes } from './routes/providers.ts';
import { referenceRoutes } from './routes/reference.ts';
import { siteServerRoutes } from './routes/site-server.ts';
import { siteRoutes } from './routes/sites.ts';
import { unitShardRoutes } from './routes/unit-shards.ts';
import { unitPageRoutes } from './routes/unit-page.ts';
import { unitRoutes } from './routes/units.ts';

/** The public origin: the citizens' API, the frame, the embed files, the reference. Built, not listening. */
export const createPublicApp = async (deps: AppDeps): Promise<FastifyInstance> => {
  const { services, assets } = deps;
  const ownOrigin = () => deps.origins.public;
  const app = await createBaseApp(deps, ownOrigin);
  await app.register(healthRoutes, { services });
  await app.register(iconRoutes);
  await app.register(referenceRoutes, { apiDocument: deps.apiDocument });
  if (assets.docsDir !== undefined) await docsRoutes(app, { services, ownOrigin, docsDir: assets.docsDir });
  await app.register(communePageRoutes, { services });
  await app.register(unitPageRoutes, { services });
  await app.register(frameRoutes, {
    services,
    ownOrigin,
    frameDir: join(assets.widgetDir, 'frame'),
    locator: deps.locator ?? DEFAULT_LOCATOR,
    otvRules: deps.otvRules ?? null,
  });
  await app.register(configureRoutes, { services, ownOrigin, folder: join(assets.widgetDir, 'configure') });
  await embedRoutes(app, {
    built: join(assets.widgetDir, 'embed'),
    versions: deps.embedVersions ?? [],
    ownOrigin,
  });
  await serveBuiltFiles(app, {
    root: join(assets.widgetDir, 'frame', 'assets'),
    prefix: '/frame/assets/',
    crossOrigin: false,
  });
  await app.register(
    async (api) => {
      useOriginPolicy(api, createPublicOriginPolicy({ ownOrigin, isListed: services.sites.isListed }));
      useCors(api);
      await api.register(siteRoutes, { services, ownOrigin });
      await api.register(siteServerRoutes, { services });
      await api.register(embedUseRoutes, { services, ownOrigin });
      await api.register(providerRoutes, { services, ownOrigin });
      await api.register(flowCountRoutes, { services, ownOrigin });
      await api.register(unitRoutes, { services });
      await api.register(unitShardRoutes, { services });
      await api.register(communeRoutes, { services });
      await api.register(geocodingRoutes, { services, ownOrigin });
      await api.register(conversationOpenRoutes, { services, ownOrigin });
      await api.register(conversationRoutes, { services, ownOrigin });
      await api.register(otvRequestRoutes, { services, ownOrigin });
      await api.register(otvOwnerRoutes, { services, ownOrigin });
      await api.register(exitRoutes, { services });
      await api.register(liveCitizenRoutes, { services, ownOrigin });
    },
    { prefix: '/api/v1' },
  );
  await app.ready();
  return app;
};

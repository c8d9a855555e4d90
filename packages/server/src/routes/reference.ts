import type { FastifyPluginAsync } from 'fastify';
import { TEXT_PAGE_POLICY, withPolicy } from '../plugins/security-headers.ts';
import type { ApiDocument } from './reference/document.ts';
import { renderReference } from './reference/page.ts';
import { REFERENCE_STYLE } from './reference/style.ts';

interface Options {
  /** The document of both origins; asked for once, when both apps are built. */
  readonly apiDocument: () => ApiDocument;
}

/** `/openapi.json` for machines and `/docs/api` for people, both made from the routes themselves. */
export const referenceRoutes: FastifyPluginAsync<Options> = async (app, { apiDocument }) => {
  let json: string | undefined;
  let page: string | undefined;
  app.get('/openapi.json', { schema: { hide: true } }, async (_request, reply) => {
    json ??= JSON.stringify(apiDocument());
    return reply
      .header('access-control-allow-origin', '*')
      .header('cache-control', 'public, max-age=300')
      .type('application/json; charset=utf-8')
      .serializer((text: string) => text)
      .send(json);
  });
  app.get('/docs/api', { schema: { hide: true } }, async (_request, reply) => {
    page ??= renderReference(apiDocument());
    return withPolicy(reply, TEXT_PAGE_POLICY).type('text/html; charset=utf-8').send(page);
  });
  app.get('/docs/api.css', { schema: { hide: true } }, async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=300').type('text/css; charset=utf-8').send(REFERENCE_STYLE),
  );
};

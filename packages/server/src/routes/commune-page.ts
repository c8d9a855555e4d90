import type { FastifyPluginAsync } from 'fastify';
import { TEXT_PAGE_POLICY, withPolicy } from '../plugins/security-headers.ts';
import type { Services } from '../services/services.ts';
import { renderCommunePage, renderUnknownCommune } from './commune-page/page.ts';
import { COMMUNE_PAGE_STYLE } from './commune-page/style.ts';
import { wordsIn } from './commune-page/words.ts';

interface Options {
  readonly services: Pick<Services, 'communeViews' | 'clock'>;
}

/**
 * `/unites/:insee`: what the snippet of a partner's page links to, for people without script. Whether a unit is open is
 * worked out when the page is asked for (spec U-25).
 */
export const communePageRoutes: FastifyPluginAsync<Options> = async (app, { services }) => {
  app.get('/unites/page.css', { schema: { hide: true } }, async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=300').type('text/css; charset=utf-8').send(COMMUNE_PAGE_STYLE),
  );
  app.get<{ Params: { insee: string }; Querystring: { lang?: unknown } }>(
    '/unites/:insee',
    { schema: { hide: true } },
    async (request, reply) => {
      const words = wordsIn(request.query.lang === 'en' ? 'en' : 'fr');
      const insee = request.params.insee.toUpperCase();
      const view = await services.communeViews.of(insee);
      withPolicy(reply, TEXT_PAGE_POLICY)
        .type('text/html; charset=utf-8')
        .code(view === null ? 404 : 200);
      return reply.send(
        view === null
          ? renderUnknownCommune(insee, words)
          : renderCommunePage(view, words, new Date(services.clock.nowMs())),
      );
    },
  );
};

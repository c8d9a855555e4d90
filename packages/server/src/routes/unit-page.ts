import type { FastifyPluginAsync } from 'fastify';
import { isGuichetError } from '../errors.ts';
import { TEXT_PAGE_POLICY, withPolicy } from '../plugins/security-headers.ts';
import type { Services } from '../services/services.ts';
import { renderUnitPage, renderUnknownUnit } from './commune-page/unit-page.ts';
import { wordsIn } from './commune-page/words.ts';

interface Options {
  readonly services: Pick<Services, 'units' | 'clock'>;
}

/** `/unites/fiche/:id`: one unit, without script, to be read, sent on or printed (spec U-35). */
export const unitPageRoutes: FastifyPluginAsync<Options> = async (app, { services }) => {
  app.get<{ Params: { id: string }; Querystring: { lang?: unknown } }>(
    '/unites/fiche/:id',
    { schema: { hide: true } },
    async (request, reply) => {
      const words = wordsIn(request.query.lang === 'en' ? 'en' : 'fr');
      const { id } = request.params;
      const unit = await services.units.get(id).catch((error: unknown) => {
        if (isGuichetError(error) && error.code === 'unit.unknown') return null;
        throw error;
      });
      withPolicy(reply, TEXT_PAGE_POLICY)
        .type('text/html; charset=utf-8')
        .code(unit === null ? 404 : 200);
      return reply.send(
        unit === null ? renderUnknownUnit(id, words) : renderUnitPage(unit, words, new Date(services.clock.nowMs())),
      );
    },
  );
};

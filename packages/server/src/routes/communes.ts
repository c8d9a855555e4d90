import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { closed, CommuneList, CommuneView, Competence, InseeCode, ref } from '../contract/index.ts';
import { GuichetError } from '../errors.ts';
import type { Services } from '../services/services.ts';
import { sendWithTag } from './entity-tags.ts';
import { problems } from './problems.ts';

interface Options {
  readonly services: Pick<Services, 'communes' | 'communeViews'>;
}

/** Communes by name, postcode or code, and which units cover them (spec U-20 to U-24). */
export const communeRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { services }) => {
  app.get(
    '/communes',
    {
      schema: {
        tags: ['Units'],
        summary: 'Communes by name without accents, postcode or INSEE code; former ones lead to those of today',
        querystring: closed({ search: Type.String({ minLength: 1, maxLength: 80 }) }),
        response: { 200: ref(CommuneList), ...problems() },
      },
    },
    async ({ query, headers }, reply) =>
      sendWithTag(reply, headers['if-none-match'], {
        items: await services.communes.search(query.search),
        nextCursor: null,
      }),
  );
  app.get(
    '/communes/:insee',
    {
      schema: {
        tags: ['Units'],
        summary: 'A commune, which force and units cover it, and which are near: three different things',
        params: closed({ insee: InseeCode }),
        response: { 200: ref(CommuneView), ...problems('commune.unknown') },
      },
    },
    async ({ params, headers }, reply) => {
      const view = await services.communeViews.of(params.insee);
      if (view === null) throw new GuichetError('commune.unknown');
      return sendWithTag(reply, headers['if-none-match'], view);
    },
  );
  app.get(
    '/communes/:insee/competence',
    {
      schema: {
        tags: ['Units'],
        summary: 'Which force and units cover a commune; nothing of who is near',
        params: closed({ insee: InseeCode }),
        response: { 200: ref(Competence), ...problems('commune.unknown') },
      },
    },
    async ({ params, headers }, reply) => {
      const competence = await services.communeViews.competenceOf(params.insee);
      if (competence === null) throw new GuichetError('commune.unknown');
      return sendWithTag(reply, headers['if-none-match'], competence);
    },
  );
};

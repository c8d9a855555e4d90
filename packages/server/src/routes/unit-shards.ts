import compress from '@fastify/compress';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { ref, UnitShardIndex } from '../contract/index.ts';
import type { Services } from '../services/services.ts';
import { sendWithTag } from './entity-tags.ts';
import { problems } from './problems.ts';

interface Options {
  readonly services: Pick<Services, 'units'>;
}

/** Which shards there are, so that a client finds those that it needs without saying where it is (spec U-26). */
export const unitShardRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { services }) => {
  await app.register(compress, { global: false, encodings: ['br', 'gzip'] });
  app.get(
    '/units/shards',
    {
      compress: { threshold: 0 },
      schema: {
        tags: ['Units'],
        summary: 'The departments that have a shard, each with the circles in which its units lie',
        response: { 200: ref(UnitShardIndex), ...problems() },
      },
    },
    async ({ headers }, reply) => sendWithTag(reply, headers['if-none-match'], await services.units.shardIndex()),
  );
};

import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { Storage } from '../storage/port.ts';
import { problems } from './problems.ts';

interface Options {
  readonly services: { readonly storage: Pick<Storage, 'checkWritable'> };
}

const Alive = Type.Object({ status: Type.Literal('ok') });

/** For what watches the process: alive (spec R-3), and able to store (spec R-4). On both origins. */
export const healthRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { services }) => {
  app.get(
    '/health',
    { schema: { tags: ['Service'], summary: 'The process lives', response: { 200: Alive } } },
    async () => ({ status: 'ok' as const }),
  );

  app.get(
    '/ready',
    {
      schema: {
        tags: ['Service'],
        summary: 'A write reaches the disk and migrations are current',
        response: { 200: Alive, ...problems('server.unavailable') },
      },
    },
    async () => {
      await services.storage.checkWritable();
      return { status: 'ok' as const };
    },
  );
};

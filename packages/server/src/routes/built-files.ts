import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const HASHED = /-[A-Za-z0-9_-]{8,}\.[a-z0-9]+$/;
const IMMUTABLE = 'public, max-age=31536000, immutable';
/** The launcher keeps its name for ever: a fix reaches every partner page within minutes, an unchanged file costs a 304. */
const SHORT = 'public, max-age=300';

interface BuiltFiles {
  /** Absolute folder; its `.br` and `.gz` siblings are sent to whoever accepts them. */
  readonly root: string;
  readonly prefix: string;
  /** Whether other origins' pages may load the files: the launcher, nothing else. */
  readonly crossOrigin: boolean;
}

/** Serves what the build wrote. Names with a hash never change; the others are asked for again after five minutes. */
export const serveBuiltFiles = async (app: FastifyInstance, files: BuiltFiles): Promise<void> => {
  await app.register(fastifyStatic, {
    root: files.root,
    prefix: files.prefix,
    schemaHide: true,
    index: false,
    redirect: false,
    preCompressed: true,
    decorateReply: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      void reply.header('cache-control', HASHED.test(path.replace(/\.(br|gz)$/, '')) ? IMMUTABLE : SHORT);
      if (files.crossOrigin) {
        void reply.header('access-control-allow-origin', '*');
        void reply.header('cross-origin-resource-policy', 'cross-origin');
      }
    },
  });
};

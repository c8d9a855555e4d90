import { basename } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

const HASHED = /-[A-Za-z0-9_-]{8,}\.[a-z0-9]+$/;

/**
 * How long a file may be kept. What changes under its name is asked for again after five minutes: a fix reaches every partner
 * page soon, an unchanged file costs a 304.
 *
 * @param immutable whether it never changes
 */
export const cacheControl = (immutable: boolean): string =>
  immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=300';

/** Other origins' pages may load the answer, and check it by its fingerprint. */
export const allowEveryOrigin = (reply: Pick<FastifyReply, 'header'>): void => {
  void reply.header('access-control-allow-origin', '*');
  void reply.header('cross-origin-resource-policy', 'cross-origin');
};

interface BuiltFiles {
  /** Absolute folders, the first that has a file gives it; `.br` and `.gz` siblings are sent to whoever accepts them. */
  readonly root: string | readonly string[];
  readonly prefix: string;
  /** Whether other origins' pages may load the files: the launcher, nothing else. */
  readonly crossOrigin: boolean;
  /** Whether no file ever changes, whatever its name; default: those with a hash in their name. */
  readonly immutable?: boolean;
  /** What is sent for the folder itself; default: nothing. */
  readonly index?: string;
  /** Headers of one file besides how long it may be kept; `path` is the file's, packed or not. */
  readonly describe?: (reply: Pick<FastifyReply, 'header'>, path: string) => void;
}

/** Serves what the build wrote. Names with a hash never change; the others are asked for again after five minutes. */
export const serveBuiltFiles = async (app: FastifyInstance, files: BuiltFiles): Promise<void> => {
  await app.register(fastifyStatic, {
    root: [...new Set([files.root].flat())],
    prefix: files.prefix,
    schemaHide: true,
    index: files.index === undefined ? false : [files.index],
    redirect: false,
    preCompressed: true,
    decorateReply: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const file = path.replace(/\.(br|gz)$/, '');
      const isImmutable = files.immutable === true || HASHED.test(file);
      void reply.header('cache-control', cacheControl(isImmutable));
      if (files.crossOrigin) allowEveryOrigin(reply);
      files.describe?.(reply, file);
      // Saved under its own name, never shown.
      if (path.endsWith('.zip')) void reply.header('content-disposition', `attachment; filename="${basename(path)}"`);
    },
  });
};

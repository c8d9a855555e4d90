import type { FastifyInstance, FastifyReply } from 'fastify';
import { readEmbedPacks, readEmbedSums, type EmbedVersion } from '../embed/keep-embed.ts';
import { majorOf } from '../embed/version-order.ts';
import { allowEveryOrigin, cacheControl, serveBuiltFiles } from './built-files.ts';

interface Options {
  /** Folder that the build wrote. */
  readonly built: string;
  /** Every version that is kept, the newest first. */
  readonly versions: readonly EmbedVersion[];
  readonly ownOrigin: () => string;
}

/** One address below which the embed is served. */
interface Place {
  readonly prefix: string;
  /** The first folder that has a file gives it; its `sri.json` is that of the first. */
  readonly folders: readonly [string, ...string[]];
  /** Whether nothing below it ever changes. */
  readonly immutable: boolean;
}

const placesOf = async ({ built, versions: kept }: Options): Promise<Place[]> => {
  const current = (await readEmbedSums(built))?.version;
  const isKept = kept.some(({ version }) => version === current);
  const versions = current === undefined || isKept ? kept : [{ version: current, folder: built }, ...kept];
  const everyFolder = versions.map(({ folder }) => folder);
  const majors = Map.groupBy(versions, ({ version }) => majorOf(version));
  return [
    // A page that is open names the files of the version that it was loaded with: they are found among the earlier ones.
    { prefix: '/embed/', folders: [built, ...everyFolder], immutable: false },
    ...[...majors].map(([major, [newest]]): Place => {
      const isCurrent = current !== undefined && majorOf(current) === major;
      const first = isCurrent ? built : newest!.folder;
      return { prefix: `/embed/${major}/`, folders: [first, ...everyFolder], immutable: false };
    }),
    ...versions.map(({ version, folder }): Place => ({
      prefix: `/embed/${version}/`,
      folders: [folder],
      immutable: true,
    })),
  ];
};

/**
 * What partners' pages load: `/embed/guichet.js` for ever, `/embed/<major>/guichet.js` the newest of that major, and
 * `/embed/<version>/guichet.js`, which never changes (spec O-12, O-13). Beside each its later files and `sri.json`, and below it
 * `packs/`, the archives for content management systems (spec W-9).
 */
export const embedRoutes = async (app: FastifyInstance, options: Options): Promise<void> => {
  for (const { prefix, folders, immutable } of await placesOf(options)) {
    await serveBuiltFiles(app, { root: folders, prefix, crossOrigin: true, immutable });
    const sums = await readEmbedSums(folders[0]);
    if (sums === null) continue;
    // Of what the version's own path gives, which stays when a version is built again.
    const own = options.versions.find(({ version }) => version === sums.version);
    const packs = await readEmbedPacks(own?.folder ?? folders[0]);
    app.get(`${prefix}sri.json`, { schema: { hide: true } }, (_request, reply: FastifyReply) => {
      allowEveryOrigin(reply);
      const snippet = sums.snippet.replaceAll('{origin}', options.ownOrigin());
      return reply.header('cache-control', cacheControl(immutable)).send({ ...sums, snippet, packs });
    });
  }
};

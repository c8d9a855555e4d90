// What the packages export, from their sources: typedoc reads them, its Markdown becomes pages like the others.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { Application, LogLevel, type TypeDocOptions } from 'typedoc';
import { entriesOf } from '../packages/sources.ts';
import { slugOf } from './markdown.ts';
import type { PageSource } from './pages.ts';

/** Where the pages would lie if they were files of the repository. */
const REFERENCE_FOLDER = 'docs/reference';

/** Packages whose exports are documented. */
const PACKAGES = ['core', 'triage', 'widget', 'server'] as const;

const BLOCK_TAGS: `@${string}`[] = [
  ...(['@attr', '@cssprop', '@csspart', '@default', '@defaultValue', '@example', '@fires', '@param'] as const),
  ...(['@property', '@returns', '@see', '@slot', '@summary', '@tag', '@throws', '@typeParam'] as const),
];

/** Options of the plugin that writes Markdown: one file a module. */
const MARKDOWN = {
  outputFileStrategy: 'modules',
  entryFileName: 'README',
  hideBreadcrumbs: true,
  hidePageHeader: true,
  useCodeBlocks: true,
};

interface PublicModule {
  /** As in an import: `@guichet/core/units`. */
  readonly name: string;
  /** Absolute path. */
  readonly source: string;
}

/** The public modules by what typedoc calls them: `core/src/units` is `@guichet/core/units`. */
const publicModules = (root: string): ReadonlyMap<string, PublicModule> =>
  new Map(
    PACKAGES.flatMap((name) =>
      entriesOf(join(root, 'packages', name))
        // A file that registers an element exports nothing.
        .filter(({ specifier }) => !specifier.startsWith('./define/'))
        .map(({ specifier, source }): [string, PublicModule] => [
          `${name}/${source.replace(/(?:\/index)?\.ts$/, '')}`,
          { name: `@guichet/${name}${specifier.slice(1)}`, source: join(root, 'packages', name, source) },
        ]),
    ),
  );

/** Markdown of a module, and the page that it becomes. */
export interface ReferencePage extends PageSource {
  readonly text: string;
}

/** Sources of these pages lie nowhere; links between them are as typedoc wrote them. */
const pageOf = (folder: string, name: string): ReferencePage => ({
  source: `${REFERENCE_FOLDER}/${name}.md`,
  out: `reference/packages/${name.replace('@guichet/', '').replaceAll('/', '-')}.html`,
  language: 'en',
  section: 'reference',
  inMenu: false,
  text: readFileSync(join(folder, `${name}.md`), 'utf8'),
});

/** How often each slug is a heading's. */
const slugsOf = (text: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const [, words = ''] of text.replaceAll(/^```[\s\S]*?^```/gm, '').matchAll(/^#{1,6} (.+)$/gm)) {
    const slug = slugOf(words.replaceAll(/[\\`]/g, ''));
    counts.set(slug, (counts.get(slug) ?? 0) + 1);
  }
  return counts;
};

/**
 * A type and a value of one name share a heading, but typedoc counts two: links to the second one would lead nowhere, and
 * lead to the first instead.
 */
const withMendedAnchors = (pages: readonly ReferencePage[]): ReferencePage[] => {
  const slugs = new Map(pages.map(({ source, text }) => [source, slugsOf(text)]));
  const mended = (page: ReferencePage) =>
    page.text.replaceAll(/\]\(([^()#\s]*)#([^()\s]+)-(\d+)\)/g, (link, path: string, slug: string, number: string) => {
      const target = path === '' ? page.source : posix.join(posix.dirname(page.source), path);
      const times = slugs.get(target)?.get(slug) ?? 0;
      return times === 0 || times > Number(number) ? link : `](${path}#${slug})`;
    });
  return pages.map((page) => ({ ...page, text: mended(page) }));
};

/**
 * Reads every public module of the packages. Types are not checked here: `npm run types` does.
 *
 * @param root folder of the repository
 * @throws Error when typedoc finds something wrong
 */
export async function packageReference(root: string): Promise<ReferencePage[]> {
  const modules = publicModules(root);
  const options: TypeDocOptions = {
    plugin: ['typedoc-plugin-markdown'],
    name: 'Packages',
    tsconfig: join(root, 'scripts/docs/tsconfig.packages.json'),
    entryPoints: [...modules.values()].map(({ source }) => source),
    entryPointStrategy: 'resolve',
    skipErrorChecking: true,
    logLevel: LogLevel.Error,
    readme: 'none',
    excludeExternals: true,
    excludeInternal: true,
    excludePrivate: true,
    disableSources: true,
    blockTags: BLOCK_TAGS,
    validation: { notExported: false, invalidLink: false, invalidPath: false },
  };
  // No reader of options: nothing but these counts, wherever it runs.
  const application = await Application.bootstrapWithPlugins(Object.assign(options, MARKDOWN), []);
  const project = await application.convert();
  if (!project || application.logger.hasErrors()) throw new Error('typedoc could not read the packages');
  for (const module of project.children ?? []) module.name = modules.get(module.name)?.name ?? module.name;
  const folder = mkdtempSync(join(tmpdir(), 'guichet-reference-'));
  try {
    await application.outputs.writeOutput({ name: 'markdown', path: folder }, project);
    return withMendedAnchors([...modules.values()].map(({ name }) => pageOf(folder, name)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

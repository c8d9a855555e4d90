import { MEMBERS, type GivenColumns } from '../provider-import/columns.ts';
import type { Storage } from '../storage/port.ts';
import { columnPairs } from './column-pairs.ts';
import { UsageError, type OptionDescriptions } from './options.ts';

/** Whose list of providers is meant. */
export const LIST_OPTIONS = {
  site: { type: 'text', help: 'slug of the site whose own list it is; default the list of every site that has none' },
} as const satisfies OptionDescriptions;

/**
 * The site that a list belongs to; null: the operator's.
 *
 * @throws UsageError when there is no such site
 */
export const listSiteOf = async (storage: Pick<Storage, 'site'>, slug: string | undefined): Promise<string | null> => {
  if (slug === undefined) return null;
  if ((await storage.site(slug)) === null) throw new UsageError(`--site: there is no site « ${slug} ».`);
  return slug;
};

export const listName = (site: string | null): string => (site === null ? 'every site' : `site ${site}`);

/**
 * `name=Nom,siret=Numéro` → member by member.
 *
 * @throws UsageError for an unknown member or an empty name
 */
export const columnsOf = (text: string | undefined): GivenColumns =>
  text === undefined ? {} : columnPairs(text, MEMBERS);

// Where a link of a source leads in the site: to a page, to a copy of a file, or nowhere, which stops the build.
import { existsSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';

/** Looks up where links lead, and remembers which files of the repository have to come along. */
export interface Links {
  /**
   * @param source path of the file that the link stands in
   * @param out path of the page that is made of it
   * @throws Error when there is no such file
   */
  readonly resolve: (source: string, out: string, target: string) => string;
  /** Files that are copied as they are, by their path in the site. */
  readonly copies: ReadonlyMap<string, string>;
  /** Files that are shown as text, by the path of their page. */
  readonly listings: ReadonlyMap<string, string>;
}

/** A link from one page to another, both paths in the site. */
export const relativeLink = (from: string, to: string): string => posix.relative(posix.dirname(from), to);

const COPIED = /\.(?:png|svg|json|ya?ml)$/;

/**
 * @param root folder of the repository
 * @param pages pages of the site, by the source that each is made of
 */
export function createLinks(root: string, pages: ReadonlyMap<string, string>): Links {
  const copies = new Map<string, string>();
  const listings = new Map<string, string>();
  const placeOf = (path: string): string | null => {
    const page = pages.get(path) ?? pages.get(posix.join(path, 'README.md'));
    if (page !== undefined) return page;
    if (!existsSync(join(root, path)) || path.startsWith('..')) return null;
    if (statSync(join(root, path)).isDirectory()) return null;
    if (COPIED.test(path)) {
      copies.set(`files/${path}`, path);
      return `files/${path}`;
    }
    const listing = `files/${path}.html`;
    listings.set(listing, path);
    return listing;
  };
  return {
    copies,
    listings,
    resolve: (source, out, target) => {
      if (/^(?:https?:|mailto:|#)/.test(target)) return target;
      const [path = '', anchor] = target.split('#');
      // A path from the root names a page of a server or of the site itself.
      const place = placeOf(posix.join(posix.dirname(source), decodeURIComponent(path)).replace(/\/$/, ''));
      if (place === null) throw new Error(`${source} links to « ${target} », which is nowhere`);
      return relativeLink(out, place) + (anchor === undefined ? '' : `#${anchor}`);
    },
  };
}

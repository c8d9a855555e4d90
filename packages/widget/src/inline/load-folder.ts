import type * as folderHttp from '../folder/folder-http.ts';

/**
 * Where the code comes from that answers the list from files, where no API is (spec Z-1). In the file of partners' pages the
 * build puts one that is checked by its fingerprint in the place of this.
 */
export const folderCode: { load: () => Promise<typeof folderHttp> } = {
  load: () => import('../folder/folder-http.ts'),
};

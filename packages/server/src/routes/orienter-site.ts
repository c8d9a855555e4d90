import type { SiteRecord } from '../contract/index.ts';
import { GuichetError } from '../errors.ts';
import type { SiteService } from '../services/sites.ts';

/**
 * The site of this name, as far as it offers the orienter.
 *
 * @throws GuichetError `site.unknown`
 */
export const getOrienterSite = async (sites: Pick<SiteService, 'get'>, slug: string): Promise<SiteRecord> => {
  const site = await sites.get(slug);
  if (!site.services.includes('cyber')) throw new GuichetError('site.unknown');
  return site;
};

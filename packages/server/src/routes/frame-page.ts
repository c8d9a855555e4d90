import type { FrameConfig, SiteRecord } from '../contract/index.ts';
import { toSiteView } from '../services/sites.ts';
import { fillPlaceholders } from './html.ts';

/** What a page is told besides the site. */
export type PageConfig = Pick<FrameConfig, 'locator' | 'otvConfig'>;

const placeholders = (site: SiteRecord, officersOnDuty: boolean, more: PageConfig): Record<string, string> => {
  const config: FrameConfig = { ...toSiteView(site, officersOnDuty), allowedOrigins: site.allowedOrigins, ...more };
  return {
    siteSlug: site.slug,
    siteName: site.name,
    answeredBy: site.answeredBy?.name ?? '',
    demonstration: String(site.demonstration),
    theme: site.theme.name ?? 'neutral',
    scheme: site.theme.scheme ?? 'auto',
    exitUrl: site.exitUrl,
    config: JSON.stringify(config),
  };
};

/** The style sheet of the themes stands disabled in the page, and is not fetched: a site that wears one of them gets it. */
const withThemes = (page: string, { theme }: SiteRecord): string =>
  (theme.name ?? 'neutral') === 'neutral' ? page : page.replace(/(<link [^>]*\/themes-[^>]*) disabled>/, '$1>');

/** A page that lies elsewhere than in /frame/ finds its files from there. */
const fromFolder = (page: string, toFrame: string): string => page.replaceAll('"assets/', `"${toFrame}assets/`);

/**
 * A page of the frame as one site has it.
 *
 * @param template what the build wrote
 * @param more what the page is told besides the site
 * @param toFrame from where the page lies to /frame/; default: it lies there
 */
export const framePage = (
  template: string,
  site: SiteRecord,
  { officersOnDuty, more, toFrame = '' }: { officersOnDuty: boolean; more: PageConfig; toFrame?: string },
): string =>
  fillPlaceholders(fromFolder(withThemes(template, site), toFrame), placeholders(site, officersOnDuty, more));

import type { LocatorConfig, OtvConfig, SiteView } from '@guichet/core';
import type { FolderConfig } from './folder.ts';

/** Address of the API, from any page of the frame's origin. */
export const API = '/api/v1';

/** What the server writes into the page about the site. */
export interface FrameConfig extends SiteView {
  /** Origins from which the launcher's `init` is taken (spec O-6). */
  allowedOrigins: readonly string[];
  /** Only on the pages of the units and of requests. */
  locator?: LocatorConfig;
  /** Only on the page of requests to watch a home. */
  otvConfig?: OtvConfig;
  /** Only in a folder without a server, of which the build writes the pages. */
  folder?: FolderConfig;
}

/** Reads the record that the server wrote into the page; null when there is none, as in a file opened by hand. */
export const readConfig = (page: Document): FrameConfig | null => {
  const text = page.querySelector<HTMLMetaElement>('meta[name="guichet-config"]')?.content;
  if (!text?.startsWith('{"')) return null;
  return JSON.parse(text) as FrameConfig;
};

import { createHttp, type CitizenRoutes } from '@guichet/core';
import type { FolderHttp } from '../folder/folder-http.ts';
import { laterHttp } from '../folder/later-http.ts';
import { API, readConfig, type FrameConfig } from './config.ts';

/** A page that works without a server: what the build of the folder writes into it (spec Z-1). */
export interface FolderConfig {
  /** Where units and communes are, relative to the page, without a trailing slash. */
  readonly data: string;
  /** What this page does not do, in each language. */
  readonly words: Readonly<Record<'fr' | 'en', { readonly intro: string; readonly notice: string }>>;
}

/** Who answers the page: the API, or files, whose code comes with the first question. */
export const httpOf = ({ folder }: FrameConfig): FolderHttp => {
  if (!folder) return createHttp<CitizenRoutes>({ baseUrl: API });
  return laterHttp(() => import('../folder/folder-http.ts'), new URL(folder.data, location.href).href);
};

/** As `readConfig`; in a folder, the launcher of the site that holds it is heard, too. */
export const readPageConfig = (page: Document): FrameConfig | null => {
  const site = readConfig(page);
  return site?.folder ? { ...site, allowedOrigins: [...site.allowedOrigins, location.origin] } : site;
};

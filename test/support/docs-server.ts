import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataFolder } from '../../packages/server/src/data-folder.ts';
import { seed } from '../../packages/server/src/sample/seed.ts';
import { startServer } from '../../packages/server/src/server.ts';
import { createPasswords } from '../../packages/server/src/services/passwords.ts';
import type { ReferencePage } from '../../scripts/docs/package-reference.ts';
import { renderSite } from '../../scripts/docs/site.ts';
import { writeSite } from '../../scripts/docs/write-site.ts';
import { freePort } from './guichet-server.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** A server in this process that serves the documentation, its own origin listed by the sample's town hall. */
export interface DocsServer {
  /** Address of the first page's folder, with a `/` at the end. */
  readonly url: string;
  /** Paths of the pages below it. */
  readonly pages: readonly string[];
  close(): Promise<void>;
}

/** @param modules reference of the packages; none: the site is built without it */
export const startDocs = async (modules: readonly ReferencePage[] = []): Promise<DocsServer> => {
  const folder = await mkdtemp(join(tmpdir(), 'guichet-docs-'));
  const docsDir = join(folder, 'docs');
  const site = renderSite(ROOT, modules);
  writeSite(site, { root: ROOT, out: docsDir, demo: null });
  const [port, deskPort] = [await freePort(), await freePort()];
  const data = { dir: join(folder, 'data') };
  const storage = await openDataFolder(data);
  await seed(storage, createPasswords(), await freePort(), `http://localhost:${String(port)}`);
  await storage.close();
  const built = { widgetDir: join(ROOT, 'packages/widget/dist'), deskDir: join(ROOT, 'packages/desk/dist') };
  const server = await startServer({ port, deskPort, data, assets: { ...built, docsDir }, log: { level: 'silent' } });
  return {
    url: `${server.publicUrl}/docs/`,
    pages: site.pages.map(({ out }) => out),
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
};

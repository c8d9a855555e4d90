import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { launchChromium, person } from './chromium.ts';
import { Citizen } from './citizen.ts';
import { freePort, startGuichet, type GuichetServer, type GuichetServerOptions } from './guichet-server.ts';
import { pageWithSnippet, startHostPages, type HostPages } from './host-pages.ts';
import { Officer } from './officer.ts';
import { DeskWire } from './protocol.ts';
import { commandId } from './random.ts';
import { addOfficers, type Credentials } from './officers.ts';
import type { Locale } from './words.ts';

/** A server, a partner's site of two pages, a browser: what most end-to-end tests need. */
export interface Scene {
  readonly server: GuichetServer;
  readonly host: HostPages;
  readonly browser: Browser;
  readonly credentials: readonly Credentials[];
  /** A citizen in a browser of their own, on the site's first page. */
  citizen(options?: BrowserContextOptions & { locale?: string; path?: string }): Promise<Citizen>;
  /** An officer in a browser of their own, signed in. */
  officer(index?: number, options?: BrowserContextOptions): Promise<Officer>;
  /** « Citoyen N » of the conversation that was opened last; others may wait from earlier. */
  newest(): Promise<number>;
  /** Ends what a test leaves behind, every open conversation and then every page, so that the next one finds nobody. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** The site whose seeded origin is `http://127.0.0.1:<examples port>`. */
export const SITE = 'prefecture-exemple';

export interface SceneOptions extends Omit<GuichetServerOptions, 'examplesPort' | 'beforeServe'> {
  readonly officers?: number;
  /** Pages of the partner's site by path; two plain ones by default. */
  readonly pages?: (server: GuichetServer) => Record<string, string>;
}

export const setScene = async ({ officers = 2, pages, ...options }: SceneOptions = {}): Promise<Scene> => {
  const examplesPort = await freePort();
  let credentials: readonly Credentials[] = [];
  const server = await startGuichet({
    ...options,
    // What one test's officer leaves behind must not come back into the queue in the middle of another test.
    env: { GUICHET_DESK_LOST_AFTER_SECONDS: '3600', ...options.env },
    examplesPort,
    beforeServe: async (dataDir) => {
      credentials = await addOfficers(dataDir, officers);
    },
  });
  const host = await startHostPages(
    examplesPort,
    pages?.(server) ?? {
      '/': pageWithSnippet(server.publicUrl, SITE, { body: '<a href="/suite">La suite</a>' }),
      '/suite': pageWithSnippet(server.publicUrl, SITE, { body: '<a href="/">Accueil</a>' }),
      '/en': pageWithSnippet(server.publicUrl, SITE, { lang: 'en' }),
    },
  );
  const browser = await launchChromium();
  let wire: DeskWire | undefined;
  let supervisor: DeskWire | undefined;
  let contexts: BrowserContext[] = [];
  const leave = async () => {
    await Promise.all(contexts.map((context) => context.close()));
    contexts = [];
  };
  const newPage = async (contextOptions: BrowserContextOptions) => {
    const context = await person(browser, contextOptions);
    contexts.push(context);
    const page = await context.newPage();
    return page;
  };
  return {
    server,
    host,
    browser,
    credentials,
    async citizen({ path = '/', ...contextOptions } = {}) {
      const page = await newPage(contextOptions);
      await page.goto(host.url + path);
      const locale: Locale = path === '/en' ? 'en' : 'fr';
      return new Citizen(page, locale);
    },
    async officer(index = 0, contextOptions = {}) {
      const page = await newPage(contextOptions);
      const { login, password } = credentials[index]!;
      const officer = new Officer(page, contextOptions.locale?.startsWith('en') ? 'en' : 'fr');
      await officer.signIn(server.deskUrl, login, password);
      return officer;
    },
    async newest() {
      const { login, password } = credentials.at(-1)!;
      wire ??= await DeskWire.signIn(server.deskUrl, login, password, password);
      return Math.max(...(await wire.queue()).items.map((item) => item.number));
    },
    async clear() {
      const { login, password } = server.supervisor;
      supervisor ??= await DeskWire.signIn(server.deskUrl, login, password, 'une phrase assez longue');
      for (const { conversationId } of (await supervisor.queue()).items) {
        await supervisor.command(conversationId, { type: 'conversation.close', commandId: commandId() });
      }
      await leave();
    },
    async close() {
      await leave();
      await browser.close();
      await host.close();
      await server.close();
    },
  };
};

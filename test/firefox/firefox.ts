import type { Browser, BrowserContext, ElementHandle, Frame, Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { findFirefox } from '../../scripts/firefox.ts';

/** What somebody sees and presses, in a page or in a frame of it, by role and accessible name, through shadow roots. */
export class View {
  readonly scope: Page | Frame;

  constructor(scope: Page | Frame) {
    this.scope = scope;
  }

  /** @param element the tag that has the role: `button`, `a`, `textarea`, `input`, `h1` */
  async find(element: string, name: string): Promise<ElementHandle> {
    const found = await this.scope.waitForSelector(`>>> ${element}::-p-aria([name=${JSON.stringify(name)}])`, {
      visible: true,
    });
    return found!;
  }
  async count(element: string, name: string): Promise<number> {
    const found = await this.scope.$$(`>>> ${element}::-p-aria([name=${JSON.stringify(name)}])`);
    const shown = await Promise.all(found.map((each) => each.isVisible()));
    return shown.filter(Boolean).length;
  }
  async press(name: string, element = 'button'): Promise<void> {
    const found = await this.find(element, name);
    await found.click();
  }
  async write(field: string, text: string, element = 'textarea'): Promise<void> {
    const found = await this.find(element, field);
    await found.click({ count: 3 });
    await found.type(text);
  }
  async sees(text: string): Promise<void> {
    await this.scope.waitForSelector(`::-p-text(${text})`, { visible: true });
  }
  /** Everything that can be read, hidden or not, fields included. */
  read(): Promise<string> {
    return this.scope.evaluate(() => {
      const all = (root: ParentNode): string[] =>
        [...root.querySelectorAll('*')].flatMap((element) => [
          (element as HTMLInputElement).value ?? '',
          ...(element.shadowRoot ? [element.shadowRoot.textContent, ...all(element.shadowRoot)] : []),
        ]);
      return [document.documentElement.textContent, document.title, location.href, ...all(document)].join(' ');
    });
  }
}

/** One person: own storage, one page, and what it complained about. */
export interface Person {
  readonly page: Page;
  readonly view: View;
  /** Errors and warnings on the console, exceptions. */
  readonly complaints: string[];
  /** What the policies of the page and its frames refused. */
  violations(): Promise<string[]>;
  /** The view of the frame whose address holds this, once it is there. */
  frame(part: string): Promise<View>;
  leave(): Promise<void>;
}

/**
 * Firefox as people have it: cookies and storage are partitioned, which Puppeteer's own settings switch off.
 *
 * @param preferences further ones, as `about:config` names them
 */
export const launchFirefox = (preferences: Readonly<Record<string, unknown>> = {}): Promise<Browser> => {
  const executablePath = findFirefox();
  if (executablePath === null) throw new Error('No Firefox here: run « node scripts/firefox.ts --install ».');
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    env: { ...process.env, TZ: 'Europe/Paris' },
    extraPrefsFirefox: { 'network.cookie.cookieBehavior': 5, 'intl.accept_languages': 'fr-FR, fr', ...preferences },
  });
};

const REPORT = () => {
  const found: string[] = [];
  Object.assign(globalThis, { violationsFound: found });
  addEventListener('securitypolicyviolation', (event) => {
    found.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sourceFile ?? ''}`);
  });
};

/** Opens the browser's page for a person of their own; `url` is visited when it is given. */
export const person = async (browser: Browser, url?: string): Promise<Person> => {
  const context: BrowserContext = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  // Two browsers' worth of a busy machine; a fact that has not come by then never will.
  page.setDefaultTimeout(90_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['warn', 'error'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error instanceof Error ? error.message : String(error)));
  await page.evaluateOnNewDocument(REPORT);
  if (url !== undefined) await page.goto(url);
  return {
    page,
    view: new View(page),
    complaints,
    async violations() {
      const parts = await Promise.all(
        page
          .frames()
          .map((frame) =>
            frame.evaluate(() => (globalThis as { violationsFound?: string[] }).violationsFound ?? ['no listener']),
          ),
      );
      return parts.flat();
    },
    async frame(part) {
      const frame = await page.waitForFrame((each) => each.url().includes(part));
      return new View(frame);
    },
    leave: () => context.close(),
  };
};

/** Answers whatever is asked of the page that « Quitter vite » leads to, so that nobody's real page is needed. */
export const answerExit = async (page: Page, exitUrl: string): Promise<void> => {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (!request.url().startsWith(exitUrl)) return void request.continue();
    void request.respond({ contentType: 'text/html', body: '<!doctype html><p>Demain, soleil</p>' });
  });
};

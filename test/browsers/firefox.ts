import type { BrowserContext, ElementHandle, Frame, Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { findFirefox } from '../../scripts/firefox.ts';
import type { Launch, Person, View } from './browser.ts';

const selectorOf = (name: string, element: string): string => `>>> ${element}::-p-aria([name=${JSON.stringify(name)}])`;

const viewOf = (scope: Page | Frame): View => {
  const find = async (name: string, element: string): Promise<ElementHandle> => {
    const found = await scope.waitForSelector(selectorOf(name, element), { visible: true });
    return found!;
  };
  return {
    find: async (name, element = 'button') => void (await find(name, element)),
    async count(name, element = 'button') {
      const found = await scope.$$(selectorOf(name, element));
      const shown = await Promise.all(found.map((each) => each.isVisible()));
      return shown.filter(Boolean).length;
    },
    press: async (name, element = 'button') => (await find(name, element)).click(),
    async write(field, text, element = 'textarea') {
      const found = await find(field, element);
      await found.click({ count: 3 });
      await found.type(text);
    },
    sees: async (text) => void (await scope.waitForSelector(`::-p-text(${text})`, { visible: true })),
    run: (script) => scope.evaluate(script),
  };
};

const REPORT = () => {
  const found: string[] = [];
  Object.assign(globalThis, { violationsFound: found });
  addEventListener('securitypolicyviolation', (event) => {
    found.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sourceFile ?? ''}`);
  });
};
const violationsOf = async (frame: Frame): Promise<string[]> =>
  frame.evaluate(() => (globalThis as { violationsFound?: string[] }).violationsFound ?? ['no listener']);

const personIn = async (context: BrowserContext): Promise<Person> => {
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
  return {
    view: viewOf(page),
    visit: async (url) => void (await page.goto(url)),
    // A page that comes back from memory loads nothing that could be waited for.
    back: () => page.evaluate(() => void setTimeout(() => history.back())),
    address: () => Promise.resolve(page.url()),
    key: (name) => page.keyboard.press(name),
    frame: async (part) => viewOf(await page.waitForFrame((each) => each.url().includes(part))),
    frames: () => Promise.resolve(page.frames().slice(1).map(viewOf)),
    async complaints() {
      const violations = await Promise.all(page.frames().map(violationsOf));
      return [...complaints, ...violations.flat()];
    },
    leave: () => context.close(),
  };
};

/**
 * Firefox as people have it: cookies and storage are partitioned, which Puppeteer's own settings switch off.
 *
 * @param preferences further ones, as `about:config` names them
 */
export const launchFirefox = (preferences: Readonly<Record<string, unknown>> = {}) => {
  const executablePath = findFirefox();
  if (executablePath === null) throw new Error('No Firefox here: run « node scripts/firefox.ts --install ».');
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: true,
    env: { ...process.env, TZ: 'Europe/Paris' },
    extraPrefsFirefox: { 'network.cookie.cookieBehavior': 5, 'intl.accept_languages': 'fr-FR, fr', ...preferences },
  });
};

export const firefox: Launch = async (neutralPort) => {
  const browser = await launchFirefox({
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': neutralPort,
  });
  return {
    async person(url) {
      const person = await personIn(await browser.createBrowserContext());
      if (url !== undefined) await person.visit(url);
      return person;
    },
    close: () => browser.close(),
  };
};

import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from 'playwright-core';
import { anotherDayScript } from '../../scripts/testing/another-day.mjs';
import { findChrome } from '../../scripts/chrome.mjs';

/**
 * Playwright's default list of disabled features, which switches storage partitioning off; we need it on, as citizens
 * have it (design §3). The list is read from the arguments Playwright would pass, so that a new version changes both.
 */
const PARTITIONING = 'ThirdPartyStoragePartitioning';

const defaultDisabledFeatures = async (executablePath: string): Promise<string> => {
  const server = await chromium.launchServer({ executablePath, args: ['--no-sandbox'], headless: true });
  const argument = server.process().spawnargs.find((item) => item.startsWith('--disable-features='));
  await server.close();
  return argument ?? '--disable-features=';
};

let disabled: Promise<string> | undefined;

/** A real Chromium as a citizen has it: storage partitioned by top-level site. Its pages live on the day of the tests. */
export const launchChromium = async (): Promise<Browser> => {
  const executablePath = findChrome();
  if (!executablePath) throw new Error('No Chromium here: run « node scripts/chrome.mjs --install ».');
  disabled ??= defaultDisabledFeatures(executablePath);
  const original = await disabled;
  const features = original
    .slice('--disable-features='.length)
    .split(',')
    .filter((name) => name !== PARTITIONING);
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    ignoreDefaultArgs: [original],
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--disable-background-networking',
      `--disable-features=${features.join(',')}`,
    ],
  });
  if (anotherDayScript === '') return browser;
  const made = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await made(options);
    await context.addInitScript(anotherDayScript);
    return context;
  };
  return browser;
};

/** What the interface may look like in a test. */
export const SCREENS = {
  desktop: { width: 1280, height: 800 },
  phone: { width: 360, height: 640 },
} as const;

/** A fresh context: own storage, own cookies, like another person. */
export const person = (browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> =>
  browser.newContext({ viewport: SCREENS.desktop, locale: 'fr-FR', timezoneId: 'Europe/Paris', ...options });

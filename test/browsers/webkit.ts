import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { findWebKit, type WebKit } from '../../scripts/webkit.ts';
import { freePort } from '../support/guichet-server.ts';
import type { Launch, Person, View } from './browser.ts';
import { eventually, WebDriver, WebDriverError, type ElementId } from './web-driver.ts';

/** Of the protocol's table of keys. */
const KEYS = { Escape: '\u{e00c}', Shift: '\u{e008}' } as const;

/**
 * What is shown and fits the selector, through shadow roots; runs in the page.
 *
 * @param text only what holds it, and has no element in it that does
 */
const elementsOf = (selector: string, text = ''): ElementId[] => {
  const all = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
  const holds = (each: Element): boolean => each.textContent.includes(text);
  return all(document).filter(
    (each) =>
      each.matches(selector) &&
      each.checkVisibility({ visibilityProperty: true }) &&
      (text === '' || (holds(each) && ![...each.children].some(holds))),
  ) as unknown as ElementId[];
};
/** Frames by their addresses, shown or not; runs in the page. */
const framesOf = (): { element: ElementId; address: string }[] => {
  const all = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
  return all(document)
    .filter((each) => each instanceof HTMLIFrameElement)
    .map((each) => ({ element: each as unknown as ElementId, address: each.src }));
};
/** Begins to note what the page, or a frame, complains about; once in each. */
const listen = () => {
  const noted = globalThis as { complaintsNoted?: string[] };
  if (noted.complaintsNoted) return;
  const complaints: string[] = (noted.complaintsNoted = []);
  for (const level of ['warn', 'error'] as const) console[level] = (...values) => complaints.push(values.join(' '));
  addEventListener('error', ({ message }) => complaints.push(message));
  addEventListener('unhandledrejection', ({ reason }) => complaints.push(String(reason)));
  addEventListener('securitypolicyviolation', (event) => {
    complaints.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sourceFile}`);
  });
};

/** Gone while it was looked at: the page moved on, and is asked again. */
const GONE = ['stale element reference', 'no such frame', 'no such element', 'no such window'];

const framesIn = (driver: WebDriver): Promise<{ element: ElementId; address: string }[]> =>
  driver.toPage().then(() => driver.run(framesOf));

/** @param part of the frame's address; the page itself without one */
const viewOf = (driver: WebDriver, part?: string): View => {
  const enter = async (): Promise<boolean> => {
    if (part === undefined) return driver.toPage().then(() => true);
    const frame = (await framesIn(driver)).find(({ address }) => address.includes(part));
    if (frame) await driver.toFrame(frame.element);
    return frame !== undefined;
  };
  const named = async (name: string, element: string): Promise<ElementId[]> => {
    const found: ElementId[] = [];
    for (const each of await driver.run(elementsOf, element))
      if ((await driver.nameOf(each)) === name) found.push(each);
    return found;
  };
  const once = <Fact>(what: string, ask: () => Promise<Fact | undefined | false>): Promise<Fact> =>
    eventually(what, async () => {
      try {
        return (await enter()) && (await ask());
      } catch (error) {
        if (error instanceof WebDriverError && GONE.includes(error.code)) return false;
        throw error;
      }
    });
  const find = (name: string, element: string): Promise<ElementId> =>
    once(`${element} « ${name} »`, async () => (await named(name, element))[0]);
  return {
    find: async (name, element = 'button') => void (await find(name, element)),
    count: async (name, element = 'button') => ((await enter()) ? (await named(name, element)).length : 0),
    press: async (name, element = 'button') => driver.click(await find(name, element)),
    async write(field, text, element = 'textarea') {
      const found = await find(field, element);
      await driver.click(found);
      await driver.type(found, text);
    },
    sees: (text) => once(`« ${text} »`, async () => (await driver.run(elementsOf, '*', text))[0]).then(() => {}),
    run: (script) =>
      enter().then((isThere) => {
        if (!isThere) throw new Error(`no frame ${part ?? ''}`);
        return driver.run(script);
      }),
  };
};

const personAt = (driver: WebDriver, end: () => Promise<void>): Person => {
  const page = viewOf(driver);
  const frames = async () => (await framesIn(driver)).map(({ address }) => viewOf(driver, new URL(address).pathname));
  return {
    view: page,
    async visit(url) {
      await driver.toPage();
      await driver.visit(url);
      await page.run(listen);
    },
    async back() {
      await driver.toPage();
      await driver.back();
    },
    address: () => driver.address(),
    key: (name) => driver.press(KEYS[name]),
    async frame(part) {
      const view = viewOf(driver, part);
      await eventually(`the frame ${part}`, async () =>
        (await framesIn(driver)).some(({ address }) => address.includes(part)),
      );
      await view.run(listen);
      return view;
    },
    frames,
    async complaints() {
      const noted: string[] = [];
      for (const view of [page, ...(await frames())])
        noted.push(...(await view.run(() => (globalThis as { complaintsNoted?: string[] }).complaintsNoted ?? [])));
      return noted;
    },
    leave: end,
  };
};

/** Started, and answering. */
const startDriver = async (
  { driver }: WebKit,
  display: string,
  neutralPort: number,
): Promise<{ url: string; process: ChildProcess }> => {
  const port = await freePort();
  const env = {
    ...process.env,
    DISPLAY: display,
    TZ: 'Europe/Paris',
    LC_ALL: 'C.UTF-8',
    https_proxy: `http://127.0.0.1:${String(neutralPort)}`,
    no_proxy: '127.0.0.1,localhost',
  };
  const child = spawn(driver, [`--port=${String(port)}`, '--host=127.0.0.1'], { env, stdio: 'ignore' });
  const url = `http://127.0.0.1:${String(port)}`;
  await eventually('WebKitWebDriver', () =>
    fetch(`${url}/status`).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
  return { url, process: child };
};
const stop = async (child: ChildProcess): Promise<void> => {
  const gone = once(child, 'exit');
  child.kill();
  await gone;
};

/** WebKitGTK on a screen of its own: the engine of Safari, not Safari. One driver for each person, as it serves only one. */
export const webkit: Launch = async (neutralPort) => {
  const found = findWebKit();
  if (found === null) throw new Error('No WebKit here: run « node scripts/webkit.ts --install ».');
  const screen = spawn(found.screen, ['-displayfd', '3', '-screen', '0', '1400x1000x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = (await once(screen.stdio[3] as Readable, 'data')) as [Buffer];
  const display = `:${number.toString().trim()}`;
  const drivers = new Set<ChildProcess>();
  return {
    async person(url) {
      const { url: driverUrl, process: child } = await startDriver(found, display, neutralPort);
      drivers.add(child);
      const driver = await WebDriver.start(driverUrl, {
        browserName: 'MiniBrowser',
        acceptInsecureCerts: true,
        'webkitgtk:browserOptions': { binary: found.browser, args: ['--automation'] },
      });
      await driver.resize(1280, 900);
      const person = personAt(driver, async () => {
        drivers.delete(child);
        await driver.quit();
        await stop(child);
      });
      if (url !== undefined) await person.visit(url);
      return person;
    },
    async close() {
      // Of tests that failed.
      await Promise.all([...drivers].map(stop));
      await stop(screen);
    },
  };
};

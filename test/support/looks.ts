import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { THEME_NAMES, type ThemeName } from '../../packages/widget/src/themes/theme.ts';
import { TOKENS } from '../../packages/widget/src/themes/tokens.ts';
import { person } from './chromium.ts';
import { Citizen } from './citizen.ts';
import { differences, readPng, referenceOf, SHARE, type Picture, type Reference } from './pixels.ts';

/** How something of ours looks. */
export interface Look {
  readonly name: ThemeName;
  readonly scheme: 'light' | 'dark';
}
export const LOOKS: readonly Look[] = THEME_NAMES.flatMap((name) => [
  { name, scheme: 'light' as const },
  { name, scheme: 'dark' as const },
]);
const keyOf = ({ name, scheme }: Look, state: string) => `${name} ${scheme}, ${state}`;

/** A visitor of one page, what it looks like there, and what the browser complained about. */
export interface Visit {
  readonly page: Page;
  readonly citizen: Citizen;
  readonly complaints: string[];
  /** A picture of the launcher or of the panel, whichever is shown. */
  picture(): Promise<Picture>;
  /** Puts a look on, and waits until the frame wears it, if there is one. */
  wear(look: Look): Promise<void>;
}

export const visitPage = async (browser: Browser, url: string): Promise<Visit> => {
  const page = await (await person(browser)).newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      console.error(`violation: ${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
  await page.goto(url);
  const citizen = new Citizen(page);
  await citizen.launcher.waitFor();
  const section = page.locator('guichet-chat section');
  return {
    page,
    citizen,
    complaints,
    async picture() {
      // The mouse is on the button that was pressed.
      await page.mouse.move(0, 0);
      const { x, y, width, height } = (await section.boundingBox())!;
      const clip = { x: Math.floor(x), y: Math.floor(y), width: Math.ceil(width), height: Math.ceil(height) };
      return readPng(await page.screenshot({ clip, animations: 'disabled' }));
    },
    async wear({ name, scheme }) {
      await page.locator('guichet-chat').evaluate(
        (element, look) => {
          element.setAttribute('theme', look.name);
          element.setAttribute('scheme', look.scheme);
        },
        { name, scheme },
      );
      const frame = page.frames().find((each) => each.parentFrame());
      const { ground, text } = TOKENS[name][scheme];
      await frame?.waitForFunction(
        (expected) => {
          const rgb = (hex: string) => `rgb(${[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;
          const { backgroundColor, color } = getComputedStyle(document.body);
          return backgroundColor === rgb(expected.ground) && color === rgb(expected.text);
        },
        { ground, text },
      );
    },
  };
};

/** The panel is there, and the page of its frame stands as it will stay. */
export const openPanel = async ({ page, citizen }: Visit): Promise<void> => {
  await citizen.openPanel();
  await page.frameLocator('guichet-chat iframe').locator('#first-screen').waitFor({ state: 'detached' });
  const [, frame] = page.frames();
  await frame!.evaluate(() => document.fonts.ready);
  // Where the focus is, and whether its ring shows, is another matter.
  await frame!.evaluate(() => {
    let active: Element | null = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    (active as HTMLElement | null)?.blur();
  });
};

/** Takes both states in every look; `take` is told which. */
const takeAll = async (visit: Visit, looks: readonly Look[], take: (key: string) => Promise<void>): Promise<void> => {
  for (const look of looks) {
    await visit.wear(look);
    await take(keyOf(look, 'launcher'));
  }
  await openPanel(visit);
  for (const look of looks) {
    await visit.wear(look);
    await take(keyOf(look, 'panel'));
  }
};

/** What the launcher and the panel look like on a page that does nothing to them. `attributes`: what the element has besides. */
export const takeReferences = async (
  browser: Browser,
  url: string,
  looks: readonly Look[],
  attributes: Readonly<Record<string, string>> = {},
): Promise<ReadonlyMap<string, Reference>> => {
  const references = new Map<string, Reference>();
  const visit = await visitPage(browser, url);
  const { page, complaints } = visit;
  await page.locator('guichet-chat').evaluate((element, value) => {
    for (const [name, text] of Object.entries(value)) element.setAttribute(name, text);
    for (const part of document.body.children) if (part !== element) part.setAttribute('hidden', '');
  }, attributes);
  const ground = (colour: string) => page.evaluate((value) => (document.body.style.background = value), colour);
  await takeAll(visit, looks, async (key) => {
    await ground('white');
    const onWhite = await visit.picture();
    await ground('black');
    const reference = referenceOf(onWhite, await visit.picture());
    const { length } = reference.picture.pixels;
    assert.ok(
      reference.opaque.length > 0.75 * length,
      `${key}: ${reference.opaque.length} of ${length} pixels are ours`,
    );
    references.set(key, reference);
  });
  assert.deepEqual(complaints, []);
  await page.context().close();
  return references;
};

/**
 * What they look like in a page from right to left: all of it in the other corner, whose launcher is that of `position="start"`,
 * words in their own direction. Below an open panel, the buttons stand on the side of the corner.
 */
export const takeMirrored = async (
  browser: Browser,
  url: string,
  looks: readonly Look[],
): Promise<ReadonlyMap<string, Reference>> => {
  const start = await takeReferences(browser, url, looks, { position: 'start' });
  const mirrored = await takeReferences(browser, url, looks, { dir: 'rtl' });
  return new Map([...mirrored].map(([key, panel]) => [key, key.endsWith('launcher') ? start.get(key)! : panel]));
};

/** Every pixel of the launcher and of the open panel is that of the clean page, and the browser complains about nothing. */
export const assertLooksTheSame = async (
  browser: Browser,
  url: string,
  looks: readonly Look[],
  references: ReadonlyMap<string, Reference>,
): Promise<void> => {
  const visit = await visitPage(browser, url);
  await takeAll(visit, looks, async (key) => {
    const reference = references.get(key)!;
    const found = differences(reference, await visit.picture());
    assert.ok(
      found.length <= reference.opaque.length * SHARE,
      `${url}, ${key}: ${found.length} pixels differ, at ${found.slice(0, 5).join(', ')}…`,
    );
  });
  assert.deepEqual(visit.complaints, [], url);
  await visit.page.context().close();
};

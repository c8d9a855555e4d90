import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import type { HostileElement } from '../../examples/hostile/pages.ts';
import { THEME_NAMES, type ThemeName } from '../../packages/widget/src/themes/theme.ts';
import { TOKENS } from '../../packages/widget/src/themes/tokens.ts';
import { person } from './chromium.ts';
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

/**
 * What a page gives to an element that stands in its flow: a place, a width, and nothing that is done to all that stands there.
 * Type and variables of the page reach the element as they did.
 */
const PLACE = {
  position: 'absolute',
  inset: '24px auto auto 24px',
  'z-index': 'auto',
  float: 'none',
  width: '640px',
  'writing-mode': 'horizontal-tb',
  'max-width': 'none',
  'max-height': 'none',
  margin: '0',
  padding: '0',
  border: '0',
  background: 'none',
  overflow: 'visible',
  contain: 'none',
  'clip-path': 'none',
  filter: 'none',
  opacity: '1',
  'mix-blend-mode': 'normal',
  transform: 'none',
  animation: 'none',
  transition: 'none',
} as const;

/** A visitor of one element on one page, what it looks like there, and what the browser complained about. */
export interface Visit {
  readonly page: Page;
  readonly element: HostileElement;
  readonly complaints: string[];
  /** A picture of what is shown: the buttons, the panel, the list with its buttons. */
  picture(): Promise<Picture>;
  /** Puts a look on, and waits until the frame or the list wears it, if there is one. */
  wear(look: Look): Promise<void>;
}

/** Hours are « closed », « opens at 8 »: every list is looked at in the same moment. */
const NOW = new Date();

export const visitPage = async (browser: Browser, url: string, element: HostileElement = 'chat'): Promise<Visit> => {
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
    new ReportingObserver((reports) => console.error(`reported: ${JSON.stringify(reports)}`)).observe();
  });
  if (element === 'units') await page.clock.setFixedTime(NOW);
  await page.goto(`${url}?elements=${element}`);
  const host = page.locator(`guichet-${element}`);
  const list = host.locator('guichet-unit-locator');
  await host.locator('button.button').waitFor({ state: 'attached' });
  if (element !== 'chat') await host.evaluate(giveAPlace, PLACE);
  if (element === 'units') await list.getByRole('listitem').first().waitFor();
  return {
    page,
    element,
    complaints,
    async picture() {
      // The mouse is on the button that was pressed.
      await page.mouse.move(0, 0);
      const clip = await host.evaluate(shownBox, element === 'chat');
      return readPng(await page.screenshot({ clip, animations: 'disabled', fullPage: element === 'units' }));
    },
    async wear({ name, scheme }) {
      await host.evaluate(
        (node, look) => {
          node.setAttribute('theme', look.name);
          node.setAttribute('scheme', look.scheme);
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

/** Gives the element its place, and takes away what stands before it. */
const giveAPlace = (element: Element, place: Readonly<Record<string, string>>): void => {
  for (const part of [...document.body.children]) if (part !== element) part.remove();
  for (const [name, value] of Object.entries(place)) {
    (element as HTMLElement).style.setProperty(name, value, 'important');
  }
};

/** Around what is shown, in whole pixels: all that floats; in the flow, the buttons and the list. */
const shownBox = (element: Element, floats: boolean) => {
  const root = element.shadowRoot!;
  const section = root.querySelector('section')!;
  const parts =
    floats || section.matches('.open') ? [section] : root.querySelectorAll('header button, guichet-units-inline');
  const boxes = [...parts].map((part) => part.getBoundingClientRect()).filter(({ width }) => width > 0);
  const [x, y] = [Math.min(...boxes.map(({ left }) => left)), Math.min(...boxes.map(({ top }) => top))].map(Math.floor);
  const [right, bottom] = [Math.max(...boxes.map((box) => box.right)), Math.max(...boxes.map((box) => box.bottom))];
  return { x: x!, y: y!, width: Math.ceil(right - x!), height: Math.ceil(bottom - y!) };
};

/** The panel is there, and the page of its frame stands as it will stay. */
export const openPanel = async ({ page, element }: Visit): Promise<void> => {
  await page.locator(`guichet-${element}`).evaluate((node) => (node as HTMLElement & { open(): void }).open());
  const frame = page.frameLocator(`guichet-${element} iframe`);
  await frame.locator(`guichet-${element}-app`).waitFor();
  if (element === 'chat') await frame.locator('textarea').waitFor();
  await frame.locator('#first-screen').waitFor({ state: 'detached' });
  await page.locator(`guichet-${element} .exit`).waitFor();
  await page.frames()[1]!.evaluate(async () => {
    await document.fonts.ready;
    // Where the focus is, and whether its ring shows, is another matter.
    let active: Element | null = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    (active as HTMLElement | null)?.blur();
  });
};

/** Takes what an element shows, in every look; `take` is told which. */
const takeAll = async (visit: Visit, looks: readonly Look[], take: (key: string) => Promise<void>): Promise<void> => {
  for (const look of looks) {
    await visit.wear(look);
    await take(keyOf(look, visit.element === 'units' ? 'list' : 'launcher'));
  }
  if (visit.element === 'units') return;
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
  element: HostileElement,
  looks: readonly Look[],
  attributes: Readonly<Record<string, string>> = {},
): Promise<ReadonlyMap<string, Reference>> => {
  const references = new Map<string, Reference>();
  const visit = await visitPage(browser, url, element);
  const { page, complaints } = visit;
  await page.locator(`guichet-${element}`).evaluate((node, value) => {
    for (const [name, text] of Object.entries(value)) node.setAttribute(name, text);
    for (const part of document.body.children) if (part !== node) part.setAttribute('hidden', '');
  }, attributes);
  const ground = (colour: string) => page.evaluate((value) => (document.body.style.background = value), colour);
  await takeAll(visit, looks, async (key) => {
    await ground('white');
    const onWhite = await visit.picture();
    await ground('black');
    const reference = referenceOf(onWhite, await visit.picture());
    const { length } = reference.picture.pixels;
    assert.ok(
      reference.opaque.length > 0.7 * length,
      `${key}: ${reference.opaque.length} of ${length} pixels are ours`,
    );
    references.set(key, reference);
  });
  assert.deepEqual(complaints, []);
  await page.context().close();
  return references;
};

/**
 * Every pixel of what the element shows is that of the clean page, and the browser complains about nothing. `rule`: one more of
 * the page's.
 */
export const assertLooksTheSame = async (
  browser: Browser,
  url: string,
  element: HostileElement,
  looks: readonly Look[],
  references: ReadonlyMap<string, Reference>,
  rule = '',
): Promise<void> => {
  const visit = await visitPage(browser, url, element);
  if (rule) await visit.page.addStyleTag({ content: rule });
  await takeAll(visit, looks, async (key) => {
    const reference = references.get(key)!;
    const found = differences(reference, await visit.picture());
    assert.ok(
      found.length <= reference.opaque.length * SHARE,
      `${url}, ${element}, ${key}: ${found.length} pixels differ, at ${found.slice(0, 5).join(', ')}…`,
    );
  });
  assert.deepEqual(visit.complaints, [], `${url}, ${element}`);
  await visit.page.context().close();
};

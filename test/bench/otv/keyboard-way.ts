import type { Frame, Page } from 'playwright-core';
import { fr as launcher } from '../../../packages/widget/src/locales/launcher.fr.ts';
import { launchChromium, person } from '../../support/chromium.ts';
import { freePort, startGuichet } from '../../support/guichet-server.ts';
import { pageWithSnippet, startHostPages } from '../../support/host-pages.ts';
import { letTakeRequests, OTV_SITE, otvSubmission } from '../../support/otv-submission.ts';
import type { Figure } from '../figures.ts';

/** More presses than any screen needs: somebody who comes so far goes round in circles. */
const MOST_PRESSES = 60;
const CODE = /([0-9A-Z]{4}-){3}[0-9A-Z]{4}/;

/** Where focus is, inside every shadow root. */
interface Focused {
  readonly tag: string;
  readonly type: string;
  /** Of the field; of a part of a date: `from day`. */
  readonly field: string;
  readonly isPrimary: boolean;
}

const focusedIn = (frame: Frame): Promise<Focused> =>
  frame.evaluate(() => {
    let focused = document.activeElement!;
    let host = focused;
    while (focused.shadowRoot?.activeElement) [host, focused] = [focused, focused.shadowRoot.activeElement];
    const owner = host.getAttribute('name');
    const own = focused.getAttribute('name') ?? focused.id;
    return {
      tag: focused.localName,
      type: focused.getAttribute('type') ?? '',
      field: owner === null || owner === own ? own : `${owner} ${own}`,
      isPrimary: focused.matches('.primary, [type=submit]'),
    };
  });

interface Screen {
  readonly title: string;
  /** The fields that it shows, by name. */
  readonly fields: readonly string[];
}

/** Put into every document: the heading and the fields that are seen, inside every shadow root. */
const addScreenReader = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const walk = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        element,
        ...(element.shadowRoot ? walk(element.shadowRoot) : []),
      ]);
    Object.assign(globalThis, {
      screenNow: (): Screen => {
        const seen = walk(document).filter((element) => element.checkVisibility());
        const form = seen.find((element): element is HTMLFormElement => element instanceof HTMLFormElement);
        const names = [...(form?.elements ?? [])].map((element) => element.getAttribute('name') ?? '');
        return {
          title: seen.find(({ localName }) => localName === 'h1')?.textContent.trim() ?? '',
          fields: [...new Set(names.filter((name) => name !== ''))],
        };
      },
    });
  });

const screenIn = (frame: Frame): Promise<Screen> => frame.evaluate('screenNow()');

/** Waits for another screen than the one with this title. */
const screenAfter = async (frame: Frame, before: Screen): Promise<Screen> => {
  await frame.waitForFunction(`!['', ${JSON.stringify(before.title)}].includes(screenNow().title)`);
  return screenIn(frame);
};

/** Somebody without a mouse. */
class Keyboard {
  readonly #page: Page;
  readonly #frame: Frame;
  presses = 0;

  constructor(page: Page, frame: Frame) {
    this.#page = page;
    this.#frame = frame;
  }
  async press(key: string): Promise<void> {
    this.presses++;
    await this.#page.keyboard.press(key);
  }
  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }
  /** Goes on from field to field until `act` says that it did what was to be done. */
  async walk(act: (focused: Focused) => Promise<boolean>): Promise<void> {
    for (let count = 0; count < MOST_PRESSES; count++) {
      await this.press('Tab');
      if (await act(await focusedIn(this.#frame))) return;
    }
    throw new Error(`« ${(await screenIn(this.#frame)).title} »: no way on by keyboard`);
  }
}

/** The first screen's button, then step after step, until the receipt shows a reference. */
const askByKeyboard = async (page: Page, frame: Frame) => {
  const { values } = otvSubmission('clavier', 1);
  const way = { steps: 0, fields: 0, filledIn: 0, presses: 0 };
  const keyboard = new Keyboard(page, frame);
  const parts = (day: unknown) => {
    const [year = '', month = '', date = ''] = String(day).split('-');
    return { day: date, month, year } as Record<string, string>;
  };
  const fillIn = async ({ tag, type, field }: Focused): Promise<boolean> => {
    const [name = '', part = ''] = field.split(' ');
    if (!(name in values) || tag === 'button') return false;
    if (name === 'commune') {
      await keyboard.type('00300');
      await frame.getByRole('option').first().waitFor();
      await keyboard.press('ArrowDown');
      await keyboard.press('Enter');
    } else if (type === 'radio' || type === 'checkbox') await keyboard.press('Space');
    else await keyboard.type(part === '' ? String(values[name]) : parts(values[name])[part]!);
    return true;
  };
  const pressPrimary = async ({ isPrimary }: Focused): Promise<boolean> => {
    if (isPrimary) await keyboard.press('Enter');
    return isPrimary;
  };
  let screen = await screenIn(frame);
  await keyboard.walk(pressPrimary);
  screen = await screenAfter(frame, screen);
  while (screen.fields.length > 0) {
    way.steps++;
    way.fields += screen.fields.length;
    const filledIn = new Set<string>();
    await keyboard.walk(async (focused) => {
      const [name = '', part] = focused.field.split(' ');
      // The next radio of a group, once one was chosen, is not asked again.
      if ((part !== undefined || !filledIn.has(name)) && (await fillIn(focused))) filledIn.add(name);
      return pressPrimary(focused);
    });
    way.filledIn += filledIn.size;
    screen = await screenAfter(frame, screen);
  }
  await keyboard.walk(pressPrimary);
  await frame.getByText(CODE).first().waitFor();
  return { ...way, presses: keyboard.presses };
};

/**
 * `otv.shortest.*`: somebody asks for the shortest absence by keyboard alone, in a real Chromium, from the button of the
 * partner's page to the reference: steps before the check, fields that they show, fields that are filled in, keys pressed
 * besides letters and digits.
 */
export const measureKeyboardWay = async (): Promise<Figure[]> => {
  const examplesPort = await freePort();
  const server = await startGuichet({ examplesPort, beforeServe: letTakeRequests });
  const host = await startHostPages(examplesPort, {
    '/': pageWithSnippet(server.publicUrl, OTV_SITE, { body: '<guichet-otv></guichet-otv>' }),
  });
  const browser = await launchChromium();
  try {
    const page = await (await person(browser)).newPage();
    await addScreenReader(page);
    await page.goto(host.url.replace('127.0.0.1', 'mairie.localhost'));
    const button = page.locator('guichet-otv').getByRole('button', { name: launcher.otv });
    await button.focus();
    await page.keyboard.press('Enter');
    const root = page.frameLocator('guichet-otv iframe');
    await root.locator('guichet-otv-app').waitFor();
    const frame = page.frames().find((each) => each.url().includes('/frame/otv'))!;
    const { steps, fields, filledIn, presses } = await askByKeyboard(page, frame);
    return [
      { figure: 'otv.shortest.steps', value: steps, unit: '' },
      { figure: 'otv.shortest.fields', value: fields, unit: '' },
      { figure: 'otv.shortest.filledIn', value: filledIn, unit: '' },
      { figure: 'otv.shortest.presses', value: presses, unit: '' },
    ];
  } finally {
    await browser.close();
    await host.close();
    await server.close();
  }
};

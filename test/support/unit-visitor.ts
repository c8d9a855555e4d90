import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { fr as launcherFr } from '../../packages/widget/src/locales/launcher.fr.ts';
import { en as launcherEn } from '../../packages/widget/src/locales/launcher.en.ts';
import { en } from '../../packages/widget/src/locales/units.en.ts';
import { fr } from '../../packages/widget/src/locales/units.fr.ts';
import { wordsOf, type Locale } from './words.ts';

type Place = Page | FrameLocator | Locator;

/** The unit locator as one uses it, by roles and names: in a page, or in a frame. */
export const unitLocator = (place: Place, locale: Locale = 'fr') => {
  const words = wordsOf(locale === 'fr' ? fr : (en as unknown as typeof fr), locale);
  const field = place.getByRole('combobox', { name: new RegExp(words('search.commune').slice(-8)) });
  return {
    words,
    field,
    options: place.getByRole('option'),
    heading: (name: string | RegExp) => place.getByRole('heading', { name }),
    button: (key: keyof typeof fr) => place.getByRole('button', { name: words(key) }),
    text: (text: string | RegExp) => place.getByText(text).filter({ visible: true }).first(),
    /** The link or button with a unit's name in the list. */
    unit: (name: string) => place.getByRole('button', { name }).or(place.getByRole('link', { name })).first(),
    /** Writes and chooses the suggestion. */
    async choose(text: string, option: string | RegExp) {
      await field.fill(text);
      await place.getByRole('option', { name: option }).click();
    },
  };
};

/** A visitor of a page that holds `<guichet-units>`. */
export class UnitVisitor {
  readonly page: Page;
  readonly locale: Locale;
  /** In the page of the partner. */
  readonly inline: ReturnType<typeof unitLocator>;
  /** In the panel. */
  readonly panel: ReturnType<typeof unitLocator>;
  /** Addresses of what the browser asked for, of every frame. */
  readonly requests: string[] = [];
  /** What the console and the policies complained about. */
  readonly complaints: string[] = [];

  constructor(page: Page, locale: Locale = 'fr') {
    this.page = page;
    this.locale = locale;
    this.inline = unitLocator(page.locator('guichet-units'), locale);
    this.panel = unitLocator(page.frameLocator('guichet-units iframe'), locale);
    page.on('request', (request) => this.requests.push(request.url()));
    page.on('console', (message) => {
      if (['warning', 'error'].includes(message.type())) this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
  }

  /** Opens the panel by its button. */
  async openPanel(): Promise<void> {
    const { units } = this.locale === 'fr' ? launcherFr : launcherEn;
    await this.page.getByRole('button', { name: units }).click();
    await this.panel.field.waitFor();
  }
  /** Twice the size of text, in the page and in every frame that comes. */
  async enlargeText(): Promise<void> {
    await this.page.addInitScript(() =>
      addEventListener('DOMContentLoaded', () => void (document.documentElement.style.fontSize = '200%')),
    );
    await this.page.reload();
  }

  /** Requests to anybody but these origins. */
  foreign(...origins: readonly string[]): string[] {
    return this.requests.filter((url) => url.startsWith('http') && !origins.includes(new URL(url).origin));
  }
  get frame(): Frame {
    return this.page.frames().find((frame) => frame.url().includes('/frame/units')) as Frame;
  }
}

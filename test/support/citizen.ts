import type { FrameLocator, Locator, Page } from 'playwright-core';
import { en as frameEn } from '../../packages/widget/src/locales/en.ts';
import { fr as frameFr } from '../../packages/widget/src/locales/fr.ts';
import { en as firstEn } from '../../packages/widget/src/locales/first-screen.en.ts';
import { fr as firstFr } from '../../packages/widget/src/locales/first-screen.fr.ts';
import { en as launcherEn } from '../../packages/widget/src/locales/launcher.en.ts';
import { fr as launcherFr } from '../../packages/widget/src/locales/launcher.fr.ts';
import { en as panelEn } from '../../packages/widget/src/locales/panel.en.ts';
import { fr as panelFr } from '../../packages/widget/src/locales/panel.fr.ts';
import { en as partsEn } from '../../packages/widget/src/locales/parts.en.ts';
import { fr as partsFr } from '../../packages/widget/src/locales/parts.fr.ts';
import { wordsOf, type Locale } from './words.ts';

type FrameWords = typeof firstFr & typeof frameFr & typeof partsFr;

/** What the frame says, at once and later. */
const frameCatalogues = {
  fr: { ...firstFr, ...frameFr, ...partsFr },
  en: { ...firstEn, ...frameEn, ...partsEn } as unknown as FrameWords,
};

/** What the launcher says before and after the first click. */
const launcherCatalogues = {
  fr: { ...launcherFr, ...panelFr },
  en: { ...launcherEn, ...panelEn } as unknown as typeof launcherFr & typeof panelFr,
};

/** A citizen on a partner's page: drives the launcher and the frame by role and name only. */
export class Citizen {
  readonly page: Page;
  readonly words: ReturnType<typeof wordsOf<FrameWords>>;
  readonly launcherWords: ReturnType<typeof wordsOf<typeof launcherFr & typeof panelFr>>;
  /** Where the conversation stands: the panel's frame, unless a test says otherwise. */
  readonly frame: FrameLocator | Page;
  readonly #label: RegExp;
  readonly #element: Locator;

  /**
   * `label`: how the site's `data-label` names the launcher, where it does. `kind`: the element in whose panel the citizen
   * is; `<guichet-chat>` unless a test says otherwise. `frame`: where there is no launcher, a frame of the page or the page.
   */
  constructor(
    page: Page,
    locale: Locale = 'fr',
    label?: string,
    kind: 'chat' | 'cyber' = 'chat',
    frame: FrameLocator | Page = page.frameLocator(`guichet-${kind} iframe`),
  ) {
    this.page = page;
    this.words = wordsOf(frameCatalogues[locale], locale);
    this.launcherWords = wordsOf(launcherCatalogues[locale], locale);
    this.#label = new RegExp(`^${label ?? this.launcherWords(kind)}`);
    this.#element = page.locator(`guichet-${kind}`);
    this.frame = frame;
  }

  /** The launcher's button; its name begins with the label, the site's own or ours. */
  get launcher(): Locator {
    return this.#element.getByRole('button', { name: this.#label });
  }
  async openPanel(): Promise<void> {
    await this.launcher.click();
    await this.composer.waitFor();
  }
  get composer(): Locator {
    return this.frame.getByRole('textbox', { name: this.words('composer.label') });
  }
  get transcript(): Locator {
    return this.frame.getByRole('region', { name: this.words('transcript.label') });
  }
  get log(): Locator {
    return this.frame.getByRole('log');
  }
  button(name: string): Locator {
    return this.frame.getByRole('button', { name, exact: true });
  }
  /** Waits until the program has taken over from the first screen: before, Enter is a new line. */
  async started(): Promise<void> {
    await this.frame.locator('guichet-chat-app').waitFor();
  }
  async answerDanger(answer: 'yes' | 'no'): Promise<void> {
    await this.button(this.words(`start.${answer}`)).click();
  }
  async write(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.button(this.words('composer.send')).click();
  }
  /** The message's own article: sender, text and delivery state. */
  message(text: string): Locator {
    return this.frame.getByRole('article').filter({ hasText: text });
  }
  async sees(text: string): Promise<void> {
    await this.frame.getByText(text).filter({ visible: true }).first().waitFor();
  }
  async seesState(text: string, state: 'sending' | 'sent' | 'read' | 'failed'): Promise<void> {
    await this.message(text)
      .getByText(this.words(`message.${state}`))
      .waitFor();
  }
  /**
   * Waits until the live link of a conversation stands. « Envoyé » does not say so: what is sent may leave and be stored
   * before the link is there, and whoever navigates meanwhile cuts a connection that is being made.
   */
  async linked(): Promise<void> {
    await this.transcript.waitFor();
    await this.frame.locator('guichet-connection-status p').waitFor({ state: 'detached' });
  }
  async openMenu(): Promise<void> {
    await this.button(this.words('header.menu')).click();
  }
  get exitButton(): Locator {
    return this.button(this.words('header.exit'));
  }
}

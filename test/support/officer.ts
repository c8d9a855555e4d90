import type { Locator, Page } from 'playwright-core';
import { en } from '../../packages/desk/src/locales/en.ts';
import { fr } from '../../packages/desk/src/locales/fr.ts';
import { wordsOf, type Locale } from './words.ts';

/** An officer at a desk: drives it by role and name only. */
export class Officer {
  readonly page: Page;
  readonly words: ReturnType<typeof wordsOf<typeof fr>>;

  constructor(page: Page, locale: Locale = 'fr') {
    this.page = page;
    this.words = wordsOf(locale === 'fr' ? fr : (en as unknown as typeof fr), locale);
  }

  async signIn(deskUrl: string, login: string, password: string): Promise<void> {
    await this.page.goto(deskUrl);
    await this.page.getByLabel(this.words('signIn.login')).fill(login);
    await this.page.getByLabel(this.words('signIn.password'), { exact: true }).fill(password);
    await this.page.getByRole('button', { name: this.words('signIn.submit'), exact: true }).click();
    await this.page.getByRole('heading', { name: this.words('queue.heading') }).waitFor();
  }
  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }
  /** The row of the waiting list that holds these words. */
  row(text: string | RegExp): Locator {
    return this.page.getByRole('listitem').filter({ hasText: text });
  }
  /** Takes the conversation « Citoyen N » and waits for its pane. */
  async claim(number: number): Promise<void> {
    const citizen = this.words('citizen.name', { number });
    await this.button(this.words('queue.claimNamed', { citizen })).click();
    await this.composer(number).waitFor();
  }
  composer(number: number): Locator {
    return this.page.getByRole('textbox', {
      name: this.words('composer.reply', { citizen: this.words('citizen.name', { number }) }),
    });
  }
  async reply(number: number, text: string): Promise<void> {
    await this.composer(number).fill(text);
    // By its button: on a touch screen Enter is a new line.
    await this.button(this.words('composer.send')).first().click();
  }
  async note(number: number, text: string): Promise<void> {
    await this.page.getByRole('radio', { name: this.words('composer.modeNote') }).check();
    const field = this.page.getByRole('textbox', {
      name: this.words('composer.note', { citizen: this.words('citizen.name', { number }) }),
    });
    await field.fill(text);
    await this.button(this.words('composer.saveNote')).first().click();
    await this.page.getByRole('radio', { name: this.words('composer.modeReply') }).check();
  }
  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor();
  }
  /** « Citoyen 3 » as a number, from the first row of the waiting list. */
  async firstWaiting(): Promise<number> {
    const citizen = this.words('citizen.name', { number: '\\d+' });
    const name = new RegExp(this.words('queue.claimNamed', { citizen }));
    const label = await this.page.getByRole('button', { name }).first().getAttribute('aria-label');
    return Number(/\d+/.exec(label ?? '')?.[0]);
  }
}

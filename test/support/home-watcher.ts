import type { FrameLocator, Locator, Page } from 'playwright-core';
import { loadForm } from '../../packages/triage/src/parse/index.ts';
import { en as frameEn } from '../../packages/widget/src/locales/en.ts';
import { fr as frameFr } from '../../packages/widget/src/locales/fr.ts';
import { en as launcherEn } from '../../packages/widget/src/locales/launcher.en.ts';
import { fr as launcherFr } from '../../packages/widget/src/locales/launcher.fr.ts';
import { en as appEn } from '../../packages/widget/src/locales/otv-app.en.ts';
import { fr as appFr } from '../../packages/widget/src/locales/otv-app.fr.ts';
import { en as ownerEn } from '../../packages/widget/src/locales/otv-owner.en.ts';
import { fr as ownerFr } from '../../packages/widget/src/locales/otv-owner.fr.ts';
import { en as formEn } from '../../packages/widget/src/locales/otv.en.ts';
import { fr as formFr } from '../../packages/widget/src/locales/otv.fr.ts';
import { wordsOf, type Locale } from './words.ts';

const document = loadForm('home-watch');
const reference = { ...frameFr, ...formFr, ...appFr, ...ownerFr };
const catalogues = {
  fr: reference,
  en: { ...frameEn, ...formEn, ...appEn, ...ownerEn } as unknown as typeof reference,
};

/** A code as it stands on the receipt. */
const CODE = /^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/;

/** The day so many days from now, by the clock of this machine and of the browser: `YYYY-MM-DD`. */
export const dayFromNow = (days: number): string => {
  const day = new Date(Date.now() + days * 86_400_000);
  return new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Paris' }).format(day);
};

/** Somebody who asks to have their home watched: drives the panel of `<guichet-otv>` by role and name only. */
export class HomeWatcher {
  readonly page: Page;
  readonly locale: Locale;
  readonly words: ReturnType<typeof wordsOf<typeof reference>>;
  readonly root: FrameLocator;

  constructor(page: Page, locale: Locale = 'fr') {
    this.page = page;
    this.locale = locale;
    this.words = wordsOf(catalogues[locale], locale);
    this.root = page.frameLocator('guichet-otv iframe');
  }

  /** A text of the form, such as `step.home.title`. */
  text(key: string): string {
    const text = document.texts[this.locale]?.[key];
    if (text === undefined) throw new Error(`the form has no text ${key}`);
    return text;
  }
  get launcher(): Locator {
    const name = (this.locale === 'fr' ? launcherFr : launcherEn).otv;
    return this.page.locator('guichet-otv').getByRole('button', { name });
  }
  heading(name: string | RegExp): Locator {
    return this.root.getByRole('heading', { name });
  }
  step(id: string): Locator {
    return this.heading(this.text(`step.${id}.title`));
  }
  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }
  /** A field in one line or several, by its label. */
  field(id: string): Locator {
    const label = this.text(`field.${id}.label`);
    return this.root
      .getByRole('textbox', { name: label })
      .or(this.root.getByRole('combobox', { name: label }))
      .first();
  }
  radio(field: string, answer: string): Locator {
    const group = this.root.getByRole('radiogroup', { name: this.text(`field.${field}.label`) });
    return group.getByRole('radio', { name: answer, exact: true });
  }
  option(field: string, option: string): Locator {
    return this.radio(field, this.text(`field.${field}.options.${option}`));
  }
  async sees(text: string | RegExp): Promise<void> {
    await this.root.getByText(text).filter({ visible: true }).first().waitFor();
  }

  /** Opens the panel and waits for the script behind its first screen. */
  async open(): Promise<void> {
    await this.launcher.click();
    await this.heading(this.words('start.title')).waitFor();
  }
  async begin(): Promise<void> {
    await this.button(this.words('start.begin')).click();
    await this.step('home').waitFor();
  }
  async next(): Promise<void> {
    await this.button(this.words('form.continue')).click();
  }
  async writeDate(field: string, day: string): Promise<void> {
    const group = this.root.getByRole('group', { name: this.text(`field.${field}.label`) });
    const [year, month, date] = day.split('-') as [string, string, string];
    await group.getByRole('textbox', { name: this.words('date.day'), exact: true }).fill(String(Number(date)));
    await group.getByRole('textbox', { name: this.words('date.month'), exact: true }).fill(String(Number(month)));
    await group.getByRole('textbox', { name: this.words('date.year'), exact: true }).fill(year);
  }
  async home(commune: string, { force, residence = 'main' }: { force?: string; residence?: string } = {}) {
    await this.field('commune').fill(commune.slice(0, 8));
    await this.root.getByRole('option', { name: new RegExp(commune) }).click();
    if (force !== undefined) await this.option('force', force).check();
    await this.option('residence', residence).check();
    await this.next();
    await this.step('absence').waitFor();
  }
  async absence(from: string, to: string): Promise<void> {
    await this.writeDate('from', from);
    await this.writeDate('to', to);
    await this.next();
  }
  async identity(values: { lastName: string; firstName: string; mobile: string; email: string }): Promise<void> {
    for (const [field, value] of Object.entries(values)) await this.field(field).fill(value);
    await this.next();
    await this.step('address').waitFor();
  }
  async address(values: { street: string; postcode: string }): Promise<void> {
    await this.option('homeType', 'house').check();
    for (const [field, value] of Object.entries(values)) await this.field(field).fill(value);
    await this.next();
    await this.step('agreement').waitFor();
  }
  async agree(): Promise<void> {
    await this.root.getByRole('checkbox', { name: this.text('field.truthful.label') }).check();
    await this.next();
    await this.heading(this.words('check.title')).waitFor();
  }
  get send(): Locator {
    return this.button(this.words('check.send'));
  }
  /** The two codes of the receipt. */
  async codes(): Promise<{ reference: string; secret: string }> {
    await this.heading(this.words('receipt.title')).waitFor();
    const [reference = '', secret = ''] = (await this.root.getByRole('definition').allTextContents()).map((text) =>
      text.replace(/\s/g, ''),
    );
    if (!CODE.test(reference) || !CODE.test(secret)) throw new Error(`no codes: ${reference} ${secret}`);
    return { reference, secret };
  }
  /** Opens a request by its two codes, from the first screen. */
  async openRequest({ reference, secret }: { reference: string; secret: string }): Promise<void> {
    await this.button(this.words('start.have')).click();
    await this.root.getByRole('textbox', { name: this.words('codes.reference') }).fill(reference);
    await this.root.getByLabel(this.words('codes.secret'), { exact: true }).fill(secret);
    await this.button(this.words('codes.open')).click();
    await this.heading(this.words('owner.title')).waitFor();
  }
}

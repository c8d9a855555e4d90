import assert from 'node:assert/strict';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { run, type AnswerMap, type Flow, type Position } from '../../packages/triage/src/index.ts';
import { loadFlow } from '../../packages/triage/src/parse/index.ts';
import { en as cyberEn } from '../../packages/widget/src/locales/cyber.en.ts';
import { fr as cyberFr } from '../../packages/widget/src/locales/cyber.fr.ts';
import { en as frameEn } from '../../packages/widget/src/locales/en.ts';
import { fr as frameFr } from '../../packages/widget/src/locales/fr.ts';
import { Citizen } from './citizen.ts';
import type { GuichetServer } from './guichet-server.ts';
import { pageWithSnippet } from './host-pages.ts';
import { SITE } from './scene.ts';
import { wordsOf, type Locale } from './words.ts';

/** The flow that the orienter runs, with its words: what is shown is held against it. */
export const cyber = loadFlow('cyber');
const flow: Flow = cyber.flow;

const catalogues = {
  fr: { ...frameFr, ...cyberFr },
  en: { ...frameEn, ...cyberEn } as unknown as typeof frameFr & typeof cyberFr,
};

/** A citizen at the orienter: drives it by role and name only. */
export class Orienter {
  readonly page: Page;
  readonly locale: Locale;
  readonly words: ReturnType<typeof wordsOf<typeof frameFr & typeof cyberFr>>;
  /** The launcher around it, and the conversation that takes its place in the same frame. */
  readonly citizen: Citizen;
  /** Where it stands: the frame on a partner's page, or the page itself when it was opened alone. */
  readonly root: Page | FrameLocator;

  constructor(page: Page, locale: Locale = 'fr', { alone = false } = {}) {
    this.page = page;
    this.locale = locale;
    this.words = wordsOf(catalogues[locale], locale);
    this.citizen = new Citizen(page, locale, undefined, 'cyber');
    this.root = alone ? page : this.citizen.frame;
  }

  /** A text of the flow, such as `outcome.love-scam.title`. */
  text(key: string): string {
    const text = cyber.texts[this.locale]?.[key];
    assert.ok(text, `the flow has no text ${key}`);
    return text;
  }
  ask = (question: string): string => this.text(`question.${question}.ask`);
  answerText = (question: string, answer: string): string => this.text(`question.${question}.answers.${answer}`);

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }
  heading(name: string): Locator {
    return this.root.getByRole('heading', { name, exact: true });
  }
  question(id: string): Locator {
    return this.heading(this.ask(id));
  }
  radio(question: string, answer: string): Locator {
    return this.root.getByRole('radio', { name: this.answerText(question, answer), exact: true });
  }
  outcome(id: string): Locator {
    return this.heading(this.text(`outcome.${id}.title`));
  }
  evidence(id: string): Locator {
    return this.root.getByRole('checkbox', { name: this.text(`evidence.${id}.keep`) });
  }
  /** A folded part, by its summary. */
  async unfold(summary: string): Promise<void> {
    await this.root.locator('summary').filter({ hasText: summary }).click();
  }
  async sees(text: string): Promise<void> {
    await this.root.getByText(text).filter({ visible: true }).first().waitFor();
  }

  /** Opens the panel and waits for the first question, run by the script. */
  async open(): Promise<void> {
    await this.citizen.launcher.click();
    await this.ready();
  }
  /** The first question, once the script runs it: « Continuer » is not there before. */
  async ready(): Promise<void> {
    await this.button(this.words('question.continue')).waitFor();
  }
  async answer(question: string, answer: string): Promise<void> {
    await this.question(question).waitFor();
    await this.radio(question, answer).check();
    await this.button(this.words('question.continue')).click();
  }
  /**
   * Answers as it is asked, in the order in which the engine asks here, to the last of these answers.
   *
   * @returns where they lead
   */
  async walk(answers: AnswerMap): Promise<Position> {
    for (const { question, answer } of run(flow, answers).trail) await this.answer(question, answer);
    const position = run(flow, answers);
    await (position.at.kind === 'outcome' ? this.outcome(position.at.id) : this.question(position.at.id)).waitFor();
    return position;
  }

  /** From a result to what an officer would read; the last of the ways there, under everything else. */
  async preview(): Promise<void> {
    await this.button(this.words('talk.button')).last().click();
    await this.heading(this.words('handoff.title')).waitFor();
  }
  get ownWords(): Locator {
    return this.root.getByRole('textbox', { name: this.words('handoff.text') });
  }
  get postcode(): Locator {
    return this.root.getByRole('textbox', { name: this.words('handoff.postcode') });
  }
  get agree(): Locator {
    return this.root.getByRole('checkbox', { name: this.words('handoff.agree') });
  }
  get send(): Locator {
    return this.button(this.words('handoff.send'));
  }
  /** Words, consent, and the button. */
  async handOver(text: string): Promise<void> {
    await this.ownWords.fill(text);
    await this.agree.check();
    await this.send.click();
  }
  get exitButton(): Locator {
    return this.button(this.words('header.exit'));
  }
}

/** A town hall's pages with the orienter in them, in French and English, and one that knows nothing of it. */
export const orienterPages = ({ publicUrl }: GuichetServer): Record<string, string> => {
  const body = '<guichet-cyber></guichet-cyber><p><a href="/suite">La suite</a></p>';
  return {
    '/favicon.ico': '',
    '/': pageWithSnippet(publicUrl, SITE, { body }),
    '/en': pageWithSnippet(publicUrl, SITE, { body, lang: 'en' }),
    '/both': pageWithSnippet(publicUrl, SITE, { body: `${body}<guichet-chat></guichet-chat>` }),
    '/suite': pageWithSnippet(publicUrl, SITE, { body: '<guichet-chat></guichet-chat>' }),
    '/before': '<!doctype html><html lang="fr"><title>Avant</title><p>Une page avant</p></html>',
  };
};

/** Ways through the flow that tests take; each ends at its outcome. */
export const WAYS = {
  loveScam: {
    danger: 'no',
    audience: 'me',
    touched: 'person',
    'person-kind': 'love',
    'love-money': 'sent',
    'author-met': 'never',
  },
  cardFraud: {
    danger: 'no',
    audience: 'me',
    touched: 'money',
    'money-kind': 'card-online',
    'card-held': 'yes',
    opposed: 'no',
  },
  ransomware: {
    danger: 'no',
    audience: 'company',
    touched: 'device',
    'device-kind': 'ransom',
    'personal-data': 'yes',
    essential: 'no',
  },
  harassment: {
    danger: 'no',
    audience: 'me-minor',
    touched: 'person',
    'person-kind': 'abuse',
    'abuse-kind': 'harassment',
    threatened: 'no',
    visibility: 'public',
    school: 'no',
  },
  /** Somebody who does not know, not even whether there is danger. */
  unsure: { danger: 'unknown', audience: 'unknown', touched: 'unknown' },
} as const satisfies Record<string, AnswerMap>;

import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import type { LitElement } from 'lit';
import { defineElements } from '../../frame/define-elements.ts';
import { fr } from '../../locales/fr.ts';
import { translator } from '../../locales/translator.ts';

/** The widths at which every state is checked (spec A-1). */
export const WIDE = { width: 1280, height: 800 };
export const NARROW = { width: 360, height: 640 };

// At once, as in the page, where the language is there before the first element.
translator.setCatalogue('fr', fr);

// Elements can only be constructed once they are registered.
defineElements();

let sheet: Promise<CSSStyleSheet> | null = null;

/** The page as the server sends it: the same tokens, the same grid. */
const adoptFrameStyles = async () => {
  sheet ??= fetch(new URL('../../frame/first-screen.css', import.meta.url))
    .then((answer) => answer.text())
    .then((text) => new CSSStyleSheet().replace(text));
  document.adoptedStyleSheets = [await sheet];
};

/** Puts an element alone in a page of the frame, and takes it away after the test. */
export const stage = async <Element extends LitElement>(element: Element): Promise<Element> => {
  await adoptFrameStyles();
  document.body.append(element);
  await settled(element);
  return element;
};

/** Takes away whatever a test put on the page. */
export const clearStage = async (): Promise<void> => {
  document.querySelectorAll('body > :not(script)').forEach((element) => element.remove());
  delete document.documentElement.dataset['scheme'];
  document.documentElement.dir = '';
  document.documentElement.style.fontSize = '';
  await speak('fr');
  speakers.clear();
};

/** Resolves once the element and every element inside it have rendered. */
export const settled = async (element: Element): Promise<void> => {
  await (element as Partial<LitElement>).updateComplete;
  for (const inner of element.shadowRoot?.querySelectorAll('*') ?? []) {
    if (inner.localName.includes('-')) await settled(inner);
  }
};

type Speaker = (locale: string) => Promise<unknown>;
const speakers = new Set<Speaker>();

/** Has other words follow the language as well, until the stage is cleared. */
export const alsoSpeaks = (speaker: Speaker): void => {
  speakers.add(speaker);
};

/** Changes the language of the page and of the interface. */
export const speak = async (locale: 'fr' | 'en'): Promise<void> => {
  document.documentElement.lang = locale;
  await Promise.all([translator.setLocale(locale), ...[...speakers].map((speaker) => speaker(locale))]);
};

/**
 * Runs axe on a state in French and English, at 1280 and 360 px, in the dark scheme, in forced colours and right to left
 * (spec ).
 */
export const expectAccessible = async (element: Element): Promise<void> => {
  for (const locale of ['fr', 'en'] as const) {
    await speak(locale);
    for (const viewport of [WIDE, NARROW]) {
      await setViewport(viewport);
      await settled(element);
      await expect(element).to.be.accessible();
    }
  }
  await speak('fr');
  document.documentElement.dataset['scheme'] = 'dark';
  await expect(element).to.be.accessible();
  delete document.documentElement.dataset['scheme'];
  await emulateMedia({ forcedColors: 'active' });
  await expect(element).to.be.accessible();
  await emulateMedia({ forcedColors: 'none' });
  document.documentElement.dir = 'rtl';
  await expect(element).to.be.accessible();
  expect(document.documentElement.scrollWidth, 'nothing overflows sideways').to.be.at.most(NARROW.width);
  document.documentElement.dir = '';
};

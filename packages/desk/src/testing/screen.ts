import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { DeskRequestEvent, type DeskRequest } from '../components/request.ts';
import { defineDesk } from '../define/define-desk.ts';
import { translator } from '../locales/translator.ts';
import { adoptTokens } from '../styles/tokens.ts';

type Role =
  | 'button'
  | 'textbox'
  | 'heading'
  | 'radio'
  | 'checkbox'
  | 'switch'
  | 'alert'
  | 'status'
  | 'option'
  | 'combobox'
  | 'listitem'
  | 'region'
  | 'dialog'
  | 'link';

const SELECTORS: Record<Role, string> = {
  button: 'button:not([role])',
  textbox: 'input:not([type]):not([role]), input[type="text"], input[type="password"], textarea',
  heading: 'h1, h2, h3',
  radio: 'input[type="radio"]',
  checkbox: 'input[type="checkbox"]',
  switch: '[role="switch"]',
  alert: '[role="alert"]',
  status: '[role="status"]',
  option: '[role="option"]',
  combobox: '[role="combobox"], select',
  listitem: 'li',
  region: '[role="region"], section[aria-labelledby], section[aria-label]',
  dialog: 'dialog[open]',
  link: 'a[href]',
};

const squeeze = (text: string) => text.replace(/\s+/gu, ' ').trim();

/** Text as rendered: through shadow roots, without what is hidden. */
export const textOf = (node: Node): string => {
  if (node instanceof Text) return node.data;
  if (node instanceof Element && node.matches('[hidden], style, [aria-hidden="true"]')) return '';
  if (node instanceof HTMLSlotElement) return node.assignedNodes().map(textOf).join(' ');
  const children = node instanceof Element && node.shadowRoot ? node.shadowRoot.childNodes : node.childNodes;
  return [...children].map(textOf).join(' ');
};

const nameOf = (element: Element): string => {
  const root = element.getRootNode() as ShadowRoot;
  const label = element.getAttribute('aria-label');
  if (label) return squeeze(label);
  const by = element.getAttribute('aria-labelledby');
  if (by)
    return squeeze(
      by
        .split(' ')
        .map((id) => textOf(root.getElementById(id) ?? new Text()))
        .join(' '),
    );
  const labels = (element as HTMLInputElement).labels;
  if (labels?.length) return squeeze([...labels].map(textOf).join(' '));
  return squeeze(textOf(element));
};

const every = function* (root: ParentNode, selector: string): Generator<HTMLElement> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.matches(selector)) yield element;
    if (element.shadowRoot) yield* every(element.shadowRoot, selector);
  }
};

/** Every element inside one, through shadow roots. */
export const elementsOf = (element: LitElement): HTMLElement[] => [...every(element.renderRoot, '*')];

/** What a test sees of an element: roles and names, through shadow roots, never class names. */
export interface Screen<E extends LitElement> {
  readonly element: E;
  readonly requests: DeskRequest[];
  all(role: Role, name?: string | RegExp): HTMLElement[];
  /** The one element of this role and name; fails when there is none. */
  one(role: Role, name?: string | RegExp): HTMLElement;
  text(): string;
  settled(): Promise<void>;
  set(change: Partial<E>): Promise<void>;
  type(name: string | RegExp, text: string): Promise<void>;
  press(target: HTMLElement, key: string, init?: KeyboardEventInit): Promise<void>;
  accessible(): Promise<void>;
}

const visible = (element: HTMLElement) => element.checkVisibility({ visibilityProperty: true });
const named = (element: Element, name: string | RegExp | undefined) =>
  name === undefined || (typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element)));

/** Puts an element on a page with the desk's colours; `language` sets the catalogue. */
export const show = async <E extends LitElement>(
  tag: string,
  properties: Partial<E>,
  language = 'fr',
): Promise<Screen<E>> => {
  adoptTokens(document);
  defineDesk();
  await translator.setLocale(language);
  document.documentElement.lang = language;
  document.body.replaceChildren();
  const element = Object.assign(document.createElement(tag) as E, properties);
  const requests: DeskRequest[] = [];
  element.addEventListener(DeskRequestEvent.type, (event) => requests.push(event.request));
  document.body.append(element);

  const settled = async () => {
    // Children may render because of what their parents did: again until nothing is pending.
    for (;;) {
      const pending = [element, ...every(element.renderRoot as ShadowRoot, '*')].filter(
        (node) => (node as Partial<LitElement>).isUpdatePending,
      ) as LitElement[];
      if (pending.length === 0) return;
      await Promise.all(pending.map((node) => node.updateComplete));
    }
  };
  const all: Screen<E>['all'] = (role, name) =>
    [...every(element.renderRoot as ShadowRoot, SELECTORS[role])].filter(
      (found) => visible(found) && named(found, name),
    );
  const one: Screen<E>['one'] = (role, name) => {
    const found = all(role, name);
    if (found.length !== 1)
      throw new Error(`${found.length} « ${role} ${String(name ?? '')} » among: ${all(role).map(nameOf).join(' | ')}`);
    return found[0]!;
  };
  await settled();
  return {
    element,
    requests,
    all,
    one,
    text: () => squeeze(textOf(element)),
    settled,
    async set(change) {
      Object.assign(element, change);
      await settled();
    },
    async type(name, text) {
      const field = one('textbox', name) as HTMLInputElement;
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await settled();
    },
    async press(target, key, init = {}) {
      target.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init }),
      );
      await settled();
    },
    async accessible() {
      await expect(element).to.be.accessible();
    },
  };
};

/** Runs a check in French and English, light and dark. */
export const inEveryLook = async (check: (language: string) => Promise<void>): Promise<void> => {
  for (const language of ['fr', 'en'])
    for (const theme of ['light', 'dark']) {
      document.documentElement.dataset['theme'] = theme;
      await check(language);
    }
  document.documentElement.removeAttribute('data-theme');
};

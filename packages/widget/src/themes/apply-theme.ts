import { DARK_GROUND, LIGHT_GROUND, readableAccent } from './contrast.ts';
import type { Theme } from './theme.ts';

/** Puts a colour on an element as it can be read in each scheme, for the tokens to take. @param accent `#rrggbb`, or nothing */
export const applyAccent = (element: HTMLElement, accent: string | undefined): void => {
  if (!accent) return;
  element.style.setProperty('--site-accent-light', readableAccent(accent, LIGHT_GROUND));
  element.style.setProperty('--site-accent-dark', readableAccent(accent, DARK_GROUND));
};

/**
 * Puts a theme on a page of the frame; what it leaves out stays as it is. The style sheet of the themes that are not neutral
 * stands in the page and is fetched when it is first needed (`first-screen-page.ts`).
 */
export const applyTheme = (page: Document, { name, accent, scheme }: Theme): void => {
  const root = page.documentElement;
  applyAccent(root, accent);
  if (scheme) root.dataset['scheme'] = scheme;
  if (!name) return;
  root.dataset['theme'] = name;
  const sheet = page.querySelector<HTMLLinkElement>('link[href*="/themes-"]');
  if (sheet && name !== 'neutral') sheet.disabled = false;
};

import { DARK_GROUND, LIGHT_GROUND, readableAccent } from './contrast.ts';
import type { Theme } from './theme.ts';

/**
 * Puts a colour on an element as it can be read in each scheme, for the tokens to take; without one, they take the theme's.
 *
 * @param accent `#rrggbb`
 */
export const applyAccent = (element: HTMLElement, accent: string | undefined): void => {
  const put = (scheme: string, ground: string) =>
    element.style.setProperty(`--site-accent-${scheme}`, accent ? readableAccent(accent, ground) : '');
  put('light', LIGHT_GROUND);
  put('dark', DARK_GROUND);
};

/**
 * Puts a theme on a page of the frame: what the host page wants, and for the rest what the site's record says. The style sheet
 * of the themes that are not neutral stands in the page and is fetched when it is first needed (`first-screen-page.ts`).
 */
export const applyTheme = (page: Document, site: Theme, wanted: Theme = {}): void => {
  const root = page.documentElement;
  const name = wanted.name ?? site.name ?? 'neutral';
  applyAccent(root, wanted.accent ?? site.accent);
  root.dataset['scheme'] = wanted.scheme ?? site.scheme ?? 'auto';
  root.dataset['theme'] = name;
  // The only one that is disabled.
  if (name !== 'neutral') page.querySelector('link[disabled]')?.removeAttribute('disabled');
};

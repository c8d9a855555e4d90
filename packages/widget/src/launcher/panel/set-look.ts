import type { Theme, ThemeName } from '../../themes/theme.ts';
import type { Launcher } from '../launcher.ts';

/**
 * For the elements of the page, and by the script's own attributes for those that come later (Turbo, Astro). What is not
 * valid, each reads as if it were not said.
 */
function say(launchers: ReadonlySet<Launcher>, script: Element, name: string, value = ''): void {
  for (const { root } of launchers) root.host.setAttribute(name, value);
  script.setAttribute(`data-${name}`, value);
}

/** `guichet.setLocale` of a page (spec L-13). */
export const setLocale = (launchers: ReadonlySet<Launcher>, script: Element, locale?: string): void =>
  say(launchers, script, 'locale', locale);

/** `guichet.setTheme` of a page (spec L-13): a name, or name, accent and scheme; what is not named is not said any more. */
export function setTheme(launchers: ReadonlySet<Launcher>, script: Element, theme: ThemeName | Theme = {}): void {
  const { name, accent, scheme } = typeof theme === 'string' ? { name: theme } : theme;
  say(launchers, script, 'theme', name);
  say(launchers, script, 'accent', accent);
  say(launchers, script, 'scheme', scheme);
}

import type { Theme } from '../themes/theme.ts';
import { TOKENS, type Tokens } from '../themes/tokens.ts';

/**
 * The tokens of a list in a page, where there is no frame to give them, as CSS for the element around it. A page may set those
 * that begin with `--guichet-`; names of its own cannot reach inside. Light or dark is the page's own `color-scheme`, unless it
 * says which; without a name of a theme, the list is neutral.
 */
export function inlineTheme({ name = 'neutral', scheme = 'auto' }: Theme): string {
  const { light, dark, radiusPx } = TOKENS[name];
  const of = (token: keyof Tokens) => `light-dark(${light[token]},${dark[token]})`;
  return `:host{
${scheme === 'auto' ? '' : `color-scheme:${scheme};`}
--ground:var(--guichet-ground,${of('ground')});
--sunken:var(--guichet-sunken,${of('sunken')});
--text:var(--guichet-text,${of('text')});
--soft:var(--guichet-soft,${of('soft')});
--border:var(--guichet-border,${of('border')});
--line:var(--guichet-line,${of('line')});
--accent:var(--guichet-accent,${of('accent')});
--on-accent:var(--guichet-on-accent,${of('onAccent')});
--danger:${of('danger')};
--on-danger:${of('onDanger')};
--warning-soft:${of('warningSoft')};
--radius:${radiusPx}px}
@media(prefers-contrast:more){:host{--soft:var(--text);--border:var(--text);--line:var(--text)}}`;
}

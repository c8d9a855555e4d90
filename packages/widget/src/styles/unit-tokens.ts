import { css } from 'lit';

/**
 * Tokens for a page that is not ours, where there is no frame to give them: neutral, light or dark as the page around says
 * it is (`color-scheme`). A page may set those that begin with `--guichet-`; names of its own cannot reach inside. Those that
 * begin with `--theme-` are of the theme that the list wears (`inline/inline-theme.ts`).
 */
export const unitTokens = css`
  :host([mode='inline']) {
    --ground: var(--guichet-ground, var(--theme-ground, light-dark(#fff, #14171c)));
    --sunken: var(--guichet-sunken, var(--theme-sunken, light-dark(#f2f4f7, #1f242b)));
    --text: var(--guichet-text, var(--theme-text, light-dark(#1a1f27, #f1f3f6)));
    --soft: var(--guichet-soft, var(--theme-soft, light-dark(#4a5261, #b9c0cb)));
    --border: var(--guichet-border, var(--theme-border, light-dark(#747c8a, #858e9c)));
    --line: var(--guichet-line, var(--theme-line, light-dark(#d9dde3, #363d48)));
    --accent: var(--guichet-accent, var(--theme-accent, light-dark(#1f4b99, #93b5f2)));
    --on-accent: var(--guichet-on-accent, var(--theme-on-accent, light-dark(#fff, #14171c)));
    --danger: var(--theme-danger, light-dark(#b0121a, #ff9a94));
    --on-danger: var(--theme-on-danger, light-dark(#fff, #14171c));
    --warning-soft: var(--theme-warning-soft, light-dark(#fff6df, #352c14));
    --radius: var(--theme-radius, 8px);
    padding: 16px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--ground);
    color: var(--text);
    font:
      1em / 1.5 system-ui,
      sans-serif;
    font-size: max(1em, 16px);
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
    white-space: normal;
  }
  @media (prefers-contrast: more) {
    :host([mode='inline']) {
      --soft: var(--text);
      --border: var(--text);
      --line: var(--text);
    }
  }
`;

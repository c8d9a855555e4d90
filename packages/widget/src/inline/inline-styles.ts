/** Read by the build's minifier, which looks for templates of this name. */
const css = String.raw;

/**
 * Nothing of the page's type comes into the list; light or dark is the page's own `color-scheme`, by which the theme
 * chooses its colours (`inline-theme.ts`).
 */
export const inlineStyles = css`
  :host {
    all: initial;
    display: block;
    color-scheme: inherit;
    margin-block-end: 8px;
  }
`;

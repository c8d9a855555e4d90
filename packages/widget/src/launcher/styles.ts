/** Read by the build's minifier, which looks for templates of this name. */
const css = String.raw;

/**
 * What floats has a host that is `display: contents`, and what is inside is fixed: rules of the page such as `body > *` or
 * `*` cannot move it, and nothing of the page is laid out again. What stands in the flow keeps its place while its panel
 * floats. System colours follow light, dark and forced colours by themselves. Offsets and the stacking order are the
 * page's to set. Small on purpose: it travels with every page view.
 */
export const styles = css`
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  :host([position='start']) {
    --guichet-inset-inline: 16px auto;
  }
  slot {
    display: block;
    margin-block-end: 8px;
  }
  section {
    all: initial;
    display: flex;
    flex-direction: column;
    align-items: start;
    gap: 8px;
    color: CanvasText;
    font:
      16px/1.5 system-ui,
      sans-serif;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    justify-content: inherit;
    gap: 8px;
  }
  .float,
  .open {
    position: fixed;
    z-index: var(--guichet-z-index, 999999);
    bottom: var(--guichet-offset-block, 16px);
    inset-inline: var(--guichet-inset-inline, auto 16px);
    flex-direction: column-reverse;
    align-items: flex-end;
    justify-content: flex-end;
    max-width: calc(100vw - 32px);
  }
  /* Above what floats in the same corner; also where the panel’s own file never came. */
  .open {
    z-index: calc(1 + var(--guichet-z-index, 999999));
  }
  /* The words are French or English, whatever the page is; the side is the page’s. */
  button,
  .box {
    direction: ltr;
    border: 1px solid gray;
    border-radius: 24px;
    background: Canvas;
    color: inherit;
    box-shadow: 0 2px 8px #0004;
  }
  button {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 48px;
    padding: 8px 16px;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  .button {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  .float .button,
  .open .button {
    order: 1;
  }
  :focus-visible {
    outline: 3px solid CanvasText;
    outline-offset: 2px;
    box-shadow: 0 0 0 2px Canvas;
  }
  svg {
    flex: none;
    width: 20px;
    height: 20px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
  }
  .open button span {
    display: none;
  }
  .box {
    display: flex;
    flex-direction: column;
    box-sizing: border-box;
    width: min(400px, 100vw - 32px);
    max-height: calc(100dvh - 80px - var(--guichet-offset-block, 16px));
    border-radius: 8px;
    overflow: auto;
  }
  .panel {
    height: 680px;
  }
  ul {
    margin: 0;
    padding: 8px;
    list-style: none;
  }
  li a {
    display: grid;
    grid: auto / 56px 1fr;
    padding: 8px;
    color: inherit;
    text-decoration: none;
  }
  b {
    font-size: 20px;
  }
  small {
    display: block;
    font-size: 14px;
  }
  p {
    margin: 8px 16px 0;
  }
  iframe {
    flex: 1;
    border: 0;
  }
  @media (width < 400px) {
    .float button span {
      display: none;
    }
  }
  @media print {
    section {
      display: none;
    }
  }
`;

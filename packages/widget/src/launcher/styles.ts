/** Read by the build's minifier, which looks for templates of this name. */
const css = String.raw;

/**
 * The host is `display: contents` and what is inside is fixed: rules of the page such as `body > *` or `*` cannot move it,
 * and nothing of the page is laid out again. System colours follow light, dark and forced colours by themselves. Offsets
 * and the stacking order are the page's to set. Small on purpose: it travels with every page view.
 */
export const styles = css`
  :host {
    display: contents;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  section {
    all: initial;
    color-scheme: light dark;
    position: fixed;
    z-index: var(--guichet-z-index, 999999);
    bottom: var(--guichet-offset-block, 16px);
    inset-inline: var(--guichet-inset-inline, auto 16px);
    display: flex;
    flex-direction: column-reverse;
    align-items: flex-end;
    gap: 8px;
    max-width: calc(100vw - 32px);
    color: CanvasText;
    font:
      16px/1.5 system-ui,
      sans-serif;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 8px;
  }
  button,
  .box {
    border: 1px solid #808080;
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
  .main {
    order: 1;
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  .exit {
    border: 2px solid;
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
    stroke-width: 1.75;
  }
  .open button span {
    display: none;
  }
  p[role] {
    position: absolute;
    clip-path: inset(50%);
  }
  .box {
    display: flex;
    flex-direction: column;
    box-sizing: border-box;
    width: min(400px, 100vw - 32px);
    max-height: calc(100dvh - 96px);
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
    grid-template-columns: 56px 1fr;
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
  p:not(:empty) {
    margin: 16px;
  }
  iframe {
    flex: 1;
    border: 0;
  }
  @media (width < 640px) {
    .open {
      inset: var(--top, 0) 0 auto;
      flex-direction: column;
      align-items: stretch;
      height: var(--visible, 100dvh);
      max-width: none;
      background: Canvas;
    }
    .open header {
      flex-wrap: nowrap;
      justify-content: space-between;
      padding: 4px 8px;
    }
    .open button {
      padding: 4px 12px;
      box-shadow: none;
    }
    .open .box {
      flex: 1;
      width: auto;
      max-height: none;
      border-width: 1px 0 0;
      border-radius: 0;
    }
  }
  @media (width < 400px) {
    button span {
      display: none;
    }
  }
  @media print {
    section {
      display: none;
    }
  }
`;

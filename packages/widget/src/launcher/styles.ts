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
    inset-block-end: var(--guichet-offset-block, 16px);
    inset-inline: var(--guichet-inset-inline, auto 16px);
    display: flex;
    flex-direction: column-reverse;
    align-items: flex-end;
    gap: 8px;
    max-inline-size: calc(100vw - 32px);
    color: CanvasText;
    font:
      16px/1.5 system-ui,
      sans-serif;
  }
  .bar {
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
    min-block-size: 48px;
    padding: 8px 16px;
    font: inherit;
    cursor: pointer;
  }
  .main {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  .exit {
    border: 2px solid;
  }
  .exit,
  .main {
    font-weight: 600;
  }
  :focus-visible {
    outline: 3px solid CanvasText;
    outline-offset: 2px;
    box-shadow: 0 0 0 2px Canvas;
  }
  svg {
    flex: none;
    inline-size: 20px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
  }
  i {
    padding: 0 8px;
    border: 1px solid;
    border-radius: 12px;
    font-style: normal;
  }
  .hide,
  .open .label {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .box {
    display: flex;
    flex-direction: column;
    box-sizing: border-box;
    inline-size: min(400px, 100%);
    max-block-size: calc(100dvh - 96px);
    border-radius: 8px;
    overflow: auto;
  }
  .panel {
    inline-size: 400px;
    block-size: 680px;
  }
  .list:not([hidden]) + .panel {
    display: none;
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
    line-height: 1.2;
  }
  small {
    display: block;
    font-size: 14px;
  }
  .help > :not(ul) {
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
      gap: 0;
      block-size: var(--visible, 100dvh);
      max-inline-size: none;
      background: Canvas;
    }
    .open .bar {
      flex-wrap: nowrap;
      justify-content: space-between;
      padding: 4px 8px;
    }
    .open button {
      min-block-size: 44px;
      padding: 4px 12px;
      box-shadow: none;
    }
    .open .box {
      flex: 1;
      inline-size: auto;
      max-block-size: none;
      border-width: 1px 0 0;
      border-radius: 0;
    }
  }
  @media (width < 400px) {
    .label {
      display: none;
    }
  }
  @media print {
    section {
      display: none;
    }
  }
`;

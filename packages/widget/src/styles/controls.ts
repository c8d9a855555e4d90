import { css } from 'lit';

/** Buttons, links, notes and hidden text: the same in every element of the frame. Colours come from the page's tokens. */
export const controls = css`
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  p,
  h1,
  h2,
  ul,
  ol {
    margin: 0;
    padding: 0;
    overflow-wrap: anywhere;
  }
  ul,
  ol {
    list-style: none;
  }
  h1,
  h2 {
    font-size: 1.25rem;
    font-weight: 700;
    line-height: 1.3;
  }
  h1:focus-visible,
  h2:focus-visible {
    outline-offset: 4px;
  }
  a {
    color: var(--accent);
  }
  button,
  .button,
  input,
  textarea {
    min-block-size: 44px;
    border: 1px solid var(--border);
    border-radius: var(--radius);
    background: var(--ground);
    color: var(--text);
    font: inherit;
  }
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-inline-size: 44px;
    padding: 8px 16px;
    font-weight: 600;
    line-height: 1.25;
    text-decoration: none;
    cursor: pointer;
    touch-action: manipulation;
  }
  .primary {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  .danger {
    border-color: var(--danger);
    background: var(--danger);
    color: var(--on-danger);
  }
  .quiet {
    padding: 8px;
    border-color: transparent;
    background: transparent;
  }
  .link {
    min-inline-size: 0;
    padding: 0 4px;
    border: 0;
    background: none;
    color: var(--accent);
    font-weight: 600;
    text-decoration: underline;
  }
  button:active,
  .button:active {
    opacity: 0.8;
  }
  :focus-visible {
    outline: 3px solid var(--text);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--ground);
  }
  svg {
    flex: none;
    inline-size: min(1.25rem, 26px);
    block-size: min(1.25rem, 26px);
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .soft {
    color: var(--soft);
    font-size: 0.875rem;
  }
  .note {
    padding: 12px;
    border-inline-start: 4px solid var(--border);
    background: var(--sunken);
  }
  .screen {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 16px;
    padding: 16px;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

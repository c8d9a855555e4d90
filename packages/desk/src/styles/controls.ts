import { css } from 'lit';

/** Buttons, fields, focus ring, marks and skeletons: what every element of the desk shares. */
export const controls = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--ground);
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: var(--target);
    min-inline-size: var(--target);
    padding: 4px 12px;
    border: 1px solid var(--border);
    border-radius: var(--radius);
    background: var(--ground);
    color: var(--text);
    cursor: pointer;
    text-align: start;
  }
  button:hover {
    background: var(--sunken);
  }
  button[disabled],
  button[aria-disabled='true'] {
    color: var(--muted);
    background: var(--surface);
    border-style: dashed;
    cursor: not-allowed;
  }
  button.primary {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  button.primary:hover {
    text-decoration: underline;
  }
  button.primary[disabled],
  button.primary[aria-disabled='true'] {
    background: var(--surface);
    color: var(--muted);
    border-color: var(--border);
    text-decoration: none;
  }
  button.danger {
    border-color: var(--danger);
    color: var(--danger);
  }
  button.quiet {
    border-color: transparent;
    background: transparent;
  }
  button.quiet:hover {
    background: var(--sunken);
  }
  button.link {
    min-block-size: 24px;
    padding: 0 4px;
    border-color: transparent;
    background: transparent;
    color: var(--accent);
    text-decoration: underline;
  }
  @media (pointer: coarse) {
    button.link {
      min-block-size: 44px;
    }
  }
  input:not([type='checkbox'], [type='radio']),
  select,
  textarea {
    inline-size: 100%;
    min-block-size: var(--target);
    padding: 8px 12px;
    border: 1px solid var(--border);
    border-radius: var(--radius);
    background: var(--ground);
  }
  input[type='checkbox'],
  input[type='radio'] {
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    flex: none;
    accent-color: var(--accent);
  }
  label {
    font-weight: 600;
  }
  label.choice {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: var(--target);
    font-weight: 400;
  }
  svg {
    inline-size: 20px;
    block-size: 20px;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .small {
    font-size: var(--text-small);
  }
  .muted {
    color: var(--muted);
  }
  .error {
    color: var(--danger);
    font-weight: 600;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .danger-mark {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    padding: 0 8px;
    border: 1px solid var(--danger);
    border-radius: var(--radius);
    background: var(--danger);
    color: var(--on-danger);
    font-weight: 700;
    font-size: var(--text-small);
    white-space: nowrap;
  }
  .danger-mark svg {
    inline-size: 16px;
    block-size: 16px;
  }
  .tag {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    padding: 0 8px;
    border: 1px solid var(--border);
    border-radius: var(--radius);
    font-size: var(--text-small);
    white-space: nowrap;
  }
  /* Appears after 300 ms: what loads faster never flickers. */
  .skeleton {
    display: block;
    block-size: 16px;
    border-radius: 4px;
    background: var(--sunken);
    animation: appear 1ms 300ms both;
  }
  .late {
    animation: appear 1ms 300ms both;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
    to {
      opacity: 1;
    }
  }
  @media (forced-colors: active) {
    button.primary {
      border-width: 2px;
    }
    .danger-mark {
      border-width: 2px;
    }
  }
`;

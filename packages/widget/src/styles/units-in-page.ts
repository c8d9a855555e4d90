import { css } from 'lit';

/** The list in a page that is not ours: its own ground and type. Its colours come from around it (`inline/inline-theme.ts`). */
export const unitsInPage = css`
  :host([mode='inline']) {
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
`;

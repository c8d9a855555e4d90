import { css } from 'lit';

/** What the panels without a conversation share: header, numbers, then what the panel is for. */
export const panel = css`
  :host {
    display: grid;
    /* With very large text the panel scrolls as a whole, rather than leave nothing to what is in the middle. */
    grid-template: auto auto minmax(8em, 1fr) / minmax(0, 1fr);
    block-size: var(--frame-height, 100dvh);
    overflow-y: auto;
    background: var(--ground);
    color: var(--text);
  }
  /* « Quitter vite » stays in sight where very large text makes the whole panel scroll. */
  header {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--ground);
  }
  main {
    min-block-size: 0;
    overflow-y: auto;
  }
  .screen {
    align-items: stretch;
    max-inline-size: 42rem;
    margin-inline: auto;
  }
  /* Below whatever the panel shows, in line with it. */
  .legal {
    max-inline-size: 42rem;
    margin-inline: auto;
    padding: 0 16px 16px;
  }
  .legal a {
    display: inline-block;
    padding-block: 12px;
  }
  @media print {
    .legal {
      display: none;
    }
  }
  .call {
    flex-direction: column;
    gap: 0;
    padding: 12px;
    font-size: 1.5rem;
  }
  .call span {
    font-size: 0.875rem;
    font-weight: 400;
  }
`;

import { css } from 'lit';

export const cyberAppStyles = css`
  :host {
    display: grid;
    /* With very large text the panel scrolls as a whole, rather than leave nothing to what is in the middle. */
    grid-template: auto auto minmax(8em, 1fr) / minmax(0, 1fr);
    block-size: var(--frame-height, 100dvh);
    overflow-y: auto;
    scroll-padding-block-start: 7em;
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
    container-type: size;
    min-block-size: 0;
    overflow-y: auto;
    scroll-padding-block-end: 5em;
  }
  .screen {
    align-items: stretch;
    max-inline-size: 42rem;
    margin-inline: auto;
  }
  .link-fault {
    max-inline-size: 42rem;
    margin: 16px auto 0;
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
  guichet-result-sheet {
    display: none;
  }
  /* On paper there is the sheet and nothing else. */
  @media print {
    :host {
      display: block;
      block-size: auto;
      overflow: visible;
    }
    header,
    main,
    guichet-emergency-bar {
      display: none;
    }
    guichet-result-sheet {
      display: block;
    }
  }
`;

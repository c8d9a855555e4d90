import { css } from 'lit';

export const chatAppStyles = css`
  :host {
    min-block-size: 0;
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
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    overflow-y: auto;
  }
  section {
    min-inline-size: 0;
  }
`;

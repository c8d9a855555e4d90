import { css } from 'lit';

export const chatAppStyles = css`
  :host {
    min-block-size: 0;
    overflow-y: auto;
    background: var(--ground);
    color: var(--text);
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

import { css } from 'lit';

export const transcriptStyles = css`
  :host {
    position: relative;
    display: flex;
    /* Never nothing: with very large text, what is around it scrolls instead. */
    min-block-size: 7em;
    flex: 1;
  }
  section {
    flex: 1;
    min-inline-size: 0;
    padding: 16px;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  section:focus-visible {
    outline-offset: -3px;
    box-shadow: none;
  }
  ol {
    display: flex;
    flex-direction: column;
    gap: 8px;
  }
  .system {
    margin-block: 4px;
    color: var(--soft);
    font-size: 0.875rem;
    text-align: center;
    overflow-wrap: anywhere;
  }
  .jump {
    position: absolute;
    inset-block-end: 8px;
    inset-inline: 0;
    inline-size: fit-content;
    margin-inline: auto;
    box-shadow: var(--shadow);
  }
`;

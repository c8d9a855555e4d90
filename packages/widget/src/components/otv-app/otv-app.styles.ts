import { css } from 'lit';

export const otvAppStyles = css`
  main {
    scroll-padding-block: 16px;
  }
  guichet-otv-form {
    display: block;
    max-inline-size: 42rem;
    margin-inline: auto;
  }
  dialog {
    max-inline-size: min(26rem, calc(100% - 32px));
    padding: 16px;
    border: 1px solid var(--border);
    border-radius: var(--radius);
    background: var(--ground);
    color: var(--text);
    box-shadow: var(--shadow);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 50%);
  }
  dialog[open] {
    display: grid;
    gap: 12px;
  }
  /* On paper there is the receipt, or the request, and nothing else. */
  @media print {
    :host,
    main {
      display: block;
      block-size: auto;
      overflow: visible;
    }
    header,
    guichet-emergency-bar {
      display: none;
    }
  }
`;

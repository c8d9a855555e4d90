import { css } from 'lit';

export const otvReceiptStyles = css`
  h1 {
    display: flex;
    gap: 8px;
    align-items: center;
  }
  .codes {
    display: grid;
    gap: 12px;
    padding: 16px;
    border: 2px solid var(--accent);
    border-radius: var(--radius);
  }
  dl {
    display: grid;
    gap: 12px;
    margin: 0;
  }
  dt {
    font-size: 0.875rem;
  }
  dd {
    margin: 0;
    font:
      700 1.25rem/1.4 ui-monospace,
      monospace;
    /* Codes read from left to right, and stand where the page begins. */
    text-align: match-parent;
    user-select: all;
  }
  [role='status']:empty {
    display: none;
  }
  .actions {
    align-items: stretch;
  }
  .actions button {
    flex: 1 1 auto;
  }
  .next {
    padding-inline-start: 1.5em;
    list-style: decimal;
  }
  .next li {
    padding-block: 4px;
  }
  @media print {
    .actions,
    [role='status'] {
      display: none;
    }
  }
`;

import { css } from 'lit';

export const otvOwnerStyles = css`
  section {
    display: grid;
    gap: 8px;
  }
  .status {
    padding: 16px;
    border: 2px solid var(--accent);
    border-radius: var(--radius);
  }
  .mark {
    font-size: 1.25rem;
    font-weight: 700;
  }
  .done {
    display: flex;
    gap: 8px;
    align-items: center;
  }
  .urgent p {
    color: var(--text);
  }
  .note + .note {
    margin-block-start: 8px;
  }
  /* Empty, it takes no room, and is still there to speak. */
  [role='status']:not(:has(*)) {
    position: absolute;
  }
  .messages li {
    padding-block: 8px;
    border-block-start: 1px solid var(--line);
    white-space: pre-line;
  }
  .actions {
    align-items: stretch;
  }
  .actions button {
    flex: 1 1 12em;
  }
  @media print {
    .actions {
      display: none;
    }
  }
`;

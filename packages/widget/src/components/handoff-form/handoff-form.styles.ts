import { css } from 'lit';

export const handoffFormStyles = css`
  :host {
    display: block;
  }
  .screen {
    align-items: stretch;
    max-inline-size: 42rem;
    margin-inline: auto;
  }
  section,
  .field {
    display: grid;
    gap: 8px;
  }
  h2 {
    font-size: 1rem;
  }
  ul {
    padding-inline-start: 1.5em;
    list-style: disc;
  }
  section > .link {
    justify-self: start;
    padding: 0;
  }
  .field label {
    font-weight: 600;
  }
  textarea,
  [type='text'] {
    min-inline-size: 0;
    padding: 9px 12px;
    line-height: 1.5;
  }
  textarea {
    resize: vertical;
  }
  [type='text'] {
    inline-size: 8em;
  }
  [aria-invalid] {
    border: 2px solid var(--danger);
  }
  .actions button {
    flex: 1 1 16em;
  }
  [aria-disabled='true'] {
    opacity: 0.6;
  }
`;

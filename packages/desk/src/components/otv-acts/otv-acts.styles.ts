import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    gap: 16px;
  }
  /* Heard when something comes into them, and no gap until then. */
  .first:not(:has(*)),
  form > [role='alert']:not(:has(*)) {
    position: absolute;
  }
  form {
    display: grid;
    gap: 12px;
    padding: 16px;
    border: 1px solid var(--border);
    border-radius: var(--radius);
    background: var(--surface);
  }
  h4 {
    margin: 0;
    font-size: 1rem;
  }
  legend {
    padding: 0;
    font-weight: 600;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
  }
  label:not(.choice) {
    display: block;
    margin-block-end: 4px;
  }
  input[type='datetime-local'] {
    display: block;
    max-inline-size: 260px;
  }
  textarea {
    min-block-size: 84px;
    resize: vertical;
  }
  .submit {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
  }
  .conflict {
    display: grid;
    gap: 8px;
    justify-items: start;
    padding: 12px 16px;
    border: 2px solid var(--note);
    border-radius: var(--radius);
    background: var(--note-ground);
    color: var(--note-text);
  }
  .conflict p:first-child {
    font-weight: 600;
  }
  @media print {
    :host {
      display: none;
    }
  }
`;

import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
    padding: 4px 16px 12px;
    border-block-start: 1px solid var(--line);
    background: var(--ground);
  }
  :host([kind='note']) {
    background: var(--note-ground);
    color: var(--note-text);
    border-block-start: 2px dashed var(--note);
  }
  .modes {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 16px;
  }
  .field > label {
    display: block;
    margin-block: 4px;
  }
  textarea {
    display: block;
    field-sizing: content;
    min-block-size: 5rem;
    max-block-size: 30vh;
    resize: none;
    color: var(--text);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-block-start: 8px;
  }
  .row .primary {
    margin-inline-start: auto;
  }
  .hint {
    margin-block-start: 8px;
    color: inherit;
  }
  @media (max-width: 767px), (pointer: coarse) {
    .hint {
      display: none;
    }
    textarea {
      min-block-size: 3.5rem;
    }
  }
  @container (max-width: 480px) {
    .hint {
      display: none;
    }
    .row {
      gap: 4px;
    }
  }
  @media (max-width: 767px) {
    :host {
      padding-inline: 12px;
    }
  }
`;

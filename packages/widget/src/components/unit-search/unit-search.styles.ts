import { css } from 'lit';

export const unitSearchStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
  }
  label {
    font-weight: 600;
  }
  .field input {
    padding: 8px 48px 8px 12px;
  }
  /* What is written has its own direction, the button that of the page. */
  :host(:dir(rtl)) .field input {
    padding: 8px 12px 8px 48px;
  }
  .field button {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    padding: 8px;
  }
  [role='status'] {
    min-block-size: 1.5em;
  }
`;

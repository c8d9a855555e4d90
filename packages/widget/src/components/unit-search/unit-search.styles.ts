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
  .field {
    position: relative;
    display: flex;
  }
  input {
    flex: 1;
    min-inline-size: 0;
    padding: 8px 48px 8px 12px;
  }
  /* What is written has its own direction, the button that of the page. */
  :host(:dir(rtl)) input {
    padding: 8px 12px 8px 48px;
  }
  .field button {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    padding: 8px;
  }
  [role='listbox'] {
    position: absolute;
    z-index: 1;
    inset-block-start: calc(100% + 4px);
    inset-inline: 0;
    max-block-size: min(22em, 60vh);
    overflow-y: auto;
    border: 1px solid var(--border);
    border-radius: var(--radius);
    background: var(--ground);
    box-shadow: 0 2px 8px rgb(0 0 0 / 25%);
  }
  [role='option'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: center;
    min-block-size: 44px;
    padding: 8px 12px;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  :host(:dir(rtl)) span {
    text-align: right;
  }
  [role='option'] + [role='option'] {
    border-block-start: 1px solid var(--line);
  }
  [role='option']:hover {
    background: var(--sunken);
  }
  /* An outline, so that it is seen in forced colours as well. */
  [aria-selected='true'] {
    outline: 3px solid var(--accent);
    outline-offset: -3px;
    background: var(--sunken);
  }
  [role='status'] {
    min-block-size: 1.5em;
  }
`;

import { css } from 'lit';

/** The list below a field that suggests; the field stands in `.field`. */
export const combobox = css`
  .field {
    position: relative;
    display: flex;
  }
  .field input {
    flex: 1;
    min-inline-size: 0;
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
  :host(:dir(rtl)) [role='option'] span {
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
`;

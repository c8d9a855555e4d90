import { css } from 'lit';

export const pickerStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    block-size: 100%;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    padding: 16px 16px 8px;
  }
  label,
  input,
  .top p {
    flex-basis: 100%;
  }
  .top p:empty {
    display: none;
  }
  label {
    font-weight: 600;
  }
  input {
    min-inline-size: 0;
    padding: 8px 12px;
  }
  [role='listbox'] {
    flex: 1;
    min-block-size: 120px;
    padding: 0 8px 16px;
    border-block-start: 1px solid var(--line);
    overflow-y: auto;
  }
  [role='group'] > p {
    padding: 12px 8px 4px;
    font-weight: 600;
  }
  [role='option'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    min-block-size: 44px;
    padding: 4px 8px;
    border: 2px solid transparent;
    border-radius: var(--radius);
    line-height: 1.4;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  [role='option']:is([lang='ur'], [lang='my'], [lang='km'], [lang='dv']) {
    line-height: 1.7;
  }
  [role='option'] .soft {
    grid-column: 1;
  }
  [role='option'] svg {
    grid-area: 1 / 2 / span 2;
  }
  [role='option'][dir='rtl'] .soft {
    text-align: end;
  }
  [role='option']:hover {
    background: var(--sunken);
  }
  [data-active] {
    border-color: var(--accent);
    background: var(--sunken);
  }
  [aria-selected='true'] {
    font-weight: 600;
  }
`;

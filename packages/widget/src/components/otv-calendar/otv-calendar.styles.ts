import { css } from 'lit';

export const otvCalendarStyles = css`
  :host {
    display: block;
  }
  [role='dialog'] {
    display: grid;
    gap: 8px;
    max-inline-size: 24rem;
    padding: 8px;
    border: 1px solid var(--border);
    border-radius: var(--radius);
    background: var(--ground);
  }
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
  .head p {
    font-weight: 600;
  }
  :host(:dir(rtl)) .soft {
    text-align: right;
  }
  .on svg,
  .back svg:dir(rtl) {
    scale: -1 1;
  }
  .on svg:dir(rtl) {
    scale: none;
  }
  table {
    inline-size: 100%;
    border-spacing: 0;
    table-layout: fixed;
    text-align: center;
  }
  th {
    padding-block: 4px;
    color: var(--soft);
    font-size: 0.875rem;
    font-weight: 400;
    overflow: hidden;
  }
  td {
    block-size: 44px;
    padding: 0;
    border-radius: var(--radius);
  }
  [role='gridcell'] {
    cursor: pointer;
  }
  [role='gridcell']:hover {
    background: var(--sunken);
  }
  [aria-current] {
    font-weight: 700;
    text-decoration: underline;
  }
  [aria-disabled] {
    color: var(--soft);
    text-decoration: line-through;
    cursor: default;
  }
  /* An outline, so that it is seen in forced colours as well. */
  [aria-selected='true'] {
    outline: 3px solid var(--accent);
    outline-offset: -3px;
    background: var(--sunken);
    font-weight: 700;
  }
  td:focus-visible {
    outline: 3px solid var(--text);
    outline-offset: -3px;
    box-shadow: none;
  }
  p,
  th {
    unicode-bidi: plaintext;
  }
  .soft {
    padding-inline: 8px;
  }
  .link {
    justify-self: start;
    padding-inline: 8px;
  }
`;

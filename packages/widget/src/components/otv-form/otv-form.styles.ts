import { css } from 'lit';

export const otvFormStyles = css`
  :host {
    display: block;
  }
  .screen {
    align-items: stretch;
    max-inline-size: 42rem;
    margin-inline: auto;
    padding: 16px;
  }
  .fields,
  .member {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 20px;
  }
  .stack,
  .group {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
  }
  h1 {
    margin-block-start: 4px;
  }
  .screen > .primary {
    margin-block-start: 8px;
  }
  .stack > .link,
  .member > .link {
    justify-self: start;
    min-block-size: 44px;
    padding: 0;
  }
  .stack > .link {
    margin-block-end: -8px;
  }
  .member > .link {
    margin-block: -8px;
  }
  .stack > :is(.line, .field, textarea),
  .options {
    margin-block-start: 4px;
  }
  .line {
    display: flex;
    gap: 8px;
  }
  .line input {
    flex: 1;
  }
  .line .middle {
    flex: 0 1 16em;
  }
  .line .short {
    flex: 0 1 9em;
    inline-size: 9em;
  }
  .masked {
    -webkit-text-security: disc;
  }
  textarea {
    inline-size: 100%;
    resize: vertical;
  }
  .options {
    display: grid;
    gap: 8px;
  }
  .options.short {
    grid-template-columns: repeat(auto-fit, minmax(min(8em, 100%), 1fr));
  }
  .option {
    display: flex;
    gap: 12px;
    align-items: center;
    min-block-size: 48px;
    padding: 8px 12px;
    border: 1px solid var(--border);
    border-radius: var(--radius);
    font-weight: 400;
    line-height: 1.3;
    cursor: pointer;
  }
  .option:has(:checked) {
    border-color: var(--accent);
    outline: 2px solid var(--accent);
    font-weight: 600;
  }
  .option:has(:focus-visible) {
    outline: 3px solid var(--text);
    outline-offset: 2px;
  }
  .option input {
    flex: none;
    min-block-size: 0;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0;
    accent-color: var(--accent);
  }
  .option input:focus-visible {
    outline: none;
    box-shadow: none;
  }
  .group {
    gap: 12px;
  }
  .member {
    padding: 12px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .add {
    justify-self: start;
  }
  #summary {
    scroll-margin: 16px;
  }
  #summary h2 {
    font-size: 1rem;
  }
  #summary li {
    display: flex;
  }
  #summary .link {
    justify-content: flex-start;
    padding: 0;
    color: var(--danger);
    text-align: start;
  }
  section,
  .more {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
  }
  .more {
    gap: 12px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--line);
  }
  .more section h2 {
    font-size: 1rem;
  }
  dl,
  dt,
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  dt {
    color: var(--soft);
    font-size: 0.875rem;
  }
  dd {
    white-space: pre-line;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 12px;
    align-items: center;
    min-block-size: 44px;
    padding-block: 8px;
    border-block-start: 1px solid var(--line);
  }
  .row > * {
    grid-column: 1;
  }
  .row > :is(.change, .link) {
    grid-column: 2;
    grid-row: 1 / span 9;
  }
  .row:is(.head, .rest) {
    display: flex;
    justify-content: space-between;
  }
  .row > :is(p, h2) {
    flex: 1;
    min-inline-size: 0;
  }
  .row.head {
    padding-block: 0;
    border: 0;
  }
  .row .link {
    padding: 0;
  }
  [aria-disabled='true'] {
    opacity: 0.6;
  }
`;

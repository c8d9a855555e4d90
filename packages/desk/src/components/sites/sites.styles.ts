import { css } from 'lit';

export const styles = css`
  :host,
  form {
    display: grid;
    gap: 16px;
  }
  section {
    display: grid;
    gap: 16px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--line);
  }
  h3,
  h4 {
    margin: 0;
    font-size: 1rem;
    overflow-wrap: anywhere;
  }
  legend {
    padding: 0;
    font-weight: 600;
  }
  /* Room for the ring of a field that has the focus. */
  label + input,
  label + select,
  label + textarea {
    margin-block: 4px;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(160px, 1fr));
    gap: 16px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .end {
    justify-content: flex-end;
  }
  li {
    display: grid;
    gap: 4px;
    padding-block: 12px;
    border-block-end: 1px solid var(--line);
    overflow-wrap: anywhere;
  }
  button[aria-current] {
    border-color: var(--accent);
    background: var(--accent-ground);
    font-weight: 600;
  }
  @media (forced-colors: active) {
    button[aria-current] {
      border-width: 3px;
    }
  }
  a {
    color: var(--accent);
  }
  .scroll {
    overflow-x: auto;
  }
  /* Only an address may break anywhere: narrower than its words, the table scrolls. */
  td,
  thead th {
    overflow-wrap: normal;
  }
  table {
    font-size: var(--text-small);
  }
  tbody th {
    min-inline-size: 104px;
    font-weight: 400;
  }
  output {
    display: block;
    padding: 12px;
    border: 1px solid var(--border);
    border-radius: var(--radius);
    background: var(--sunken);
    font-family: monospace;
    overflow-wrap: anywhere;
    user-select: all;
  }
`;

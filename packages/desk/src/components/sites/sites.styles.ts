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
  a {
    color: var(--accent);
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  caption {
    text-align: start;
    font-weight: 600;
  }
  th,
  td {
    padding: 8px;
    border-block-end: 1px solid var(--line);
    text-align: start;
    overflow-wrap: anywhere;
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

import { css } from 'lit';

/** What the parts of the configurator share beyond the frame's own controls and fields. */
export const configuratorStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
  }
  section,
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  :is(.field, .labelled) {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
  }
  :is(.field, .labelled) > .soft + * {
    margin-block-start: 4px;
  }
  h2 {
    margin-block-start: 8px;
  }
  h3 {
    margin: 8px 0 0;
    font-size: 1rem;
  }
  select {
    min-block-size: 44px;
    max-inline-size: 100%;
    padding: 8px 12px;
    border: 1px solid var(--border);
    border-radius: var(--radius);
    background: var(--ground);
    color: var(--text);
    font: inherit;
  }
  textarea {
    inline-size: 100%;
    min-block-size: 6em;
    resize: vertical;
  }
  button {
    justify-self: start;
  }
  .fault:empty,
  [role='status']:empty {
    display: none;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  details {
    border: 1px solid var(--line);
    border-radius: var(--radius);
    padding: 4px 16px;
  }
  details[open] {
    padding-block-end: 16px;
  }
  summary {
    min-block-size: 44px;
    align-content: center;
    font-weight: 600;
    cursor: pointer;
  }
`;

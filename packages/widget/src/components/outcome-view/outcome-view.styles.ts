import { css } from 'lit';

export const outcomeViewStyles = css`
  :host {
    display: block;
  }
  .screen {
    align-items: stretch;
    gap: 24px;
    max-inline-size: 42rem;
    margin-inline: auto;
  }
  section,
  ul,
  .card,
  header {
    display: grid;
    gap: 12px;
  }
  .card {
    gap: 8px;
    padding: 16px;
    border: 1px solid var(--border);
    border-radius: var(--radius);
    overflow-wrap: anywhere;
  }
  h1 {
    font-size: 1.5rem;
  }
  h3 {
    margin: 0;
    font-size: 1rem;
    line-height: 1.3;
  }
  .urgency {
    display: flex;
    gap: 8px;
    align-items: center;
    padding: 8px 12px;
    border-inline-start: 4px solid var(--border);
    background: var(--sunken);
    font-weight: 700;
  }
  .now {
    border-color: var(--danger);
    background: var(--danger-soft);
    color: var(--danger);
  }
  .today {
    border-color: var(--text);
    background: var(--warning-soft);
  }
  .steps {
    display: grid;
    gap: 12px;
    padding-inline-start: 1.75em;
    list-style: decimal;
  }
  .steps li::marker {
    font-weight: 700;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .ways:not(:has(*)) {
    display: none;
  }
  .ways p {
    flex-basis: 100%;
  }
  .open {
    font-weight: 600;
  }
  .tick span span {
    display: block;
  }
  input:not([type='checkbox']) {
    flex: 1 1 12em;
    min-inline-size: 0;
    inline-size: 100%;
    padding: 8px 12px;
  }
  details ul {
    margin-block-end: 12px;
  }
`;

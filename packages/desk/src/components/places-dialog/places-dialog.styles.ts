import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
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
  .place {
    display: grid;
    gap: 4px;
    padding-block: 12px;
    border-block-end: 1px solid var(--line);
    overflow-wrap: anywhere;
  }
  h3 {
    font-size: 1rem;
    overflow-wrap: anywhere;
  }
  details li {
    padding-block: 4px;
    overflow-wrap: anywhere;
  }
  summary {
    min-block-size: 24px;
    cursor: pointer;
  }
`;

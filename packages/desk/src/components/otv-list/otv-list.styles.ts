import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    gap: 12px;
    padding: 12px;
    font-size: var(--text-small);
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 8px;
  }
  .filters > div {
    flex: 1 1 175px;
    min-inline-size: 0;
  }
  .row {
    display: grid;
    gap: 2px;
    inline-size: 100%;
    justify-content: stretch;
    justify-items: start;
    padding: 10px 12px;
    border: 0;
    border-block-end: 1px solid var(--line);
    border-inline-start: 4px solid transparent;
    border-radius: 0;
  }
  li:first-child .row {
    border-block-start: 1px solid var(--line);
  }
  .row[aria-current] {
    border-inline-start-color: var(--accent);
    background: var(--accent-ground);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 2px 8px;
    inline-size: 100%;
  }
  .place {
    font-size: 1rem;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .more {
    display: grid;
    gap: 8px;
    justify-items: center;
  }
  .failed {
    color: var(--danger);
    font-weight: 600;
  }
  .list {
    display: grid;
  }
  @media (forced-colors: active) {
    .row {
      border-inline-start-color: Canvas;
    }
    .row[aria-current] {
      border-inline-start-color: Highlight;
    }
  }
`;

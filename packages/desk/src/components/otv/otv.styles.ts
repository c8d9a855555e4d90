import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    min-block-size: 0;
  }
  main {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    block-size: 100%;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 24px;
    padding: 8px 16px 0;
    border-block-end: 1px solid var(--line);
  }
  h2 {
    padding-block-end: 8px;
    font-size: var(--text-large);
    line-height: 1.25;
  }
  nav ul {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  nav button {
    border-radius: 0;
    border: 0;
    border-block-end: 3px solid transparent;
  }
  nav button[aria-current] {
    border-block-end-color: var(--accent);
    font-weight: 600;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(300px, 380px) minmax(0, 1fr);
    min-block-size: 0;
  }
  .list,
  .one,
  .alone {
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .list {
    border-inline-end: 1px solid var(--line);
  }
  .alone {
    padding: 16px;
  }
  .none {
    max-inline-size: 44ch;
    margin: 48px auto;
    padding: 0 24px;
    text-align: center;
  }
  @media (max-width: 1023px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
    .list {
      border: 0;
    }
    .columns[data-open] .list,
    .columns:not([data-open]) .one {
      display: none;
    }
  }
  @media (max-width: 639px) {
    main[data-open] .top {
      display: none;
    }
    .top {
      padding-inline: 8px;
    }
    h2 {
      padding-inline: 8px;
      padding-block-end: 0;
      font-size: 1rem;
    }
    nav button {
      padding-inline: 8px;
    }
    .alone {
      padding: 16px 12px;
    }
  }
  @media print {
    :host,
    main,
    .columns,
    .one,
    .alone {
      display: block;
      block-size: auto;
      overflow: visible;
      padding: 0;
    }
    .top,
    .list {
      display: none;
    }
  }
  @media (forced-colors: active) {
    nav button:not([aria-current]) {
      border-block-end-color: Canvas;
    }
    nav button[aria-current] {
      border-block-end-color: Highlight;
    }
  }
`;

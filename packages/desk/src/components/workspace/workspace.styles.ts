import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr);
    block-size: 100dvh;
    background: var(--ground);
    color: var(--text);
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(280px, 320px) minmax(0, 1fr);
    min-block-size: 0;
  }
  .list,
  .details {
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    background: var(--ground);
  }
  .list {
    border-inline-end: 1px solid var(--line);
  }
  .details {
    border-inline-start: 1px solid var(--line);
    background: var(--surface);
  }
  .panes {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    min-block-size: 0;
    min-inline-size: 0;
  }
  desk-conversation-pane + desk-conversation-pane {
    border-inline-start: 2px solid var(--border);
  }
  .empty {
    align-self: center;
    justify-self: center;
    display: grid;
    gap: 16px;
    justify-items: center;
    max-inline-size: 40ch;
    padding: 24px;
    text-align: center;
  }
  .notice {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    padding: 8px 16px;
    border-block-end: 2px solid var(--danger);
    background: var(--danger-ground);
  }
  @media print {
    :host {
      display: block;
      block-size: auto;
    }
    desk-bar,
    desk-dialogs,
    .banners {
      display: none;
    }
  }
  @media (min-width: 1280px) {
    .columns[data-details] {
      grid-template-columns: minmax(280px, 320px) minmax(0, 1fr) minmax(240px, 300px);
    }
    .columns:not([data-details]) .details {
      display: none;
    }
  }
  /* Two columns: the details take the list's place. One pane only. */
  @media (max-width: 1279px) {
    desk-conversation-pane:not([data-focused]) {
      display: none;
    }
    desk-conversation-pane + desk-conversation-pane {
      border: 0;
    }
    .columns:not([data-panel='details']) .details,
    .columns[data-panel='details'] .list {
      display: none;
    }
    .details {
      grid-column: 1;
      grid-row: 1;
      border-inline-start: 0;
      border-inline-end: 1px solid var(--line);
    }
    .panes {
      grid-column: 2;
    }
  }
  @media (min-width: 768px) and (max-width: 1023px) {
    .columns {
      grid-template-columns: 272px minmax(0, 1fr);
    }
  }
  @media (max-width: 767px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
    .list,
    .details {
      border: 0;
    }
    .panes {
      grid-column: 1;
    }
    .columns[data-panel='queue'] .panes,
    .columns[data-panel='details'] .panes,
    .columns[data-panel='conversation'] .list {
      display: none;
    }
  }
`;

import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    font-size: var(--text-small);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 8px;
    padding: 12px 16px 8px;
  }
  h2 {
    font-size: 1rem;
  }
  h3 {
    padding: 16px 16px 8px;
    font-size: var(--text-small);
    color: var(--muted);
  }
  .empty {
    padding: 8px 16px 16px;
    color: var(--muted);
  }
  .changes {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: block;
    inline-size: calc(100% - 32px);
    margin: 0 16px 8px;
    background: var(--accent-ground);
    border-color: var(--accent);
    text-align: center;
  }
  li {
    display: grid;
    grid-template-columns: 1fr auto;
    column-gap: 8px;
    padding-block: 8px;
    padding-inline: 20px 16px;
    border-block-start: 1px solid var(--line);
  }
  li[data-danger='yes'] {
    padding-inline-start: 16px;
    border-inline-start: 4px solid var(--danger);
    background: var(--danger-ground);
  }
  li[data-state='taken'],
  li[data-state='gone'] {
    color: var(--muted);
    background: var(--surface);
  }
  /* Name and button share the first line; what is known runs below both. */
  .facts {
    display: contents;
  }
  .facts p {
    grid-column: 1 / -1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .title {
    grid-area: 1 / 1;
    min-inline-size: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
  }
  .claim {
    grid-area: 1 / 2;
    align-self: center;
  }
  button.name {
    padding-inline: 0;
    border: 0;
    font-size: 1rem;
    font-weight: 600;
    color: inherit;
  }
  ul.skeletons {
    display: grid;
    gap: 12px;
    padding: 8px 16px;
  }
  ul.skeletons li {
    display: block;
    padding: 0;
    border: 0;
  }
`;

import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    min-block-size: 0;
    min-inline-size: 0;
    container-type: inline-size;
    background: var(--ground);
  }
  .head {
    padding: 8px 16px;
    border-block-end: 1px solid var(--line);
  }
  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
  }
  h2 {
    font-size: var(--text-large);
    line-height: 1.25;
  }
  .hide {
    margin-inline-start: auto;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    font-size: var(--text-small);
    color: var(--muted);
  }
  .unanswered {
    color: var(--text);
    font-weight: 600;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    margin-block-start: 8px;
  }
  .actions button {
    font-size: var(--text-small);
    padding-inline: 8px;
  }
  .handoff {
    margin-block-start: 8px;
  }
  /* The context column shows all of it then. */
  @media (min-width: 1280px) {
    :host([details-shown][data-focused]) .handoff {
      display: none;
    }
  }
  .typing {
    min-block-size: 1.5em;
    padding: 0 16px;
    font-size: var(--text-small);
    color: var(--muted);
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding: 8px 16px;
    border-block-start: 1px solid var(--line);
    background: var(--surface);
  }
  .notice.refused {
    border-block-start: 2px solid var(--danger);
    background: var(--danger-ground);
  }
  .notice button {
    margin-inline-start: auto;
  }
  .loading {
    display: grid;
    gap: 12px;
    padding: 24px 16px;
    align-content: start;
  }
  .loading .skeleton:nth-child(even) {
    inline-size: 60%;
    margin-inline-start: auto;
  }
  .state {
    grid-row: 2;
    padding: 24px 16px;
  }
  @media (min-width: 768px) {
    .back {
      display: none;
    }
  }
  @container (max-width: 540px) {
    .actions {
      column-gap: 4px;
    }
    .actions button {
      gap: 4px;
      padding-inline: 6px;
    }
  }
  @container (max-width: 440px) {
    .head {
      padding: 4px 12px 8px;
    }
    .actions .word,
    .more {
      display: none;
    }
  }
`;

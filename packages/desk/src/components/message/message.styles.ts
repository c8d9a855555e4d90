import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  .bubble {
    inline-size: fit-content;
    max-inline-size: min(85%, 640px);
    padding: 8px 12px;
    border: 1px solid transparent;
    border-radius: var(--radius-bubble);
    overflow-wrap: anywhere;
  }
  .citizen .bubble {
    border-start-start-radius: 2px;
    background: var(--citizen-ground);
  }
  .officer .bubble,
  .officer .head,
  .officer .state {
    margin-inline-start: auto;
  }
  .officer .bubble {
    border-end-end-radius: 2px;
    background: var(--accent-ground);
    border-color: var(--accent);
  }
  .missed .bubble {
    border: 2px solid var(--accent);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    inline-size: fit-content;
    padding-block: 8px 4px;
    font-size: var(--text-small);
    color: var(--muted);
  }
  .text {
    white-space: pre-wrap;
  }
  .folded {
    max-block-size: 15lh;
    overflow: hidden;
  }
  .state {
    inline-size: fit-content;
    font-size: var(--text-small);
    color: var(--muted);
  }
  .failed .bubble {
    border: 2px dashed var(--danger);
  }
  .failed .state {
    color: var(--danger);
  }
  .note .bubble {
    inline-size: auto;
    max-inline-size: none;
    border: 2px dashed var(--note);
    border-radius: 2px;
    background: var(--note-ground);
    color: var(--note-text);
  }
  .note .head {
    flex-wrap: nowrap;
    align-items: flex-start;
    inline-size: auto;
    padding-block: 0 4px;
    color: inherit;
    font-weight: 600;
  }
  .note .state {
    margin-inline-start: 0;
  }
  .note.failed .bubble {
    border-color: var(--danger);
  }
  .system {
    padding-block: 8px;
    font-size: var(--text-small);
    color: var(--muted);
    text-align: center;
    overflow-wrap: anywhere;
  }
  .system.danger {
    color: var(--danger);
    font-weight: 700;
  }
  .staff {
    color: var(--note-text);
  }
  .staff > span {
    padding: 2px 8px;
    border: 1px dashed var(--note);
    border-radius: 2px;
    background: var(--note-ground);
  }
`;

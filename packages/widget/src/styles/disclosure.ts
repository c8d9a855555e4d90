import { css } from 'lit';

/** What folds, what is wrong with a field, what cannot wait, lists of answers: shared by the orienter's elements. */
export const disclosure = css`
  summary {
    display: list-item;
    min-block-size: 44px;
    padding-block: 10px;
    font-weight: 600;
    cursor: pointer;
  }
  .fault {
    display: flex;
    gap: 8px;
    color: var(--danger);
    font-weight: 600;
  }
  .fault:empty {
    display: none;
  }
  .back {
    align-self: start;
    margin-block: -8px;
    padding: 0;
  }
  .back svg:dir(rtl) {
    scale: -1 1;
  }
  /* A link on a line of its own is as easy to touch as a button. */
  .alone {
    display: inline-flex;
    align-items: center;
    justify-self: start;
    align-self: start;
    min-block-size: 44px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .urgent {
    display: flex;
    gap: 8px;
    padding: 12px;
    border: 2px solid var(--danger);
    border-radius: var(--radius);
    background: var(--danger-soft);
  }
  .urgent svg {
    margin-block-start: 2px;
    color: var(--danger);
  }
  .answers li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: center;
    padding-block: 8px;
    border-block-start: 1px solid var(--line);
  }
  .answers div {
    flex: 1 1 12em;
    min-inline-size: 0;
  }
  .answers button {
    padding: 0;
  }
  .tick {
    display: flex;
    gap: 12px;
    align-items: start;
    min-block-size: 44px;
    padding-block: 6px;
    cursor: pointer;
  }
  [type='checkbox'] {
    flex: none;
    min-block-size: 0;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0;
    accent-color: var(--accent);
  }
`;

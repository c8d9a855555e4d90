import { css } from 'lit';

/** What is printed: its choices above, which no paper has, and the paper, white whatever the screen. */
export const paper = css`
  :host {
    display: grid;
    gap: 16px;
    max-inline-size: 860px;
  }
  h3 {
    font-size: var(--text-large);
  }
  h4 {
    margin: 0;
  }
  .controls {
    display: grid;
    gap: 12px;
    justify-items: start;
  }
  .field {
    inline-size: min(100%, 360px);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .white {
    color-scheme: light;
    display: grid;
    border: 1px solid var(--border);
    background: #ffffff;
    color: #000000;
  }
  .box {
    display: inline-block;
    margin-inline-end: 8px;
    border: 1.5px solid #000000;
    vertical-align: -2px;
  }
  .line {
    border-block-end: 1px solid #000000;
  }
  @media print {
    :host {
      display: block;
      max-inline-size: none;
    }
    .controls {
      display: none;
    }
    .white {
      border: 0;
    }
  }
`;

import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    gap: 16px;
    max-inline-size: 860px;
  }
  h3 {
    font-size: var(--text-large);
  }
  .controls {
    display: grid;
    gap: 12px;
    justify-items: start;
  }
  legend {
    padding: 0;
    font-weight: 600;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
  }
  .field {
    inline-size: min(100%, 360px);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .papers {
    color-scheme: light;
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 340px), 1fr));
    border: 1px solid var(--border);
    background: #ffffff;
    color: #000000;
  }
  .paper {
    display: grid;
    align-content: start;
    gap: 14px;
    min-block-size: 300px;
    padding: 28px 24px;
    outline: 1px dashed #767676;
  }
  .paper h4 {
    margin: 0;
    font-size: var(--text-title);
    line-height: 1.25;
  }
  .fill {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 4px 8px;
  }
  .line {
    flex: 1 1 90px;
    block-size: 24px;
    border-block-end: 1px solid #000000;
  }
  .line.short {
    flex: 0 1 80px;
  }
  .box {
    display: inline-block;
    inline-size: 16px;
    block-size: 16px;
    margin-inline-end: 8px;
    border: 1.5px solid #000000;
    vertical-align: -2px;
  }
  @media print {
    :host {
      display: block;
      max-inline-size: none;
    }
    .controls {
      display: none;
    }
    .papers {
      grid-template-columns: 1fr 1fr;
      border: 0;
    }
    .paper {
      min-block-size: 125mm;
      break-inside: avoid;
    }
  }
`;

import { css } from 'lit';

export const styles = css`
  legend {
    padding: 0;
    font-weight: 600;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
  }
  .papers {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 340px), 1fr));
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
  }
  .line.short {
    flex: 0 1 80px;
  }
  .box {
    inline-size: 16px;
    block-size: 16px;
  }
  @media print {
    .papers {
      grid-template-columns: 1fr 1fr;
    }
    .paper {
      min-block-size: 125mm;
      break-inside: avoid;
    }
  }
`;

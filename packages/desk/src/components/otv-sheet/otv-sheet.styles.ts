import { css } from 'lit';

export const styles = css`
  .paper {
    gap: 12px;
    padding: 24px;
    font-size: var(--text-small);
    line-height: 1.4;
  }
  .paper .head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 4px 16px;
    padding-block-end: 8px;
    border-block-end: 2px solid #000000;
  }
  .paper ol {
    display: grid;
    gap: 12px;
  }
  .home {
    display: grid;
    gap: 6px;
    padding-block-end: 12px;
    border-block-end: 1px solid #000000;
    break-inside: avoid;
  }
  h4 {
    font-size: 1rem;
    overflow-wrap: anywhere;
  }
  .ticks {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    align-items: end;
  }
  .box {
    inline-size: 14px;
    block-size: 14px;
  }
  .tick {
    white-space: nowrap;
  }
  .line {
    display: inline-block;
    min-inline-size: 72px;
    block-size: 18px;
    vertical-align: bottom;
  }
  .notes {
    display: flex;
    flex: 1 1 220px;
    align-items: end;
    gap: 8px;
  }
  .notes .line {
    flex: 1;
  }
  @media (max-width: 639px) {
    .paper {
      padding: 12px;
    }
  }
  @media print {
    .late,
    [role='alert'] {
      display: none;
    }
    .paper {
      padding: 0;
      font-size: 10pt;
    }
  }
`;

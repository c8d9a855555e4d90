import { css } from 'lit';

/** Black on white whatever the scheme: for paper, and for the file, which carries the same rules. */
export const resultSheetStyles = css`
  article {
    max-inline-size: 48rem;
    margin: 0 auto;
    padding: 16px;
    background: #fff;
    color: #000;
    font:
      1rem / 1.5 system-ui,
      sans-serif;
    overflow-wrap: anywhere;
  }
  article h1 {
    margin: 0 0 8px;
    font-size: 1.5rem;
  }
  article h2 {
    margin: 20px 0 4px;
    font-size: 1.125rem;
    break-after: avoid;
  }
  article p,
  article ul,
  article ol,
  article dl {
    margin: 4px 0;
  }
  article .checks {
    padding: 0;
    list-style: none;
  }
  article li,
  article dt {
    break-inside: avoid;
  }
  article dt {
    margin-block-start: 6px;
  }
  article dd {
    margin: 0;
    font-weight: 700;
  }
`;

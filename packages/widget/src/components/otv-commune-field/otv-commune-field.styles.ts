import { css } from 'lit';

export const otvCommuneFieldStyles = css`
  :host {
    display: grid;
  }
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
  }
  .field {
    margin-block-start: 4px;
  }
  [role='status']:empty {
    display: none;
  }
`;

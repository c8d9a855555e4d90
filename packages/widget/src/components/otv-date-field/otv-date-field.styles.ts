import { css } from 'lit';

export const otvDateFieldStyles = css`
  :host {
    display: block;
  }
  fieldset {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
  }
  .parts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    margin-block-start: 4px;
  }
  .parts label {
    display: block;
    font-weight: 400;
  }
  .parts input {
    inline-size: 4.5em;
  }
  .parts .year input {
    inline-size: 6em;
  }
  .open {
    justify-self: start;
    margin-inline-start: -8px;
    color: var(--accent);
    text-align: start;
  }
`;

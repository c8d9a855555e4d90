import { css } from 'lit';

/**
 * What the locator's elements share besides the controls. Sizes are in em: inline, the size of the text around is the
 * host page's, and so may be that of its root.
 */
export const unitStyles = css`
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
    overflow-wrap: anywhere;
  }
  /* Words of one direction in a page of the other: « 8 h à 12 h » stays in order. */
  p,
  th,
  td,
  caption {
    unicode-bidi: plaintext;
  }
  :host(:dir(rtl)) :is(p, th, td, caption) {
    text-align: right;
  }
  h1,
  h2 {
    font-size: 1.25em;
  }
  h3,
  h4,
  h5,
  h6 {
    font-size: 1em;
    line-height: 1.3;
  }
  svg {
    inline-size: min(1.25em, 26px);
    block-size: min(1.25em, 26px);
  }
  .soft {
    font-size: 0.875em;
  }
  summary {
    display: list-item;
    min-block-size: 44px;
    padding-block: 10px;
    font-weight: 600;
    cursor: pointer;
  }
  input[type='checkbox'] {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    min-block-size: 0;
    margin: 0;
    accent-color: var(--accent);
  }
  a {
    min-inline-size: 0;
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }
  .alone {
    display: inline-flex;
    gap: 8px;
    align-items: center;
    min-block-size: 44px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .state {
    display: flex;
    gap: 8px;
    align-items: start;
    font-weight: 600;
  }
  .state svg {
    margin-block-start: 2px;
  }
  .sample {
    align-self: start;
    justify-self: start;
    padding: 0 8px;
    border: 1px dashed var(--border);
    border-radius: 4px;
    background: var(--warning-soft);
    font-size: 0.875em;
    font-weight: 600;
  }
  .competent {
    font-size: 0.875em;
    font-weight: 600;
  }
  .fault {
    display: flex;
    gap: 8px;
    padding: 12px;
    border-inline-start: 4px solid var(--border);
    background: var(--warning-soft);
  }
`;

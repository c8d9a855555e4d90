import { css } from 'lit';

/** Fields of a form, one below the other: label, hint, fault, field. */
export const formFields = css`
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend,
  label {
    padding: 0;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  /* A legend that floats is laid out as anything else in the box. */
  legend {
    float: left;
  }
  /* Words of one direction in a page of the other: their signs stay where they belong. */
  p,
  h1,
  h2,
  dt,
  dd,
  legend,
  label,
  label span {
    unicode-bidi: plaintext;
  }
  :host(:dir(rtl)) :is(p, h1, h2, dt, dd, legend, label, label span) {
    text-align: right;
  }
  input:not([type='radio'], [type='checkbox']),
  textarea {
    min-inline-size: 0;
    max-inline-size: 100%;
    padding: 8px 12px;
    line-height: 1.5;
  }
  :is(input, textarea)[aria-invalid='true'] {
    border: 2px solid var(--danger);
  }
  .fault {
    color: var(--danger);
    font-weight: 600;
  }
  .fault:empty {
    display: none;
  }
  /* Fields with something wrong stand out by more than colour. */
  :host(.wrong),
  .wrong {
    padding-inline-start: 12px;
    border-inline-start: 4px solid var(--danger);
  }
`;

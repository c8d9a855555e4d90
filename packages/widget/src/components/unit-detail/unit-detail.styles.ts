import { css } from 'lit';

export const unitDetailStyles = css`
  :host,
  section,
  .head {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  :host {
    gap: 20px;
  }
  .head {
    gap: 4px;
  }
  .head > [tabindex] {
    font-size: 1.25em;
  }
  section > [tabindex] {
    font-size: 1.125em;
  }
  .back {
    justify-self: start;
    padding: 0;
  }
  .back svg:dir(rtl) {
    scale: -1 1;
  }
  table {
    inline-size: min(100%, 32em);
    border-collapse: collapse;
  }
  caption {
    padding-block-end: 4px;
    text-align: start;
  }
  th,
  td {
    padding-block: 6px;
    padding-inline: 0 12px;
    border-block-start: 1px solid var(--line);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  th::first-letter {
    text-transform: uppercase;
  }
  thead :is(th, td) {
    border: 0;
    font-size: 0.875em;
    color: var(--soft);
  }
  .today :is(th, td) {
    font-weight: 700;
  }
  @media print {
    button,
    .links {
      display: none;
    }
  }
`;

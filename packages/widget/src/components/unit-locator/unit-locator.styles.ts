import { css } from 'lit';

export const unitLocatorStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    color: var(--text);
  }
  .top,
  .head,
  .found,
  .beside {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }
  .top {
    gap: 8px;
    justify-items: start;
  }
  guichet-unit-search {
    inline-size: min(100%, 40em);
  }
  :is(.top, .title) > [tabindex] {
    font-size: 1.25em;
  }
  .offer {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
    justify-items: start;
  }
  .back {
    justify-self: start;
    padding: 0;
  }
  .back svg:dir(rtl) {
    scale: -1 1;
  }
  .fault > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    justify-items: start;
  }
  .map {
    min-inline-size: 0;
  }
  .head {
    margin-block-end: 16px;
  }
  /* Wide enough for both: the map stays in sight while the list goes by. */
  @media (min-width: 60em) {
    .beside {
      grid-template: auto 1fr / minmax(0, 2fr) minmax(0, 3fr);
    }
    .beside .map {
      position: sticky;
      inset-block-start: 16px;
      grid-area: 1 / 2 / span 2;
      align-self: start;
    }
  }
`;

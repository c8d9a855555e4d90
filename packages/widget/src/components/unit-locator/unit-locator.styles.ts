import { css } from 'lit';

export const unitLocatorStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    color: var(--text);
  }
  .top,
  .found {
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
  .actions:empty,
  [role='status']:empty {
    display: none;
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
  .beside {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }
  /* Wide enough for both: the map stays in sight while the list goes by. */
  @media (min-width: 60em) {
    .beside {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
      align-items: start;
    }
    .beside .map {
      position: sticky;
      inset-block-start: 16px;
    }
  }
`;

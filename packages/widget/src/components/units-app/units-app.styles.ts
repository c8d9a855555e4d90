import { css } from 'lit';

export const unitsAppStyles = css`
  main {
    padding: 16px;
  }
  guichet-unit-locator {
    max-inline-size: 60rem;
    margin-inline: auto;
  }
  .legal {
    max-inline-size: 60rem;
    padding: 0;
  }
  .screen {
    padding: 0;
  }
  /* On paper there is what was looked at, and no map. */
  @media print {
    :host,
    main {
      display: block;
      block-size: auto;
      padding: 0;
      overflow: visible;
    }
    header,
    guichet-emergency-bar,
    guichet-unit-map {
      display: none;
    }
  }
`;

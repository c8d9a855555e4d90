import { css } from 'lit';

export const cyberAppStyles = css`
  :host {
    scroll-padding-block-start: 7em;
  }
  main {
    container-type: size;
    scroll-padding-block-end: 5em;
  }
  .link-fault {
    max-inline-size: 42rem;
    margin: 16px auto 0;
  }
  guichet-result-sheet {
    display: none;
  }
  /* On paper there is the sheet and nothing else. */
  @media print {
    :host {
      display: block;
      block-size: auto;
      overflow: visible;
    }
    header,
    main,
    guichet-emergency-bar {
      display: none;
    }
    guichet-result-sheet {
      display: block;
    }
  }
`;

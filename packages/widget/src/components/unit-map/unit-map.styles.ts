import { css } from 'lit';

export const unitMapStyles = css`
  :host {
    display: block;
  }
  section {
    display: grid;
    gap: 8px;
  }
  .map {
    position: relative;
    overflow: hidden;
    /* Lower than the screen, so that a finger finds something beside it to scroll the page by. */
    block-size: var(--unit-map-height, clamp(240px, 55vh, 480px));
    border: 1px solid var(--border);
    border-radius: var(--radius);
    background: var(--sunken);
    isolation: isolate;
  }
  #canvas {
    position: absolute;
    inset: 0;
  }
  #canvas:focus-visible {
    outline-offset: -3px;
    box-shadow: inset 0 0 0 5px var(--ground);
  }
  .tools {
    position: absolute;
    z-index: 1;
    inset-block-start: 8px;
    inset-inline-end: 8px;
    display: grid;
    gap: 8px;
  }
  .tools button {
    padding: 0;
    box-shadow: var(--shadow);
  }
  .tools button[aria-disabled='true'] {
    color: var(--soft);
    cursor: default;
  }
  .tools button[aria-disabled='true'] svg {
    opacity: 0.5;
  }
  .tools button:focus-visible {
    outline-offset: 0;
  }
  .state {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 12px;
    padding: 16px;
    text-align: center;
  }
  .note {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    justify-content: space-between;
  }
  .attribution {
    font-size: 0.875rem;
  }
  .attribution a {
    display: inline-block;
    padding-block: 4px;
    color: inherit;
  }
  @media print {
    :host {
      display: none;
    }
  }
`;

import { css } from 'lit';

export const unitMapStyles = css`
  :host {
    display: block;
  }
  .map {
    position: relative;
    /* Lower than the screen, so that a finger finds something beside it to scroll the page by. */
    block-size: var(--unit-map-height, clamp(240px, 55vh, 480px));
    border: 1px solid var(--border);
    border-radius: var(--radius);
    background: var(--sunken);
  }
  #canvas {
    position: absolute;
    inset: 0;
    border-radius: calc(var(--radius) - 1px);
    isolation: isolate;
  }
  .under {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    justify-content: space-between;
    margin-block-start: 8px;
  }
  .tools {
    display: flex;
    gap: 8px;
  }
  .tools button {
    padding: 0;
  }
  .tools button[aria-disabled='true'] {
    border-style: dashed;
    color: var(--soft);
    cursor: default;
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
    gap: 8px 16px;
    align-items: center;
    justify-content: space-between;
    margin-block-start: 8px;
  }
  .soft a {
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

import { css } from 'lit';

/**
 * What Leaflet needs of its own style sheet, and the looks of our buttons. Adopted by the root that the map stands in: its
 * colours are the page's tokens. Nothing here is an image.
 */
export const leafletStyles = css`
  .leaflet-container {
    overflow: hidden;
    background: var(--sunken);
    /* Its inside is laid out from the left, whatever the language. */
    direction: ltr;
    touch-action: none;
    -webkit-tap-highlight-color: transparent;
  }
  .leaflet-grab {
    cursor: grab;
  }
  .leaflet-dragging .leaflet-grab {
    cursor: grabbing;
  }
  .leaflet-pane,
  .leaflet-layer,
  .leaflet-tile,
  .leaflet-tile-container {
    position: absolute;
    inset-block-start: 0;
    left: 0;
  }
  .leaflet-pane {
    z-index: 400;
  }
  .leaflet-tile-pane {
    z-index: 200;
  }
  .leaflet-marker-pane {
    z-index: 600;
  }
  .leaflet-zoom-animated {
    transform-origin: 0 0;
  }
  .leaflet-tile {
    visibility: hidden;
    pointer-events: none;
    user-select: none;
  }
  .leaflet-tile-loaded {
    visibility: inherit;
  }
  .leaflet-tile img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }
  /* Maps are painted for daylight: in the dark scheme they are dimmed, not inverted, so that their colours still mean the same. */
  .leaflet-tile::after {
    content: '';
    position: absolute;
    inset: 0;
    background: light-dark(transparent, rgb(10 14 20 / 45%));
    forced-color-adjust: none;
  }

  .place {
    position: absolute;
    inline-size: 20px;
    block-size: 20px;
    margin: -10px 0 0 -10px;
    border: 4px solid var(--ground);
    border-radius: 50%;
    background: var(--text);
    outline: 2px solid var(--text);
    pointer-events: none;
  }

  /* It stands on its point, and grows with the text. */
  .marker {
    --size: max(36px, 2.25rem);
    position: absolute;
    inset-block-start: 0;
    left: 0;
    display: grid;
    place-items: end center;
    min-inline-size: 44px;
    min-block-size: 48px;
    padding: 0 0 11px;
    border: 0;
    background: none;
    cursor: pointer;
    translate: -50% -100%;
  }
  .marker::before {
    content: '';
    position: absolute;
    inset-block-end: 0;
    left: calc(50% - 8px);
    inline-size: 16px;
    block-size: 13px;
    background: var(--accent);
    clip-path: polygon(0 0, 100% 0, 50% 100%);
  }
  .marker span {
    position: relative;
    display: grid;
    place-items: center;
    min-inline-size: var(--size);
    min-block-size: var(--size);
    border: 2px solid var(--accent);
    border-radius: 50%;
    background: var(--ground);
    color: var(--accent);
    font-size: 1rem;
    font-weight: 700;
    line-height: 1;
  }
  .approximate span {
    border-style: dashed;
  }
  .marker[aria-pressed='true'] {
    --size: max(44px, 2.75rem);
    z-index: 2;
  }
  .marker[aria-pressed='true'] span,
  .cluster span {
    border-color: var(--ground);
    outline: 2px solid var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  .marker[aria-pressed='true'] span {
    border-width: 3px;
    border-radius: 10px;
    font-size: 1.25rem;
  }
  /* Narrow, in two lines: as wide as the air between two marks. */
  .cluster {
    inline-size: min-content;
  }
  .cluster span {
    min-inline-size: 44px;
    padding: 2px 5px;
    border-radius: 12px;
    font-size: 0.8125rem;
    line-height: 1.15;
    text-align: center;
  }
  .marker:hover {
    z-index: 3;
  }
  .marker:focus-visible {
    z-index: 4;
    outline-offset: 2px;
    border-radius: var(--radius);
  }
  @media (forced-colors: active) {
    .marker span {
      border-color: ButtonText;
      background: ButtonFace;
      color: ButtonText;
      forced-color-adjust: none;
    }
    .marker::before,
    .place {
      background: ButtonText;
      forced-color-adjust: none;
    }
    .cluster span {
      border-color: ButtonFace;
      outline-color: ButtonText;
    }
    .marker[aria-pressed='true']::before {
      background: Highlight;
    }
    .marker[aria-pressed='true'] span {
      border-color: HighlightText;
      outline-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
`;

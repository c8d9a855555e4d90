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

  .marker {
    position: absolute;
    inset-block-start: 0;
    left: 0;
    display: block;
    inline-size: 44px;
    min-inline-size: 44px;
    block-size: 48px;
    min-block-size: 44px;
    margin: -48px 0 0 -22px;
    padding: 0;
    border: 0;
    background: none;
    cursor: pointer;
  }
  .marker span {
    position: absolute;
    inset-block-start: 2px;
    left: 4px;
    display: grid;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
    border: 2px solid var(--accent);
    border-radius: 50%;
    background: var(--ground);
    color: var(--accent);
    font-size: 1rem;
    font-weight: 700;
    line-height: 1;
  }
  /* The tip, whose end is the point. */
  .unit::before {
    content: '';
    position: absolute;
    inset-block-end: 3px;
    left: 15px;
    inline-size: 14px;
    block-size: 14px;
    background: var(--accent);
    clip-path: polygon(0 0, 100% 0, 50% 100%);
  }
  .approximate span {
    border-style: dashed;
  }
  .unit[aria-pressed='true'] {
    z-index: 2;
  }
  .unit[aria-pressed='true'] span {
    inset-block-start: -4px;
    left: 0;
    inline-size: 44px;
    block-size: 44px;
    border: 3px solid var(--ground);
    border-radius: 10px;
    outline: 2px solid var(--accent);
    background: var(--accent);
    color: var(--on-accent);
    font-size: 1.125rem;
  }
  .cluster {
    inline-size: max-content;
    block-size: 44px;
    margin: 0;
    translate: -50% -50%;
  }
  .cluster span {
    position: static;
    inline-size: auto;
    min-inline-size: 44px;
    padding-inline: 10px;
    border-radius: 18px;
    background: var(--accent);
    color: var(--on-accent);
    border-color: var(--ground);
    outline: 2px solid var(--accent);
    font-size: 0.875rem;
    white-space: nowrap;
  }
  .marker:hover {
    z-index: 3;
  }
  .marker:focus-visible {
    z-index: 4;
    outline-offset: 0;
    border-radius: var(--radius);
  }
  @media (forced-colors: active) {
    .marker span {
      border-color: ButtonText;
      background: ButtonFace;
      color: ButtonText;
      forced-color-adjust: none;
    }
    .unit::before,
    .place {
      background: ButtonText;
      forced-color-adjust: none;
    }
    .unit[aria-pressed='true'] span {
      border-color: HighlightText;
      outline-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
`;

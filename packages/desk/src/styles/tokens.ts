import { css } from 'lit';

/**
 * The desk's colours, sizes and shadows, on the document. Each pair of text and ground that the elements use reaches
 * 4.5:1, each meaningful border and icon 3:1, in both schemes (WCAG 1.4.3, 1.4.11).
 */
export const tokens = css`
  :root {
    color-scheme: light dark;
    --ground: light-dark(#ffffff, #14171b);
    --surface: light-dark(#f4f5f7, #1c2026);
    --sunken: light-dark(#e7eaee, #272c34);
    --text: light-dark(#1b1f24, #eceff3);
    --muted: light-dark(#4f5761, #b0b8c2);
    --border: light-dark(#7b838e, #7f8995);
    --line: light-dark(#d5d9df, #363d47);
    --accent: light-dark(#1f4b99, #93b6ff);
    --on-accent: light-dark(#ffffff, #0d1a33);
    --accent-ground: light-dark(#e2ebfa, #20304f);
    --citizen-ground: light-dark(#eceef1, #2a3039);
    --danger: light-dark(#a8121d, #ff9c9c);
    --on-danger: light-dark(#ffffff, #33090c);
    --danger-ground: light-dark(#fdecec, #421a1d);
    --note: light-dark(#7a5600, #e0b44c);
    --note-ground: light-dark(#fff3d1, #3a2f12);
    --note-text: light-dark(#4a3600, #f7e4b0);
    --success: light-dark(#1a6537, #83d6a3);
    --radius: 8px;
    --radius-bubble: 12px;
    --shadow: 0 4px 16px rgb(0 0 0 / 0.24);
    --text-small: 0.875rem;
    --text-large: 1.25rem;
    --text-title: 1.5rem;
    --target: 36px;
    --motion: 120ms;
    font:
      16px/1.5 system-ui,
      sans-serif;
    color: var(--text);
    background: var(--ground);
  }
  :root[data-theme='light'] {
    color-scheme: light;
  }
  :root[data-theme='dark'] {
    color-scheme: dark;
  }
  :root:lang(ar),
  :root:lang(ur),
  :root:lang(ps),
  :root:lang(km),
  :root:lang(my) {
    line-height: 1.7;
  }
  body {
    margin: 0;
  }
  @media (pointer: coarse) {
    :root {
      --target: 44px;
    }
  }
  @media (prefers-contrast: more) {
    :root {
      --muted: var(--text);
      --border: var(--text);
      --line: var(--border);
    }
  }
  /* Paper is white, whatever the screen. */
  @media print {
    :root,
    :root[data-theme] {
      color-scheme: light;
    }
  }
  @page {
    margin: 12mm;
  }
  @media (prefers-reduced-motion: reduce) {
    :root {
      --motion: 0ms;
    }
  }
`;

/** Puts the tokens on a document, once. */
export const adoptTokens = (target: Document): void => {
  const sheet = tokens.styleSheet;
  if (sheet && !target.adoptedStyleSheets.includes(sheet)) target.adoptedStyleSheets.push(sheet);
};

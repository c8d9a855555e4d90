import { svg, html, type TemplateResult } from 'lit';

const icon = (shape: TemplateResult): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">${shape}</svg>`;

/** Stroke icons, 20 px, always beside a word or inside a named control. */
export const icons = {
  danger: icon(svg`<path d="M12 3 2.5 20h19L12 3Z"/><path d="M12 10v4"/><path d="M12 17v.01"/>`),
  back: icon(svg`<path d="M19 12H5"/><path d="m11 6-6 6 6 6"/>`),
  close: icon(svg`<path d="m6 6 12 12"/><path d="M18 6 6 18"/>`),
  beside: icon(svg`<rect x="3" y="5" width="18" height="14" rx="2"/><path d="M12 5v14"/>`),
  details: icon(svg`<circle cx="12" cy="12" r="9"/><path d="M12 11v5"/><path d="M12 8v.01"/>`),
  transfer: icon(svg`<path d="M4 9h14"/><path d="m14 5 4 4-4 4"/><path d="M20 15H6"/><path d="m10 11-4 4 4 4"/>`),
  release: icon(svg`<path d="M9 14 4 9l5-5"/><path d="M4 9h10a6 6 0 0 1 0 12h-3"/>`),
  end: icon(svg`<circle cx="12" cy="12" r="9"/><path d="m8.5 12 2.5 2.5 4.5-5"/>`),
  note: icon(svg`<path d="M5 4h14v10l-6 6H5V4Z"/><path d="M13 20v-6h6"/>`),
  send: icon(svg`<path d="M4 12 20 4l-4 16-4.5-6.5L4 12Z"/>`),
  canned: icon(svg`<path d="M4 6h16"/><path d="M4 12h10"/><path d="M4 18h7"/><path d="m19 12-3 6"/>`),
  settings: icon(
    svg`<path d="M4 7h10"/><path d="M18 7h2"/><circle cx="16" cy="7" r="2"/><path d="M4 17h2"/><path d="M10 17h10"/><circle cx="8" cy="17" r="2"/>`,
  ),
  help: icon(
    svg`<circle cx="12" cy="12" r="9"/><path d="M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .9-1 1.7"/><path d="M12 17v.01"/>`,
  ),
  out: icon(svg`<path d="M10 4H5v16h5"/><path d="M14 8l4 4-4 4"/><path d="M18 12H9"/>`),
  live: icon(svg`<circle cx="12" cy="12" r="4" fill="currentColor"/><circle cx="12" cy="12" r="9"/>`),
  broken: icon(svg`<circle cx="12" cy="12" r="9"/><path d="m6 18 12-12"/>`),
  down: icon(svg`<path d="M12 5v14"/><path d="m6 13 6 6 6-6"/>`),
} as const;

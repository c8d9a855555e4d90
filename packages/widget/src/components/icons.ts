import { svg, type SVGTemplateResult } from 'lit';

const icon = (shape: SVGTemplateResult) => svg`<svg viewBox="0 0 20 20" aria-hidden="true">${shape}</svg>`;

export const closeIcon = icon(svg`<path d="m5 5 10 10M15 5 5 15"/>`);
export const menuIcon = icon(svg`<path d="M3 5.5h14M3 10h14M3 14.5h14"/>`);
export const globeIcon = icon(
  svg`<path d="M17.5 10a7.5 7.5 0 1 1-15 0 7.5 7.5 0 0 1 15 0zM2.5 10h15M10 2.5c4 4.5 4 10.5 0 15M10 2.5c-4 4.5-4 10.5 0 15"/>`,
);
export const alertIcon = icon(svg`<path d="M10 3 2.5 16.5h15zM10 8v4M10 14.4v.1"/>`);
export const downIcon = icon(svg`<path d="M10 4v12M5 11l5 5 5-5"/>`);
export const checkIcon = icon(svg`<path d="m4 10.5 4 4 8-9"/>`);

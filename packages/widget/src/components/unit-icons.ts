import { svg, type SVGTemplateResult } from 'lit';

const icon = (shape: SVGTemplateResult) => svg`<svg viewBox="0 0 20 20" aria-hidden="true">${shape}</svg>`;

/** Beside « Ouvert », « Fermé », « Horaires inconnus »: three shapes, so that no colour is needed. */
export const openIcon = icon(svg`<path d="M17.5 10a7.5 7.5 0 1 1-15 0 7.5 7.5 0 0 1 15 0zM6.5 10.5l2.5 2.5 4.5-5.5"/>`);
export const closedIcon = icon(svg`<path d="M17.5 10a7.5 7.5 0 1 1-15 0 7.5 7.5 0 0 1 15 0zM6.5 10h7"/>`);
export const clockIcon = icon(svg`<path d="M17.5 10a7.5 7.5 0 1 1-15 0 7.5 7.5 0 0 1 15 0zM10 6v4l3 2"/>`);
export const phoneIcon = icon(
  svg`<path d="M4 2.5h3l1.5 4-2 1.5a10 10 0 0 0 5.5 5.5l1.5-2 4 1.5v3a1.5 1.5 0 0 1-1.6 1.5A14.5 14.5 0 0 1 2.5 4.1 1.5 1.5 0 0 1 4 2.5z"/>`,
);
export const positionIcon = icon(svg`<path d="M15 10a5 5 0 1 1-10 0 5 5 0 0 1 10 0zM10 2v3M10 15v3M2 10h3M15 10h3"/>`);
export const closeIcon = icon(svg`<path d="m5 5 10 10M15 5 5 15"/>`);
export const backIcon = icon(svg`<path d="M12.5 4 6.5 10l6 6"/>`);
export const noteIcon = icon(svg`<path d="M10 3 2.5 16.5h15zM10 8v4M10 14.4v.1"/>`);

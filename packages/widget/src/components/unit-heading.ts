import { html, type TemplateResult } from 'lit';

/**
 * A real heading of a level that is only known where the locator stands. Focusable by script, for whoever is brought to it.
 * @param level 1 to 6; beyond, 6
 */
export const unitHeading = (level: number, content: unknown): TemplateResult => {
  switch (level) {
    case 1:
      return html`<h1 tabindex="-1">${content}</h1>`;
    case 2:
      return html`<h2 tabindex="-1">${content}</h2>`;
    case 3:
      return html`<h3 tabindex="-1">${content}</h3>`;
    case 4:
      return html`<h4 tabindex="-1">${content}</h4>`;
    case 5:
      return html`<h5 tabindex="-1">${content}</h5>`;
    default:
      return html`<h6 tabindex="-1">${content}</h6>`;
  }
};

/**
 * Makes an element with properties and children. No `innerHTML`: a host page may demand Trusted Types. No `style`
 * attribute: a host page may forbid it (`style-src 'self'`). What has a class is a part of the same name, for the page's `::part()`.
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  element.setAttribute('part', element.className);
  return element;
}

/** Makes an SVG element. */
export const svg = (tag: string): Element => document.createElementNS('http://www.w3.org/2000/svg', tag);

/** A constructed style sheet: allowed by any `style-src`. */
export function sheet(text: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
}

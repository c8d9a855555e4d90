const SVG = 'http://www.w3.org/2000/svg';

/**
 * Makes an element with attributes and children. No `innerHTML`: a host page may demand Trusted Types. No `style`
 * attribute: a host page may forbid it (`style-src 'self'`).
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  return fill(document.createElement(tag), attributes, children);
}

/** Makes an SVG element. */
export const svg = (tag: string, attributes: Readonly<Record<string, string>>, ...children: Node[]): Element =>
  fill(document.createElementNS(SVG, tag), attributes, children);

function fill<E extends Element>(
  element: E,
  attributes: Readonly<Record<string, string>>,
  children: readonly (Node | string)[],
): E {
  for (const name in attributes) element.setAttribute(name, attributes[name]!);
  element.append(...children);
  return element;
}

/** A constructed style sheet: allowed by any `style-src`. */
export function sheet(text: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
}

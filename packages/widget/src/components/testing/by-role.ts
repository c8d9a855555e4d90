/** Roles that HTML elements have without an attribute; what the frame uses of HTML-AAM. */
const IMPLICIT: readonly (readonly [selector: string, role: string])[] = [
  ['button, summary', 'button'],
  ['a[href]', 'link'],
  ['h1, h2, h3, h4, h5, h6', 'heading'],
  ['textarea, input:not([type]), input[type=text], input[type=tel], input[type=email]', 'textbox'],
  ['input[type=radio]', 'radio'],
  ['input[type=checkbox]', 'checkbox'],
  // No role of ARIA: browsers make them of several controls.
  ['input[type=date], input[type=datetime-local]', 'date'],
  ['select', 'combobox'],
  ['fieldset', 'group'],
  ['article', 'article'],
  ['nav', 'navigation'],
  ['main', 'main'],
  ['section[aria-label]', 'region'],
  ['ol, ul', 'list'],
  ['li', 'listitem'],
];

const roleOf = (element: Element) =>
  element.getAttribute('role') ?? IMPLICIT.find(([selector]) => element.matches(selector))?.[1] ?? null;

const collapse = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Text of an element and of the shadow roots below it, as one reads it. */
export const textOf = (node: Node): string => {
  if (node instanceof Text) return node.data;
  if (node instanceof Element && (node.matches('svg, style, [hidden]') || !isShown(node))) return '';
  const inside = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
  return [...inside.childNodes].map(textOf).join('');
};

const isShown = (element: Element) => getComputedStyle(element).display !== 'none';

/** Accessible name, as far as the frame needs the algorithm: labelledby, label, field label, content. */
const nameOf = (element: Element): string => {
  const root = element.getRootNode() as ShadowRoot | Document;
  const labelledby = element.getAttribute('aria-labelledby');
  if (labelledby) {
    return collapse(
      labelledby
        .split(' ')
        .map((id) => root.getElementById(id)?.textContent ?? '')
        .join(' '),
    );
  }
  const label = element.getAttribute('aria-label');
  if (label !== null) return collapse(label);
  if (element.id !== '') {
    const field = root.querySelector(`label[for="${element.id}"]`);
    if (field) return collapse(field.textContent ?? '');
  }
  const around = element.closest('label');
  if (around) return collapse(textOf(around));
  if (element.localName === 'fieldset') return collapse(element.querySelector('legend')?.textContent ?? '');
  return collapse(textOf(element));
};

/** Every rendered element below a node, shadow roots included, in document order. */
function* rendered(node: Element | ShadowRoot): Generator<Element> {
  for (const element of (node instanceof Element && node.shadowRoot ? node.shadowRoot : node).children) {
    if (!isShown(element)) continue;
    yield element;
    yield* rendered(element);
  }
}

export interface RoleQuery {
  /** Whole accessible name, or a pattern. */
  name?: string | RegExp;
}

const matches = (name: string, wanted: string | RegExp | undefined) =>
  wanted === undefined || (typeof wanted === 'string' ? name === collapse(wanted) : wanted.test(name));

/** Rendered elements of a role below a node, as assistive technology finds them. */
export const allByRole = (root: Element, role: string, { name }: RoleQuery = {}): HTMLElement[] =>
  [...rendered(root)].filter((element) => roleOf(element) === role && matches(nameOf(element), name)) as HTMLElement[];

/** The one rendered element of a role and name; throws when there is none, or several. */
export const byRole = (root: Element, role: string, query: RoleQuery = {}): HTMLElement => {
  const found = allByRole(root, role, query);
  const [element] = found;
  if (!element || found.length > 1) {
    const there = allByRole(root, role).map((other) => `« ${nameOf(other)} »`);
    throw new Error(`${found.length} ${role} named ${String(query.name)}; there are: ${there.join(', ') || 'none'}`);
  }
  return element;
};

/**
 * Finds the language that an element inherits: the nearest `lang` on it or on an ancestor, crossing shadow roots to
 * their hosts (spec I-2). Null when nobody says, or when the nearest `lang` is empty, which HTML defines as unknown.
 */
export const nearestLanguage = (element: Element): string | null => {
  for (let current: Element | undefined = element; current;) {
    const holder: Element | null = current.closest('[lang]');
    if (holder) return holder.getAttribute('lang') || null;
    current = (current.getRootNode() as Partial<ShadowRoot>).host;
  }
  return null;
};

import type { ReadableAtom } from 'nanostores';

/** The part of a window that holds its address. */
export type AddressBar = Pick<Window, 'location' | 'history' | 'addEventListener' | 'removeEventListener'>;

const NAME = 'unit=';

/** The unit that an address names in its fragment, `#unit=<id>`; null when it names none. */
export const unitOf = (hash: string): string | null => {
  if (!hash.startsWith(`#${NAME}`)) return null;
  try {
    return decodeURIComponent(hash.slice(NAME.length + 1)) || null;
  } catch {
    return null;
  }
};

/**
 * Keeps `#unit=<id>` of the page's address and the open unit the same (spec U-43). Nothing else of what somebody looks for
 * ever stands there. A fragment that is the page's own (`#contact`, a router's path) is left as it is.
 *
 * @param $selected id of the open unit
 * @param select opens a unit, or closes it
 * @returns what stops it
 */
export function followUnitLink(
  $selected: ReadableAtom<string | null>,
  select: (id: string | null) => void,
  view: AddressBar = window,
): () => void {
  const read = () => {
    const id = unitOf(view.location.hash);
    if (id !== $selected.get()) select(id);
  };
  const write = (id: string | null) => {
    const { hash, pathname, search } = view.location;
    if (id === unitOf(hash) || (hash !== '' && unitOf(hash) === null)) return;
    view.history.replaceState(
      view.history.state,
      '',
      pathname + search + (id === null ? '' : `#${NAME}${encodeURIComponent(id)}`),
    );
  };
  if (unitOf(view.location.hash) !== null) read();
  const stop = $selected.listen(write);
  view.addEventListener('hashchange', read);
  return () => {
    stop();
    view.removeEventListener('hashchange', read);
  };
}

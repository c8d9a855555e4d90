import type { MapLabels, MapUnit } from './map-adapter.ts';
import type { Mark } from './marks.ts';

export interface MarkersOptions {
  /** Where the buttons stand; moves with the map. */
  readonly pane: HTMLElement;
  /** Takes the focus when the place that had it is gone. */
  readonly host: HTMLElement;
  /** Where a place stands in the pane, in pixels. */
  pointOf(unit: MapUnit): { readonly x: number; readonly y: number };
  press(mark: Mark): void;
  /** The keyboard came to it. */
  reveal(mark: Mark): void;
}

/** Buttons of the places, in the order of the list. */
export interface Markers {
  /** Has these buttons and no others; those that stay are the same elements. The keyboard's focus stays with its place. */
  draw(marks: readonly Mark[], selected: string | null, labels: MapLabels): void;
  /** Puts the buttons where their places are now. */
  move(): void;
  /** Brings the focus to the button that holds a place; false: none does. */
  focus(id: string): boolean;
}

interface Marker {
  mark: Mark;
  readonly button: HTMLButtonElement;
}

const keyOf = ({ units }: Mark) => units.map(({ id }) => id).join('\n');
const holds = (mark: Mark, id: string) => mark.units.some((unit) => unit.id === id);

export const createMarkers = ({ pane, host, pointOf, press, reveal }: MarkersOptions): Markers => {
  let markers = new Map<string, Marker>();
  // Set while the focus follows its place: nobody came there by a key.
  let isFollowing = false;

  const create = (mark: Mark): Marker => {
    const button = document.createElement('button');
    const marker: Marker = { mark, button };
    button.type = 'button';
    button.append(document.createElement('span'));
    button.addEventListener('click', () => press(marker.mark));
    button.addEventListener('focus', () => {
      if (!isFollowing) reveal(marker.mark);
    });
    // The map beneath is dragged and zoomed by these.
    for (const type of ['mousedown', 'touchstart', 'pointerdown', 'dblclick', 'click']) {
      button.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
    }
    return marker;
  };

  const dress = ({ mark, button }: Marker, selected: string | null, labels: MapLabels) => {
    const [unit] = mark.units;
    const count = mark.units.length;
    const isCluster = count > 1;
    button.className = `marker ${isCluster ? 'cluster' : 'unit'}`;
    button.classList.toggle('approximate', !isCluster && unit.isApproximate);
    button.setAttribute('aria-label', isCluster ? labels.cluster(count) : labels.unit(unit));
    if (isCluster) button.removeAttribute('aria-pressed');
    else button.setAttribute('aria-pressed', String(unit.id === selected));
    (button.firstElementChild as HTMLElement).textContent = isCluster ? labels.clusterText(count) : String(unit.number);
  };

  const put = ({ mark, button }: Marker) => {
    const { x, y } = pointOf(mark.units[0]);
    button.style.transform = `translate(${Math.round(x + mark.offset.x)}px, ${Math.round(y + mark.offset.y)}px)`;
  };

  const focused = (): Marker | undefined => {
    const active = (pane.getRootNode() as Document | ShadowRoot).activeElement;
    return [...markers.values()].find(({ button }) => button === active);
  };

  const focus = (id: string) => {
    const marker = [...markers.values()].find(({ mark }) => holds(mark, id));
    marker?.button.focus({ preventScroll: true });
    return marker !== undefined;
  };

  const order = () => {
    let next = pane.firstElementChild;
    for (const { button } of markers.values()) {
      if (button === next) next = next.nextElementSibling;
      else pane.insertBefore(button, next);
    }
  };

  return {
    draw(marks, selected, labels) {
      const had = focused();
      const old = markers;
      markers = new Map(marks.map((mark) => [keyOf(mark), old.get(keyOf(mark)) ?? create(mark)]));
      for (const mark of marks) (markers.get(keyOf(mark)) as Marker).mark = mark;
      for (const [key, { button }] of old) if (!markers.has(key)) button.remove();
      order();
      for (const marker of markers.values()) {
        dress(marker, selected, labels);
        put(marker);
      }
      if (!had || focused() === had) return;
      isFollowing = true;
      if (!focus(had.mark.units[0].id)) host.focus({ preventScroll: true });
      isFollowing = false;
    },
    move: () => markers.forEach(put),
    focus,
  };
};

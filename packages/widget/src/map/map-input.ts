import type { Map as LeafletMap } from 'leaflet';

const PAN_PX = 80;
/** What one step of a mouse's wheel is worth, so that a trackpad's many small ones do not fly away. */
const WHEEL_STEP = 50;

const PANS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-PAN_PX, 0],
  ArrowRight: [PAN_PX, 0],
  ArrowUp: [0, -PAN_PX],
  ArrowDown: [0, PAN_PX],
};
const ZOOMS: Readonly<Record<string, 1 | -1>> = { '+': 1, '=': 1, '-': -1 };

/** Arrows move the map, plus and minus zoom, while the map itself has the focus and not one of its buttons. */
export const listenToKeys = (host: HTMLElement, map: LeafletMap): (() => void) => {
  const press = (event: KeyboardEvent) => {
    if (event.target !== host || event.altKey || event.ctrlKey || event.metaKey) return;
    const pan = PANS[event.key];
    const steps = ZOOMS[event.key];
    if (pan) map.panBy([...pan], { animate: false });
    else if (steps) map.setZoom(map.getZoom() + steps, { animate: false });
    else return;
    event.preventDefault();
  };
  host.addEventListener('keydown', press);
  return () => host.removeEventListener('keydown', press);
};

/** The wheel scrolls the page; with Ctrl, as when two fingers pinch a trackpad, it zooms at the pointer. */
export const listenToWheel = (host: HTMLElement, map: LeafletMap): (() => void) => {
  let turned = 0;
  const turn = (event: WheelEvent) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    turned += event.deltaY;
    if (Math.abs(turned) < WHEEL_STEP) return;
    const steps = -Math.sign(turned);
    turned = 0;
    map.setZoomAround(map.mouseEventToContainerPoint(event), map.getZoom() + steps, { animate: false });
  };
  host.addEventListener('wheel', turn, { passive: false });
  return () => host.removeEventListener('wheel', turn);
};

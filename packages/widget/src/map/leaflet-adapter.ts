import { systemClock, type Clock } from '@guichet/core';
import type { FitBoundsOptions, Map as LeafletMap } from 'leaflet';
import { LatLngBounds } from 'leaflet/src/geo/LatLngBounds.js';
import { Map as Leaflet } from 'leaflet/src/map/Map.js';
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';
import { firstViewOf } from './first-view.ts';
import { ImageTiles } from './image-tiles.ts';
import { leafletStyles } from './leaflet-styles.ts';
import { listenToKeys, listenToWheel } from './map-input.ts';
import type { MapAdapter, MapOptions, MapPlace, MapUnit, MountedMap, TilesState, ZoomRange } from './map-adapter.ts';
import { createMarkers } from './markers.ts';
import { marksOf, openingZoom, type Mark } from './marks.ts';
import { createTileWatch } from './tile-watch.ts';

/** Streets are told apart here: every place has its own button, and the first view is never nearer than `FIRST_ZOOM`. */
const APART_ZOOM = 17;
const FIRST_ZOOM = 14;
const MINIMUM_ZOOM = 1;
/** Metropolitan France, when there is nothing to show. */
const NOWHERE = { latitude: 46.6, longitude: 2.4, zoom: 5 };

type Place = Pick<MapPlace, 'latitude' | 'longitude'>;
const latLng = ({ latitude, longitude }: Place): [number, number] => [latitude, longitude];

const adoptStyles = (host: HTMLElement) => {
  const root = host.getRootNode() as Document | ShadowRoot;
  const sheet = leafletStyles.styleSheet as CSSStyleSheet;
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
};

/** Buttons grow with the page's text. */
const textScale = () => Math.max(1, parseFloat(getComputedStyle(document.documentElement).fontSize) / 16);

/** Room at the edges for the buttons, which stand above their points. */
const around = (): FitBoundsOptions => {
  const scale = textScale();
  return { paddingTopLeft: [28 * scale, 60 * scale], paddingBottomRight: [28 * scale, 16], animate: false };
};

const placeMark = (): HTMLElement => {
  const mark = document.createElement('span');
  mark.className = 'place';
  mark.setAttribute('role', 'img');
  return mark;
};

const mount = (host: HTMLElement, options: MapOptions, clock: Clock): MountedMap => {
  adoptStyles(host);
  const { maxZoom } = options;
  const apartFrom = Math.min(maxZoom, APART_ZOOM);
  // Nothing moves by itself: zooming and panning by a button or a key are one step, in every motion preference.
  const map: LeafletMap = new Leaflet(host, {
    ...{ zoomAnimation: false, fadeAnimation: false, inertia: false, bounceAtZoomLimits: false },
    ...{ minZoom: Math.min(MINIMUM_ZOOM, maxZoom), maxZoom },
  });
  let { labels } = options;
  let units: readonly MapUnit[] = [];
  let place: MapPlace | null = null;
  let selected: string | null = null;
  // A map in a hidden element has no size to fit anything into.
  let isFitDue = false;
  let tellSelect: (id: string) => void = () => {};
  let tellTiles: (state: TilesState) => void = () => {};
  let tellZoom: (range: ZoomRange) => void = () => {};

  const tiles = new ImageTiles(options.tiles, { maxZoom, keepBuffer: 1 });
  const watch = createTileWatch(clock, (state) => tellTiles(state));
  tiles.on({ loading: watch.started, tileload: watch.loaded, tileerror: watch.failed, load: watch.ended });

  const marksOptions = () => ({ zoom: map.getZoom(), selected, apartFrom, scale: textScale() });
  const reveal = (mark: Mark) => void map.panInside(latLng(mark.units[0]), around());
  const open = (mark: Mark) => {
    const bounds = new LatLngBounds(mark.units.map(latLng));
    map.setView(bounds.getCenter(), openingZoom(mark, marksOptions()), { animate: false });
  };
  const markers = createMarkers({
    pane: map.getPanes().markerPane,
    host,
    pointOf: (unit) => map.latLngToLayerPoint(latLng(unit)),
    press: (mark) => (mark.units.length > 1 ? open(mark) : tellSelect(mark.units[0].id)),
    reveal,
  });
  const placed = placeMark();
  const movePlace = () => {
    if (!place) return;
    const { x, y } = map.latLngToLayerPoint(latLng(place));
    placed.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  };
  const drawPlace = () => {
    placed.remove();
    if (!place) return;
    placed.setAttribute('aria-label', place.label);
    map.getPanes().overlayPane.append(placed);
    movePlace();
  };
  const draw = () => markers.draw(marksOf(units, marksOptions()), selected, labels);
  const sayZoom = () => tellZoom({ canZoomIn: map.getZoom() < maxZoom, canZoomOut: map.getZoom() > map.getMinZoom() });
  const fit = (shown = units) => {
    const { x, y } = map.getSize();
    isFitDue = x === 0 || y === 0;
    const points = [...shown, ...(place ? [place] : [])].map(latLng);
    if (points.length === 0) map.setView(latLng(NOWHERE), NOWHERE.zoom, { animate: false });
    else map.fitBounds(new LatLngBounds(points), { ...around(), maxZoom: Math.min(FIRST_ZOOM, maxZoom) });
  };
  const revealSelected = () => {
    const unit = units.find(({ id }) => id === selected);
    if (unit) map.panInside(latLng(unit), around());
  };

  // `zoom` alone: two fingers on the glass, between two steps.
  map.on('zoom', () => (markers.move(), movePlace()));
  map.on('zoomend viewreset', () => (draw(), movePlace(), sayZoom()));
  fit();
  tiles.addTo(map);
  const stopKeys = listenToKeys(host, map);
  const stopWheel = listenToWheel(host, map);
  const sizes = new ResizeObserver(() => {
    map.invalidateSize({ animate: false, pan: !isFitDue });
    if (isFitDue) fit(firstViewOf(units));
  });
  sizes.observe(host);

  return {
    show(newUnits, newSelected, newPlace) {
      const spot = (all: readonly MapUnit[], at: MapPlace | null) =>
        JSON.stringify([all, at].flat().map((one) => one && latLng(one)));
      const isElsewhere = spot(newUnits, newPlace) !== spot(units, place);
      const isOther = newSelected !== selected;
      [units, selected, place] = [newUnits, newSelected, newPlace];
      drawPlace();
      if (isElsewhere) fit(firstViewOf(units));
      draw();
      if (isElsewhere || isOther) revealSelected();
    },
    relabel(newLabels) {
      labels = newLabels;
      draw();
    },
    focus: (id) => markers.focus(id),
    zoomBy: (steps) => void map.setZoom(map.getZoom() + steps, { animate: false }),
    fit: () => fit(),
    retryTiles: () => void tiles.redraw(),
    onSelect: (listener) => (tellSelect = listener),
    onTilesFailing: (listener) => (tellTiles = listener),
    onZoom(listener) {
      tellZoom = listener;
      sayZoom();
    },
    dispose() {
      sizes.disconnect();
      stopKeys();
      stopWheel();
      watch.dispose();
      map.remove();
    },
  };
};

/** A map by Leaflet with tiles of images. @param clock tells when tiles are slow */
export const createLeafletAdapter = (clock: Clock = systemClock): MapAdapter => ({
  mount: (host, options) => mount(host, options, clock),
});

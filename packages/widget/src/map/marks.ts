import type { MapUnit } from './map-adapter.ts';

/** A button of the map: one place, or a cluster of several. */
export interface Mark {
  /** In the order of the list. */
  readonly units: readonly [MapUnit, ...MapUnit[]];
  /** How far it stands from the point of its first place, in pixels: places at one point stand around it. */
  readonly offset: { readonly x: number; readonly y: number };
}

export interface MarksOptions {
  readonly zoom: number;
  /** Never part of a cluster. */
  readonly selected: string | null;
  /** From this zoom on every place has a mark of its own. */
  readonly apartFrom: number;
  /** How much larger than usual the buttons are, with the page's text. Default: 1. */
  readonly scale?: number;
}

/** Clusters that touch cannot be told apart by a finger: a target is 44 px, and some air. */
const RADIUS_PX = 56;
/** Places at one point: their targets side by side on a ring. */
const TARGET_PX = 46;
const TILE_PX = 256;

interface Pixel {
  readonly x: number;
  readonly y: number;
}

const HERE: Pixel = { x: 0, y: 0 };

/** Pixel of the whole world's map at a zoom. @see https://en.wikipedia.org/wiki/Web_Mercator_projection */
const worldPixel = ({ latitude, longitude }: MapUnit, zoom: number): Pixel => {
  const size = TILE_PX * 2 ** zoom;
  const sine = Math.sin((latitude * Math.PI) / 180);
  return { x: (longitude / 360 + 0.5) * size, y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * size };
};

/**
 * Groups places that would stand on each other. A group stands where its first place stands, the nearest of the list, and
 * takes in those within a radius of it; so groups are never closer to each other than that, and moving the map changes none.
 */
const grouped = (units: readonly MapUnit[], { zoom, selected, apartFrom }: MarksOptions, radius: number) => {
  const cells = new Map<string, { at: Pixel; units: [MapUnit, ...MapUnit[]] }[]>();
  const all: [MapUnit, ...MapUnit[]][] = [];
  for (const unit of units) {
    const at = worldPixel(unit, zoom);
    const [column, row] = [Math.floor(at.x / radius), Math.floor(at.y / radius)];
    const around = [-1, 0, 1].flatMap((x) => [-1, 0, 1].flatMap((y) => cells.get(`${column + x} ${row + y}`) ?? []));
    const near = around.find((group) => Math.hypot(group.at.x - at.x, group.at.y - at.y) < radius);
    const isAlone = unit.id === selected && zoom < apartFrom;
    if (near && !isAlone) {
      near.units.push(unit);
      continue;
    }
    const group: [MapUnit, ...MapUnit[]] = [unit];
    all.push(group);
    if (isAlone) continue;
    const key = `${column} ${row}`;
    cells.set(key, [...(cells.get(key) ?? []), { at, units: group }]);
  }
  return all;
};

/** Places on a ring around one point, side by side. */
const ring = (count: number, index: number, target: number): Pixel => {
  if (count === 1) return HERE;
  const radius = Math.max(target / 2, (target * count) / (2 * Math.PI));
  const angle = Math.PI + (index * 2 * Math.PI) / count;
  return { x: Math.round(radius * Math.cos(angle)), y: Math.round(radius * Math.sin(angle)) };
};

/** A cluster beneath the selected place is moved aside: it stands for several points, so it may; a single place may not. */
const aside = (group: Mark['units'], chosen: MapUnit | undefined, zoom: number, radius: number): Pixel => {
  if (!chosen || group.length === 1) return HERE;
  const [at, other] = [worldPixel(group[0], zoom), worldPixel(chosen, zoom)];
  const [x, y] = [at.x - other.x, at.y - other.y];
  const apart = Math.hypot(x, y);
  if (apart >= radius) return HERE;
  if (apart === 0) return { x: -radius, y: 0 };
  const share = (radius - apart) / apart;
  return { x: Math.round(x * share), y: Math.round(y * share) };
};

/** The marks of a zoom, in the order of the list; a cluster stands where its first place would. */
export const marksOf = (units: readonly MapUnit[], options: MarksOptions): Mark[] => {
  const { zoom, selected, apartFrom, scale = 1 } = options;
  if (zoom < apartFrom) {
    const chosen = units.find(({ id }) => id === selected);
    const radius = RADIUS_PX * scale;
    return grouped(units, options, radius).map((group) => ({
      units: group,
      offset: aside(group, chosen, zoom, radius),
    }));
  }
  const offsets = new Map<MapUnit, Pixel>();
  const target = TARGET_PX * scale;
  for (const group of grouped(units, options, target / 2)) {
    group.forEach((unit, index) => offsets.set(unit, ring(group.length, index, target)));
  }
  return units.map((unit) => ({ units: [unit], offset: offsets.get(unit) ?? HERE }));
};

/** The first zoom at which the places of a cluster are no longer all together. */
export const openingZoom = (mark: Mark, options: MarksOptions): number => {
  let zoom = Math.floor(options.zoom) + 1;
  while (zoom < options.apartFrom && marksOf(mark.units, { ...options, zoom }).length === 1) zoom += 1;
  return zoom;
};

import type { Coords, DoneCallback, GridLayerOptions } from 'leaflet';
import { GridLayer } from 'leaflet/src/layer/tile/GridLayer.js';

/** A tile's address from a template with `{z}`, `{x}` and `{y}`. */
export const tileAddress = (template: string, { x, y, z }: Pick<Coords, 'x' | 'y' | 'z'>): string =>
  template.replace(/\{([xyz])\}/g, (_, name: 'x' | 'y' | 'z') => String({ x, y, z }[name]));

/**
 * Tiles that are images, asked for without a referrer and cancelled when they are no longer wanted. Leaflet's own layer
 * cancels by showing an image of `data:`, which the frame's policy refuses.
 */
export class ImageTiles extends GridLayer {
  readonly #template: string;

  constructor(template: string, options: GridLayerOptions) {
    super(options);
    this.#template = template;
    this.on('tileunload', ({ tile }) => tile.querySelector('img')?.removeAttribute('src'));
  }

  override createTile(coords: Coords, done: DoneCallback): HTMLElement {
    const tile = document.createElement('div');
    const image = document.createElement('img');
    image.alt = '';
    image.draggable = false;
    image.referrerPolicy = 'no-referrer';
    image.addEventListener('load', () => done(undefined, tile));
    image.addEventListener('error', () => done(new Error('A tile did not come, or is no image'), tile));
    image.src = tileAddress(this.#template, coords);
    tile.append(image);
    return tile;
  }
}

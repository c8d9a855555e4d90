// What the files of the unit locator weigh.
import { assetsOf, brotliBytes, filesOf, readEmbedManifest, readManifest } from './measure.ts';

/** Brotli bytes of the unit locator, in French, the longer of the two languages. */
export interface UnitBytes {
  /** `units-<hash>.js` of partners' pages: everything, Lit and both languages included. */
  readonly inline: number;
  /** Search, filters, cards and list, beyond what the pages of the frame share. */
  readonly list: number;
  /** One place by itself: hours of every day, contact, access. */
  readonly detail: number;
  /** The frame's page of the units beyond what it shares: list, one place, data, panel, words. */
  readonly page: number;
  /** Everything that the click on « Afficher la carte » brings. */
  readonly map: number;
}

const MAP = /^assets\/(leaflet-adapter|unit-map-element|units-map-translator|units-map\.fr)-[\w-]{8}\.js$/;
const named = (name: string) => new RegExp(`^assets/${name}-[\\w-]{8}\\.js$`);

/**
 * Weighs the built files.
 *
 * @param isShared whether a file of the frame belongs to its pages in common
 * @throws Error when a chunk is missing that the budgets name
 */
export function unitBytes(embed: string, frame: string, isShared: (file: string) => boolean): UnitBytes {
  const files = assetsOf(readManifest(frame)).map(({ file }) => file);
  const weigh = (some: readonly string[]) => {
    if (some.length === 0) throw new Error('a chunk of the units is missing: has it another name?');
    return some.reduce((total, file) => total + brotliBytes(frame, file), 0);
  };
  return {
    inline: brotliBytes(embed, readEmbedManifest(embed).units.file),
    list: weigh(files.filter((file) => named('unit-list').test(file))),
    detail: weigh(files.filter((file) => named('unit-detail').test(file))),
    page: weigh(filesOf(frame, 'units.fr.html').filter((file) => !isShared(file))),
    map: weigh(files.filter((file) => MAP.test(file))),
  };
}

import { drupalPack } from './drupal.ts';
import type { Pack, Sources } from './pack.ts';
import { spipPack } from './spip.ts';
import { tarteaucitronPack } from './tarteaucitron.ts';
import { wordpressPack } from './wordpress.ts';

/** Every pack, made from what is built. The same build gives the same bytes. */
export const packs = (sources: Sources): Pack[] => [
  wordpressPack(sources),
  spipPack(sources),
  drupalPack(sources),
  tarteaucitronPack(sources),
];

import type { Configuration } from './configuration.ts';
import type { OptionName } from './options.ts';
import type { Output } from './write-snippet.ts';

/** What there is a pack for, as the archives are named. */
export type PackSystem = 'wordpress' | 'spip' | 'drupal' | 'tarteaucitron';

const SYSTEMS: Partial<Record<Output, PackSystem>> = {
  shortcode: 'wordpress',
  block: 'wordpress',
  spip: 'spip',
  drupal: 'drupal',
  tarteaucitron: 'tarteaucitron',
};

/** The pack that has to be installed for an output to do anything; null: none. */
export const packOf = (output: Output): PackSystem | null => SYSTEMS[output] ?? null;

/** Whether what is pasted leaves the server and the script to settings that are made once (spec W-3). */
const hasSettings = (output: Output): boolean => !['tarteaucitron', null].includes(packOf(output));

/**
 * Whether the pack's own copy of the script runs, from the site itself (spec W-5): as it is installed, and as long as nobody
 * asks for a certain version.
 */
export const isBundled = ({ release }: Configuration, output: Output): boolean =>
  hasSettings(output) && release === 'latest';

/** A setting of a pack, and what to put there: `delivery` is where the script comes from. */
export interface PackSetting {
  readonly name: OptionName | 'delivery';
  readonly value: string;
}

/** The settings that have to be made before what is pasted does anything, and works as it was chosen; none without settings. */
export function packSettings(configuration: Configuration, output: Output): readonly PackSetting[] {
  if (!hasSettings(output)) return [];
  const { release } = configuration;
  const of = (name: OptionName): PackSetting => ({ name, value: configuration[name] });
  const script: readonly PackSetting[] = isBundled(configuration, output)
    ? []
    : [
        { name: 'delivery', value: 'server' },
        { name: 'release', value: release },
        ...(['version', 'integrity', 'script'] as const).map(of).filter(({ value }) => value !== ''),
      ];
  return [of('api'), of('site'), ...script];
}

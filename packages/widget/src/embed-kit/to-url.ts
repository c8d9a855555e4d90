import { chosenOptions, normalise, type Configuration, type Normalised } from './configuration.ts';

/**
 * A configuration in the fragment of the configurator's own address: it can be kept, sent and opened again, and no server ever
 * sees it.
 *
 * @param page address of the configurator
 */
export function toUrl(page: string, configuration: Configuration): string {
  const chosen = chosenOptions(configuration).map(({ name, value }) => [name, value]);
  const parameters = new URLSearchParams([['services', configuration.services.join(',')], ...chosen]);
  return `${page.replace(/#.*$/s, '')}#${parameters.toString()}`;
}

/** Reads the fragment back; null when it holds nothing of ours. @param address of the configurator, or its fragment alone */
export function fromUrl(address: string): Normalised | null {
  const parameters = new URLSearchParams(address.replace(/^[^#]*#/s, ''));
  return parameters.has('services') ? normalise(Object.fromEntries(parameters)) : null;
}

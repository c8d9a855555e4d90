import { importVerified } from './import-verified.ts';
import { pageScript } from './page-script.ts';

/**
 * Loads code from beside guichet.js, if it is what guichet.js was built with (spec O-11).
 *
 * @param file name of the built file
 * @param integrity its fingerprint, as in an `integrity` attribute
 */
export function loadVerified<Module>(file: string, integrity: string): () => Promise<Module> {
  let attempt = 0;
  return async () => {
    const { src, nonce } = pageScript!;
    // Another address for each attempt: browsers remember for a page what they could not fetch.
    return importVerified(new URL(`${file}?${attempt++}`, src).href, integrity, nonce) as Promise<Module>;
  };
}

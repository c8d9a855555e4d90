import { importVerified } from './import-verified.ts';
import { pageScript } from './page-script.ts';

/**
 * Loads code from beside guichet.js, once, if it is what guichet.js was built with (spec O-11).
 *
 * @param file name of the built file
 * @param integrity its fingerprint, as in an `integrity` attribute
 */
export function loadVerified<Module>(file: string, integrity: string): () => Promise<Module> {
  let attempt = 0;
  let loading: Promise<unknown> | undefined;
  return () => {
    const { src, nonce } = pageScript!;
    // Another address for each attempt: browsers remember for a page what they could not fetch.
    loading ??= importVerified(new URL(`${file}?${attempt++}`, src).href, integrity, nonce);
    loading.catch(() => (loading = undefined));
    return loading as Promise<Module>;
  };
}

import { h } from './dom.ts';

/**
 * `import()` of a file that must be byte for byte what the build wrote: the browser fetches it with its fingerprint first,
 * and nothing of another file runs. An import map with `integrity` would do, but Firefox ran tampered code in spite of it.
 *
 * @param nonce that of the page's policy; empty where it has none
 * @returns the module; rejected when the file cannot be fetched, or differs
 */
export const importVerified = (href: string, integrity: string, nonce: string): Promise<unknown> =>
  new Promise((onload, onerror) => {
    document.head.append(h('link', { rel: 'modulepreload', crossOrigin: '', integrity, nonce, href, onload, onerror }));
  }).then(() => import(href));

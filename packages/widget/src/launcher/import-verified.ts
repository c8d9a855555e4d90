import { h } from './dom.ts';

/**
 * `import()` of a file that must be byte for byte what the build wrote: it is fetched with its fingerprint first, and nothing
 * of another file runs (decision 0020). An import map with `integrity` would do, but Firefox and WebKit ran tampered code in
 * spite of it; WebKit also in spite of a `modulepreload`'s, so there a `<script>` fetches, which a page with Trusted Types has
 * to allow.
 *
 * @param nonce that of the page's policy; empty where it has none
 * @returns the module; rejected when the file cannot be fetched, or differs
 */
export const importVerified = (href: string, integrity: string, nonce: string): Promise<unknown> =>
  new Promise((onload, onerror) => {
    document.head.append(
      // Nothing but its maker tells WebKit, on a Mac, a telephone or Linux.
      /^A/.test(navigator.vendor)
        ? h('script', { type: 'module', src: href, integrity, nonce, onload, onerror })
        : h('link', { rel: 'modulepreload', href, integrity, nonce, onload, onerror }),
    );
  }).then(() => import(href));

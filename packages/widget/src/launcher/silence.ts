/** Tells the webmaster why a frame may stay silent (spec O-8). For developers: in English, on the console. */
export const explainSilence = (url: URL, site: string): void =>
  console.warn(
    `guichet: no answer from ${url.href}. Check the CSP of this page (frame-src ${url.origin}), the origins of ` +
      `site ${site} (${location.origin}), the network, script blockers.`,
  );

/** Tells the webmaster why a frame may stay silent (spec O-8). For developers: in English, on the console. */
export const explainSilence = (url: URL): void =>
  console.warn(`guichet: no answer from ${url}. CSP frame-src? Origin listed? Network? Blocker?`);

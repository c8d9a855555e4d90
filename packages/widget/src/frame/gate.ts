/** What the page says of a chunk that is loaded later: its fingerprint, and the chunks that it imports itself. */
interface Chunk {
  readonly integrity: string;
  readonly needs: readonly string[];
}

/**
 * What a page loads later: in `<meta name="guichet-chunks">`, `file integrity needed… ; file …`; and what it asks for at once
 * besides its entry, whose fingerprints stand in the links.
 */
export const readChunks = (page: Document): ReadonlyMap<string, Chunk> => {
  const text = page.querySelector<HTMLMetaElement>('meta[name="guichet-chunks"]')?.content ?? '';
  const links = page.querySelectorAll<HTMLLinkElement>('link[rel="modulepreload"]');
  return new Map([
    ...text.split(';').map((line): [string, Chunk] => {
      const [file = '', integrity = '', ...needs] = line.split(' ');
      return [file, { integrity, needs }];
    }),
    ...[...links].map((link): [string, Chunk] => [nameOf(link.href), { integrity: link.integrity, needs: [] }]),
  ]);
};

const nameOf = (url: string) => url.slice(url.lastIndexOf('/') + 1);

/**
 * Fetches a module into the document's module map with its fingerprint, and fails when it is another one. An import map
 * with `integrity` would do, but Firefox ran tampered code in spite of it.
 */
const fetchChecked = (url: string, integrity: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const link = Object.assign(document.createElement('link'), { rel: 'modulepreload', integrity, href: url });
    link.onload = () => resolve();
    link.onerror = () => reject(new TypeError(`${url} could not be loaded as it was built.`));
    document.head.append(link);
  });

/**
 * `import()` of the built frame: nothing runs that is not byte for byte what the page was built with (design: integrity
 * inside the frame too). The build puts it in the place of every `import()`.
 *
 * @param specifier relative to `base`, the module that asks
 */
export async function importChecked(specifier: string, base: string): Promise<unknown> {
  const chunks = readChunks(document);
  const { href } = new URL(specifier, base);
  const file = nameOf(href);
  const chunk = chunks.get(file);
  if (!chunk) throw new TypeError(`${href} is not a part of this page.`);
  const urlOf = (name: string) => new URL(name, href).href;
  await Promise.all(
    [file, ...chunk.needs].map((name) => fetchChecked(urlOf(name), chunks.get(name)?.integrity ?? 'sha256-')),
  );
  return import(href);
}

Object.assign(globalThis, { guichetImport: importChecked });

import { expect } from '@open-wc/testing';
import { importVerified } from './import-verified.ts';

const FILE = new URL('./testing/module.js', import.meta.url);

/** The fingerprint of a file as the server of the tests sends it. */
const integrityOf = async (url: URL): Promise<string> => {
  const bytes = await (await fetch(url)).arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
  return `sha384-${btoa(String.fromCharCode(...digest))}`;
};
const other = `sha384-${btoa('another file'.padEnd(48))}`;
/** The file under another address: a page remembers what it fetched, and what it refused. */
const addressOf = (query: string, origin = FILE.origin) => new URL(`${FILE.pathname}?${query}`, origin);
const outcome = (url: URL, integrity: string) =>
  importVerified(url.href, integrity, '').then(
    (module) => ({ module }),
    () => 'refused' as const,
  );
const runs = () => (globalThis as { verifiedModuleRuns?: number }).verifiedModuleRuns ?? 0;

for (const { vendor, name, way } of [
  { vendor: navigator.vendor, name: 'in this browser', way: 'link' },
  { vendor: 'Apple Computer, Inc.', name: 'as in WebKit, by a script', way: 'script' },
]) {
  describe(`a file of the host page, ${name}`, () => {
    // Addresses are this browser's and that one's own: a page remembers what it fetched.
    const fileAt = (query: string, origin?: string) => addressOf(`${way}-${query}`, origin);
    before(() => Object.defineProperty(navigator, 'vendor', { configurable: true, value: vendor }));
    after(() => Reflect.deleteProperty(navigator, 'vendor'));

    it('O-11 runs when it is byte for byte what was built', async () => {
      const before = runs();
      const got = await outcome(fileAt('whole'), await integrityOf(fileAt('whole')));
      expect(got).to.have.nested.property('module.answer', 42);
      expect(runs()).to.equal(before + 1);
    });

    it('O-11 is refused when it differs, and nothing of it runs', async () => {
      const before = runs();
      expect(await outcome(fileAt('tampered'), other)).to.equal('refused');
      expect(runs()).to.equal(before);
    });

    it('is refused when it is missing, and when its server does not let other origins read it', async () => {
      const before = runs();
      expect(await outcome(new URL('missing.js', FILE), other)).to.equal('refused');
      const elsewhere = fileAt('elsewhere', FILE.origin.replace('localhost', '127.0.0.1'));
      expect(await outcome(elsewhere, await integrityOf(fileAt('elsewhere')))).to.equal('refused');
      expect(runs()).to.equal(before);
    });

    it('can be asked for again under another address', async () => {
      expect(await outcome(fileAt('first'), other)).to.equal('refused');
      expect(await outcome(fileAt('second'), await integrityOf(fileAt('second')))).to.not.equal('refused');
    });

    it('comes by the way that this browser checks', async () => {
      const url = fileAt('way');
      await outcome(url, await integrityOf(url));
      expect(document.head.querySelector(`[href="${url.href}"], [src="${url.href}"]`)!.localName).to.equal(way);
    });
  });
}

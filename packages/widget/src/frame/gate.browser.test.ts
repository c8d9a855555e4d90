import { expect } from '@open-wc/testing';
import { importChecked, readChunks } from './gate.ts';

const here = new URL('./testing/gate/', import.meta.url).href;

/** The fingerprint of a file as the server of the tests sends it. */
const integrityOf = async (file: string): Promise<string> => {
  const bytes = await (await fetch(here + file)).arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
  return `sha384-${btoa(String.fromCharCode(...digest))}`;
};

describe('the gate before later chunks', () => {
  const meta = document.createElement('meta');
  meta.name = 'guichet-chunks';
  const WRONG = `sha384-${btoa('another file'.padEnd(48))}`;
  const failureOf = (file: string) =>
    importChecked(`./${file}`, here).then(
      () => null,
      (error: unknown) => error,
    );
  before(() => document.head.append(meta));
  after(() => meta.remove());

  it('O-11 reads what the page says: file, fingerprint, needs', () => {
    meta.content = 'a.js sha384-a b.js c.js;b.js sha384-b';
    expect([...readChunks(document)].slice(0, 2)).to.deep.equal([
      ['a.js', { integrity: 'sha384-a', needs: ['b.js', 'c.js'] }],
      ['b.js', { integrity: 'sha384-b', needs: [] }],
    ]);
  });

  it('O-11 knows what the page preloads by its link', async () => {
    meta.content = '';
    const integrity = await integrityOf('needed.js');
    const link = Object.assign(document.createElement('link'), { rel: 'modulepreload', integrity });
    link.href = `${here}needed.js`;
    document.head.append(link);
    expect(await importChecked('./needed.js', here)).to.include({ part: 40 });
    link.remove();
  });

  it('O-11 lets in a chunk whose bytes are the expected ones, and what it needs', async () => {
    const files = ['whole.js', 'needed.js'];
    const [whole, needed] = await Promise.all(files.map(integrityOf));
    meta.content = `whole.js ${whole!} needed.js;needed.js ${needed!}`;
    expect(await importChecked('./whole.js', here)).to.include({ sum: 42 });
  });

  it('O-11 refuses a chunk of other bytes, and none of it runs', async () => {
    meta.content = `tampered.js ${WRONG}`;
    expect(await failureOf('tampered.js')).to.be.instanceOf(TypeError);
    expect(Object.hasOwn(globalThis, 'tamperedRan')).to.equal(false);
  });

  it('O-11 refuses a chunk whose need has other bytes', async () => {
    meta.content = `needing.js ${await integrityOf('needing.js')} tampered-need.js;tampered-need.js ${WRONG}`;
    expect(await failureOf('needing.js')).to.be.instanceOf(TypeError);
    expect(Object.hasOwn(globalThis, 'tamperedRan')).to.equal(false);
  });

  it('O-11 refuses a chunk that the page does not name', async () => {
    meta.content = '';
    expect(await failureOf('unnamed.js')).to.be.instanceOf(TypeError);
  });
});

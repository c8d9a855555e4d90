import { expect } from '@open-wc/testing';
import { tilesOrigin, tilesRequests, tilesTemplate } from './testing/tiles.ts';
import type { UnitMapElement } from './unit-map-element.ts';
import { eventually } from '../../testing/eventually.ts';

/** The frame's policy (packages/server, security-headers.ts), as a page can say it of itself. */
const policy = (tiles: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' ${tiles}`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');

const here = (file: string) => new URL(file, import.meta.url).href;

/** A page under the policy that writes down whatever it refuses, before anything else runs. */
const openPage = async (): Promise<Window> => {
  const frame = document.createElement('iframe');
  frame.width = '800';
  frame.height = '600';
  frame.srcdoc = `<!doctype html>
    <html lang="fr" data-tiles="${await tilesTemplate('policy')}">
      <meta http-equiv="Content-Security-Policy" content="${policy(await tilesOrigin())}">
      <title>Carte</title>
      <script src="${here('./testing/record-violations.js')}"></script>
      <script type="module" src="${here('./testing/page.ts')}"></script>
    </html>`;
  document.body.append(frame);
  await eventually(() => frame.contentDocument?.querySelector('guichet-unit-map')?.shadowRoot, 'the map is there');
  return frame.contentWindow!;
};

const violations = (page: Window) => (page as unknown as { violations: string[] }).violations;

describe('the map under the policy of the frame', () => {
  afterEach(() => document.querySelector('iframe')?.remove());

  it('U-62 shows tiles and places, zooms, moves, opens a cluster and goes away, and nothing is refused', async () => {
    const page = await openPage();
    const map = page.document.querySelector('guichet-unit-map') as UnitMapElement;
    const root = map.shadowRoot!;
    const markers = () => [...root.querySelectorAll<HTMLButtonElement>('#canvas button')];
    const loaded = () => root.querySelectorAll('.leaflet-tile-loaded').length;
    await eventually(() => markers().length === 3 && loaded() >= 4, 'places and tiles');
    const [nearer, farther] = root.querySelectorAll<HTMLButtonElement>('.tools button');
    nearer!.click();
    await eventually(async () => (await tilesRequests('policy')).length > loaded(), 'tiles of another zoom');
    markers()
      .find((marker) => marker.textContent.includes('lieux'))!
      .click();
    await eventually(() => markers().length === 4, 'the cluster is open');
    farther!.click();
    farther!.click();
    const canvas = root.querySelector<HTMLElement>('#canvas')!;
    canvas.focus();
    for (let step = 0; step < 12; step++) {
      canvas.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
    }
    map.selected = 'place-2';
    await map.updateComplete;
    expect(getComputedStyle(markers()[0]!).position, 'its style sheet is in force').to.equal('absolute');
    map.remove();
    expect(violations(page)).to.deep.equal([]);
  });

  it('U-62 the same page refuses markup, styles in attributes and images from elsewhere: the policy is in force', async () => {
    const page = await openPage();
    const { document: inside } = page;
    const box = inside.createElement('div');
    expect(() => (box.innerHTML = '<svg/>')).to.throw('TrustedHTML');
    box.setAttribute('style', 'color: red');
    inside.body.append(box);
    const image = inside.createElement('img');
    image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
    await eventually(() => violations(page).length >= 3, 'three refusals');
    expect([...violations(page)].sort()).to.deep.equal(['img-src', 'require-trusted-types-for', 'style-src-attr']);
  });
});

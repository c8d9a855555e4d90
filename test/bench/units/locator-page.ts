import { join } from 'node:path';
import { isShared } from '../../../scripts/budgets/measure.ts';
import { unitBytes } from '../../../scripts/budgets/units.ts';
import { launchChromium, person } from '../../support/chromium.ts';
import { freePort, startGuichet } from '../../support/guichet-server.ts';
import { pageWithSnippet, startHostPages } from '../../support/host-pages.ts';
import { UnitVisitor } from '../../support/unit-visitor.ts';
import type { Figure } from '../figures.ts';

const DIST = join(import.meta.dirname, '../../../packages/widget/dist');

const ofFiles = (): Figure[] => {
  const { inline, list, detail, page, map } = unitBytes(join(DIST, 'embed'), join(DIST, 'frame'), isShared);
  return [
    { figure: 'units.inline.brotliBytes', value: inline, unit: 'B' },
    { figure: 'units.list.brotliBytes', value: list, unit: 'B', aim: { atMost: 8_192 } },
    { figure: 'units.detail.brotliBytes', value: detail, unit: 'B' },
    { figure: 'units.page.brotliBytes', value: page, unit: 'B' },
    { figure: 'units.map.brotliBytes', value: map, unit: 'B', aim: { atMost: 45_000 } },
  ];
};

/** Requests to anybody but the page's own origin and ours, until the moment before « Afficher la carte ». */
const thirdPartyRequests = async (): Promise<number> => {
  const examplesPort = await freePort();
  const server = await startGuichet({ examplesPort });
  const body = '<guichet-units insee="00002"></guichet-units>';
  const host = await startHostPages(examplesPort, {
    '/': pageWithSnippet(server.publicUrl, 'prefecture-exemple', { body }),
  });
  const browser = await launchChromium();
  try {
    const context = await person(browser);
    const visitor = new UnitVisitor(await context.newPage());
    const { page, inline, panel } = visitor;
    await page.goto(host.url);
    await inline.heading(inline.words('competent.title')).waitFor();
    await inline.choose('00100', /Exemple-Ville/);
    await inline.heading(/^Exemple-Ville/).waitFor();
    await visitor.openPanel();
    await panel.heading(/^Exemple-Ville/).waitFor();
    await panel.button('map.show').waitFor();
    return visitor.foreign(host.url, server.publicUrl).length;
  } finally {
    await browser.close();
    await host.close();
    await server.close();
  }
};

/** `units.*` of the locator: what its files weigh, and whom a visitor's browser contacts before asking for the map. */
export const measureLocatorPage = async (): Promise<Figure[]> => [
  ...ofFiles(),
  { figure: 'units.host.thirdPartyRequests', value: await thirdPartyRequests(), unit: '', aim: { atMost: 0 } },
];

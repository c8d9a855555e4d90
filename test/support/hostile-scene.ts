import assert from 'node:assert/strict';
import type { HostileElement } from '../../examples/hostile/pages.ts';
import { startPartnerPages } from '../../examples/serve.ts';
import { assertAccessible } from './accessibility.ts';
import { launchChromium } from './chromium.ts';
import { freePort, startGuichet } from './guichet-server.ts';
import { assertLooksTheSame, openPanel, takeReferences, visitPage, type Look } from './looks.ts';

/** A server, the sample's difficult pages, a browser. */
export interface HostileScene {
  /** What an element shows has the same pixels on a page as on the clean one, and the browser complains about nothing. */
  assertSame(page: string, element: HostileElement, looks: readonly Look[]): Promise<void>;
  /** A rule of half a pixel, on a name that is the page's to style, is found by the comparison. */
  assertSeen(rule: string, element: HostileElement, look: Look): Promise<void>;
  /** axe finds nothing in the open panel in these looks, and more contrast is given to whoever asks for it. */
  assertReadable(looks: readonly Look[]): Promise<void>;
  close(): Promise<void>;
}

export const startHostilePages = async (): Promise<HostileScene> => {
  const examplesPort = await freePort();
  const server = await startGuichet({ examplesPort });
  const pages = await startPartnerPages({ port: examplesPort, apiOrigin: server.publicUrl });
  const browser = await launchChromium();
  const urlOf = (name: string) => `${pages.urls.mairie}/hostile/${name}`;
  const taken = new Map<string, ReturnType<typeof takeReferences>>();
  /** Pictures of the clean page, taken once; for a page from right to left, of an element that is told so there. */
  const referencesFor = (name: string, element: HostileElement, looks: readonly Look[]) => {
    const attributes = name === 'right-to-left' ? { dir: 'rtl' } : {};
    const key = JSON.stringify([attributes, element, looks]);
    const known = taken.get(key) ?? takeReferences(browser, urlOf('clean'), element, looks, attributes);
    taken.set(key, known);
    return known;
  };
  return {
    async assertSame(name, element, looks) {
      await assertLooksTheSame(browser, urlOf(name), element, looks, await referencesFor(name, element, looks));
    },
    async assertSeen(rule, element, look) {
      const references = await referencesFor('clean', element, [look]);
      await assert.rejects(
        assertLooksTheSame(browser, urlOf('clean'), element, [look], references, rule),
        /pixels differ|another size/,
      );
    },
    async assertReadable(looks) {
      const visit = await visitPage(browser, urlOf('clean'));
      await openPanel(visit);
      const frame = visit.page.frames().find((each) => each.parentFrame())!;
      const lines = () =>
        frame.evaluate(() =>
          ['--text', '--soft', '--border', '--line'].map((name) =>
            getComputedStyle(document.documentElement).getPropertyValue(name),
          ),
        );
      for (const look of looks) {
        await visit.wear(look);
        await assertAccessible(visit.page, `${look.name} ${look.scheme}`);
        assert.equal(new Set(await lines()).size, 4);
        await visit.page.emulateMedia({ contrast: 'more' });
        assert.equal(new Set(await lines()).size, 1, `${look.name} ${look.scheme}`);
        await visit.page.emulateMedia({ contrast: 'no-preference' });
      }
      await visit.page.context().close();
    },
    async close() {
      await browser.close();
      await pages.close();
      await server.close();
    },
  };
};

import assert from 'node:assert/strict';
import { startPartnerPages } from '../../examples/serve.ts';
import { assertAccessible } from './accessibility.ts';
import { launchChromium } from './chromium.ts';
import { freePort, startGuichet } from './guichet-server.ts';
import { assertLooksTheSame, openPanel, takeMirrored, takeReferences, visitPage, type Look } from './looks.ts';

/** A server, the sample's difficult pages, a browser. */
export interface HostileScene {
  /** Launcher and panel have the same pixels on these pages as on the clean one, and the browser complains about nothing. */
  assertSame(pages: readonly string[], looks: readonly Look[]): Promise<void>;
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
  /** Pictures of the clean page, taken once. */
  const referencesFor = (name: string, looks: readonly Look[]) => {
    const take = name === 'right-to-left' ? takeMirrored : takeReferences;
    const key = JSON.stringify([take.name, looks]);
    const known = taken.get(key) ?? take(browser, urlOf('clean'), looks);
    taken.set(key, known);
    return known;
  };
  return {
    async assertSame(names, looks) {
      for (const name of names) {
        await assertLooksTheSame(browser, urlOf(name), looks, await referencesFor(name, looks));
      }
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

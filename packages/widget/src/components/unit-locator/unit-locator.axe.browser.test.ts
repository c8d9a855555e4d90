import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { clearStage, expectAccessible } from '../testing/stage.ts';
import { unitStates } from '../testing/unit-states.ts';
import { UnitLocatorHarness } from './unit-locator.harness.ts';

describe('unit locator, in every state', () => {
  afterEach(clearStage);

  for (const { name, options, reach } of unitStates) {
    it(`A-1 ${name}: axe finds nothing, in French and English, wide, narrow, dark, forced, right to left`, async () => {
      const locator = await UnitLocatorHarness.open(options);
      await reach(locator);
      await locator.shown();
      await expectAccessible(locator.element);
    }).timeout(60_000);

    it(`A-5 ${name}: fits in 320 px, also with text twice as large, and what is touched is 44 px high`, async () => {
      const locator = await UnitLocatorHarness.open(options);
      await reach(locator);
      await setViewport({ width: 320, height: 640 });
      for (const fontSize of ['100%', '200%']) {
        document.documentElement.style.fontSize = fontSize;
        await locator.shown();
        expect(document.documentElement.scrollWidth, fontSize).to.be.at.most(320);
        for (const target of locator.targets) {
          const { width, height } = target.getBoundingClientRect();
          expect(height, `${fontSize}: ${target.textContent}`).to.be.at.least(44);
          expect(width, `${fontSize}: ${target.textContent}`).to.be.at.least(44);
        }
      }
    });
  }
});

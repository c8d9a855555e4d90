import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { clearStage, expectAccessible } from '../testing/stage.ts';
import { states } from '../testing/states.ts';
import { ChatAppHarness } from './chat-app.harness.ts';

describe('panel, in every state', () => {
  afterEach(clearStage);

  for (const { name, reach } of states) {
    it(`A-1 ${name}: axe finds nothing, in French and English, wide, narrow, dark, forced, right to left`, async () => {
      const panel = await ChatAppHarness.open();
      reach(panel.fake, panel.app);
      await panel.shown();
      await expectAccessible(panel.app);
    }).timeout(60_000);

    it(`A-5 ${name}: fits in 320 px, also with text twice as large`, async () => {
      const panel = await ChatAppHarness.open();
      reach(panel.fake, panel.app);
      await setViewport({ width: 320, height: 640 });
      await panel.shown();
      for (const fontSize of ['100%', '200%']) {
        document.documentElement.style.fontSize = fontSize;
        await panel.shown();
        expect(document.documentElement.scrollWidth, fontSize).to.be.at.most(320);
        // Where the panel scrolls as a whole, the header stays.
        panel.app.scrollTop = panel.app.scrollHeight;
        const { top, bottom, right } = panel.button('header.exit').getBoundingClientRect();
        expect(top, 'Quitter vite is in view').to.be.at.least(0);
        expect(bottom, 'Quitter vite is in view').to.be.below(240);
        expect(right, 'Quitter vite is in view').to.be.at.most(320);
      }
    });
  }
});

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
  }
});

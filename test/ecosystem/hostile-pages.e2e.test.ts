import { after, before, test } from 'node:test';
import { HOSTILE_PAGES } from '../../examples/hostile/pages.ts';
import { startHostilePages, type HostileScene } from '../support/hostile-scene.ts';
import { LOOKS } from '../support/looks.ts';

let scene: HostileScene;
before(async () => {
  scene = await startHostilePages();
});
after(() => scene.close());

for (const page of HOSTILE_PAGES) {
  test(`H-5 H-6 launcher and panel look the same on the page « ${page} », in every theme`, () =>
    scene.assertSame([page], LOOKS));
}

test('H-4 A-1 axe finds nothing in any theme, and more contrast is given to whoever asks for it', () =>
  scene.assertReadable(LOOKS));

import { after, before, test } from 'node:test';
import { startHostilePages, type HostileScene } from '../support/hostile-scene.ts';

let scene: HostileScene;
before(async () => {
  scene = await startHostilePages();
});
after(() => scene.close());

// Two pages and one look of six; all of them in `npm run test:ecosystem`.
test('H-5 H-6 under rules for everything and under the strictest policy, launcher and panel look the same', () =>
  scene.assertSame(['strict', 'rules'], [{ name: 'forest', scheme: 'dark' }]));

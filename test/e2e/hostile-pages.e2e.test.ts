import { after, before, test } from 'node:test';
import { startHostilePages, type HostileScene } from '../support/hostile-scene.ts';

let scene: HostileScene;
before(async () => {
  scene = await startHostilePages();
});
after(() => scene.close());

// Two pages and one look of six, each element of a kind once; all of it in `npm run test:ecosystem`.
for (const [page, element] of [
  ['strict', 'chat'],
  ['strict', 'units'],
  ['rules', 'chat'],
  ['rules', 'otv'],
] as const) {
  test(`H-5 H-6 on the page « ${page} », ${element} looks the same as on a clean one`, () =>
    scene.assertSame(page, element, [{ name: 'forest', scheme: 'dark' }]));
}

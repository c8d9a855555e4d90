import { after, before, test } from 'node:test';
import { HOSTILE_ELEMENTS, HOSTILE_PAGES } from '../../examples/hostile/pages.ts';
import { startHostilePages, type HostileScene } from '../support/hostile-scene.ts';
import { LOOKS } from '../support/looks.ts';

let scene: HostileScene;
before(async () => {
  scene = await startHostilePages();
});
after(() => scene.close());

for (const page of HOSTILE_PAGES) {
  for (const element of HOSTILE_ELEMENTS) {
    test(`H-5 H-6 on the page « ${page} », ${element} looks the same as on a clean one, in every theme`, () =>
      scene.assertSame(page, element, LOOKS));
  }
}

for (const [element, rule] of [
  ['chat', 'guichet-chat::part(button) { letter-spacing: 0.1px }'],
  ['otv', 'guichet-otv::part(panel) { border-radius: 10px }'],
  ['units', 'guichet-units::part(list) { border-color: #888 }'],
] as const) {
  test(`the comparison sees « ${rule} »`, () => scene.assertSeen(rule, element, { name: 'neutral', scheme: 'light' }));
}

test('H-4 A-1 axe finds nothing in any theme, and more contrast is given to whoever asks for it', () =>
  scene.assertReadable(LOOKS));

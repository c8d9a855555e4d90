import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { canary, charactersOf, HOSTILE_SCRIPT, rrwebSource } from '../support/hostile-page.ts';
import { pageWithSnippet } from '../support/host-pages.ts';
import { seededRandom } from '../support/random.ts';
import { setScene, SITE, type Scene } from '../support/scene.ts';

let scene: Scene;
before(async () => {
  const rrweb = await rrwebSource();
  scene = await setScene({
    pages: (server) => ({
      '/': pageWithSnippet(server.publicUrl, SITE, {
        head: '<script src="/rrweb.js"></script><script src="/hostile.js"></script>',
        body: '<label>Recherche <input name="q"></label>',
      }),
      '/rrweb.js': rrweb,
      '/hostile.js': HOSTILE_SCRIPT,
    }),
  });
});
after(() => scene.close());

test('O-10 a page that records, listens and patches captures 0 of 1,000 canary characters', async () => {
  const random = seededRandom(2211);
  const [typed, pasted, answered] = [canary(400, random), canary(300, random), canary(300, random)];
  const control = canary(40, random);
  const citizen = await scene.citizen();
  const captured = () => citizen.page.evaluate<string>('__everything()');

  // The control: the same page does capture what is typed into its own field, key by key and as a recording.
  await citizen.page.getByLabel('Recherche').pressSequentially(control);
  assert.equal(charactersOf(control, await captured()), 32, 'the trap must catch what it can reach');
  const keysBefore = await citizen.page.evaluate<number>('__captured.filter((line) => line.startsWith("key")).length');
  assert.ok(keysBefore >= 80);

  await citizen.openPanel();
  await citizen.composer.pressSequentially(typed);
  await citizen.started();
  await citizen.composer.press('Enter');
  await citizen.sees(typed.slice(0, 9));
  await citizen.write(pasted);
  await citizen.sees(pasted.slice(0, 9));
  const officer = await scene.officer();
  const number = await officer.firstWaiting();
  await officer.claim(number);
  await officer.reply(number, answered);
  await citizen.sees(answered.slice(0, 9));

  const everything = await captured();
  assert.deepEqual(
    [typed, pasted, answered].map((text) => charactersOf(text, everything)),
    [0, 0, 0],
  );
  const keysAfter = await citizen.page.evaluate<number>('__captured.filter((line) => line.startsWith("key")).length');
  assert.equal(keysAfter, keysBefore, 'no key pressed in the frame reaches the page');
  assert.ok(!scene.host.requests.some((line) => charactersOf(typed, line) > 0));
});

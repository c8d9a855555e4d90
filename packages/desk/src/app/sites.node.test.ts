import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { TEST_SITE } from '../../../server/src/testing/live-server.ts';
import type { SitesAsk } from '../model/sites.ts';
import { noSites, type SitesView } from '../stores/sites-view.ts';
import { openRealDesk, startRealServer, type RealDesk, type RealServer } from '../testing/real-desk.ts';
import { until } from '../testing/until.ts';

let live: RealServer;
let alix: RealDesk;

before(async () => {
  live = await startRealServer();
  alix = await openRealDesk(live, 'alix', 'admin');
});
after(async () => {
  alix.desk.dispose();
  await live.close();
});

const view = (): SitesView => {
  const known = alix.stores.$sites.get();
  return typeof known === 'string' ? noSites : known;
};
const sees = async (predicate: (shown: SitesView) => boolean) => {
  await until(alix.stores.$sites, (known) => typeof known !== 'string' && predicate(known));
  return view();
};
const ask = (one: SitesAsk) => alix.desk.handle({ type: 'sites.ask', ask: one });
const open = async () => {
  ask({ type: 'show', slug: TEST_SITE.slug });
  return sees(({ detail }) => detail.phase === 'ready');
};
const write = (changes: Partial<SitesView['form']>) => ask({ type: 'write', form: { ...view().form, ...changes } });
const save = async () => {
  ask({ type: 'save' });
  return sees(({ busy }) => !busy);
};

test('Y-11 an admin changes a site, and its pages may frame it from then on', async () => {
  alix.desk.handle({ type: 'sites.open' });
  assert.equal(alix.stores.$dialog.get()?.name, 'sites');
  const { sites } = await sees((shown) => shown.sites.phase === 'ready');
  assert.deepEqual(sites.phase === 'ready' && sites.value.map(({ slug }) => slug), [TEST_SITE.slug]);
  const { form } = await open();
  assert.equal(form.origins, TEST_SITE.allowedOrigins.join('\n'));
  write({ origins: `${form.origins}\n\nhttps://Nouveau.exemple.fr/page`, inseeCode: '35238' });
  const saved = await save();
  assert.deepEqual(
    [saved.done, saved.code, saved.form.origins.split('\n').at(-1)],
    ['saved', null, 'https://nouveau.exemple.fr'],
  );
  assert.equal(saved.detail.phase === 'ready' && saved.detail.value.communeName, 'Rennes');
  const answer = await fetch(`${live.server.publicUrl}/frame/chat?site=${TEST_SITE.slug}`);
  assert.match(
    answer.headers.get('content-security-policy') ?? '',
    /frame-ancestors [^;]*https:\/\/nouveau\.exemple\.fr/,
  );
});

test('Y-3 what is refused keeps the form and says which field; what is missing is not sent', async () => {
  await open();
  write({ name: ' ', retentionDays: '9999' });
  assert.deepEqual((await save()).faults, [
    { path: 'name', code: 'name.missing' },
    { path: 'retentionDays', code: 'days.unreadable' },
  ]);
  write({ name: 'Mairie', retentionDays: '10', inseeCode: '00000', origins: 'https://a.example\nexemple' });
  const { code, faults, form } = await save();
  assert.deepEqual([code, form.name], ['site.refused', 'Mairie']);
  assert.deepEqual(faults, [
    { path: 'inseeCode', code: 'commune.unknown' },
    { path: 'allowedOrigins.1', code: 'origin.unreadable' },
  ]);
  ask({ type: 'list' });
  ask({ type: 'show', slug: TEST_SITE.slug });
  await sees(({ detail, slug }) => slug !== null && detail.phase === 'ready');
  assert.deepEqual([view().code, view().faults], [null, []]);
});

test('Y-4 nobody writes over what somebody else changed meanwhile', async () => {
  await open();
  await live.server.services.sites.put({ ...TEST_SITE, name: 'Autrement' });
  write({ name: 'Trop tard' });
  assert.equal((await save()).code, 'site.outdated');
  assert.equal((await open()).form.name, 'Autrement');
});

test('Y-1 an admin adds a site; a name that is taken is said', async () => {
  ask({ type: 'add' });
  write({ slug: TEST_SITE.slug, name: 'Nouveau', origins: 'https://nouveau.example' });
  assert.deepEqual((await save()).faults, [{ path: 'slug', code: 'slug.taken' }]);
  write({ slug: 'nouveau' });
  const { screen, slug, done } = await save();
  assert.deepEqual([screen, slug, done], ['site', 'nouveau', 'created']);
});

test('Y-6 Y-7 a key is shown once, opens, and is revoked', async () => {
  await open();
  ask({ type: 'tab', tab: 'keys' });
  await sees(({ keys }) => keys.phase === 'ready');
  ask({ type: 'make-key', name: 'CMS', scopes: ['configuration'] });
  const { secret, keys } = await sees((shown) => shown.secret !== null);
  const key = keys.phase === 'ready' ? keys.value[0]! : null!;
  const read = () =>
    fetch(`${live.server.publicUrl}/api/v1/sites/${TEST_SITE.slug}/configuration`, {
      headers: { authorization: `Bearer ${secret!.secret}` },
    });
  assert.deepEqual([key.ending, (await read()).status], [secret!.secret.slice(-4), 200]);
  ask({ type: 'tab', tab: 'embeds' });
  const { embeds, secret: gone } = await sees((shown) => shown.embeds.phase === 'ready');
  assert.deepEqual([gone, embeds.phase === 'ready' && embeds.value], [null, []]);
  ask({ type: 'tab', tab: 'keys' });
  await sees((shown) => shown.keys.phase === 'ready');
  ask({ type: 'ask-revocation', id: key.id });
  ask({ type: 'revoke' });
  const revoked = await sees(
    (shown) => shown.done === 'key-revoked' && shown.keys.phase === 'ready' && shown.keys.value[0]?.revokedAt !== null,
  );
  assert.equal(revoked.revoking, null);
  assert.equal((await read()).status, 401);
});

test('Y-9 a reply is added, changed and removed, and officers find it in their list', async () => {
  const names = () => {
    const { replies } = view();
    return replies.phase === 'ready' ? replies.value.map(({ title }) => title) : [];
  };
  ask({ type: 'replies' });
  await sees(({ replies }) => replies.phase === 'ready');
  ask({ type: 'add-reply' });
  ask({ type: 'save-reply' });
  assert.deepEqual(
    view().faults.map(({ path }) => path),
    ['shortcut', 'title', 'text'],
  );
  ask({ type: 'write-reply', draft: { shortcut: 'mer', title: 'La mer', text: 'Bonjour.', locale: 'fr' } });
  ask({ type: 'save-reply' });
  await sees(({ done }) => done === 'reply-saved' && names().join() === 'La mer');
  await until(alix.stores.$cannedReplies, (list) => list.phase === 'ready' && list.value.length === 1);
  const { replies } = view();
  const id = replies.phase === 'ready' ? replies.value[0]!.id : '';
  ask({ type: 'edit-reply', id });
  ask({ type: 'write-reply', draft: { ...view().reply!.draft, title: 'Le large' } });
  ask({ type: 'save-reply' });
  await sees((shown) => shown.screen === 'replies' && shown.replies.phase === 'ready' && names()[0] === 'Le large');
  ask({ type: 'ask-reply-removal', id });
  ask({ type: 'remove-reply' });
  await sees(({ done, replies: left }) => done === 'reply-removed' && left.phase === 'ready' && names().length === 0);
});

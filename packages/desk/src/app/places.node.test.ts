import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { TEST_SITE } from '../../../server/src/testing/live-server.ts';
import { emptyForm } from '../model/places.ts';
import type { PlacesView } from '../stores/places-view.ts';
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

const sees = (predicate: (view: PlacesView) => boolean) => until(alix.stores.$places, predicate);
const listed = (...names: string[]) =>
  sees(({ screen, list }) => {
    const shown = list.phase === 'ready' ? list.value.items.map(({ unit }) => unit.name) : null;
    return screen === 'list' && JSON.stringify(shown) === JSON.stringify(names);
  });
const itemOf = (view: PlacesView, index = 0) => (view.list.phase === 'ready' ? view.list.value.items[index]! : null)!;
const FORM = { ...emptyForm, name: 'Le Phare', postcode: '35000', city: 'Rennes', phone: '02 99 00 00 00' };

test('U-33 an admin adds a place, changes it and removes it; everybody is told by the API', async () => {
  alix.desk.handle({ type: 'places.open' });
  assert.equal(alix.stores.$dialog.get()?.name, 'places');
  await listed();
  alix.desk.handle({ type: 'places.add' });
  alix.desk.handle({ type: 'places.write', form: FORM });
  alix.desk.handle({ type: 'places.save' });
  const added = await listed('Le Phare');
  assert.deepEqual([added.done?.what, added.form.name, itemOf(added).unit.phone], ['created', '', '0299000000']);
  assert.equal((await live.server.services.units.get(`site:${TEST_SITE.slug}:1`)).name, 'Le Phare');

  alix.desk.handle({ type: 'places.edit', id: itemOf(added).unit.id });
  const { form } = alix.stores.$places.get();
  alix.desk.handle({ type: 'places.write', form: { ...form, name: 'Le Port' } });
  alix.desk.handle({ type: 'places.save' });
  const changed = await listed('Le Port');
  alix.desk.handle({ type: 'places.ask-removal', id: itemOf(changed).unit.id });
  assert.equal(alix.stores.$places.get().screen, 'remove');
  alix.desk.handle({ type: 'places.remove' });
  assert.equal((await listed()).done?.what, 'removed');
});

test('U-33 what is refused keeps the form and says why; what is missing is not sent', async () => {
  alix.desk.handle({ type: 'places.add' });
  alix.desk.handle({ type: 'places.save' });
  assert.deepEqual([alix.stores.$places.get().busy, alix.stores.$places.get().screen], [false, 'form']);
  alix.desk.handle({ type: 'places.write', form: { ...FORM, city: 'Renne' } });
  alix.desk.handle({ type: 'places.save' });
  const { form, refusal, code } = await sees((view) => view.code !== null);
  assert.deepEqual([code, refusal, form.name], ['place.refused', 'commune.unknown', 'Le Phare']);
  alix.desk.handle({ type: 'places.open' });
  const reopened = await sees(({ list, sites }) => sites.phase === 'ready' && list.phase === 'ready');
  assert.deepEqual([reopened.screen, reopened.form.name], ['form', 'Le Phare'], 'what was written is still there');
});

test('U-34 nobody writes over what somebody else changed meanwhile', async () => {
  alix.desk.handle({ type: 'places.write', form: FORM });
  alix.desk.handle({ type: 'places.save' });
  const place = itemOf(await listed('Le Phare'));
  alix.desk.handle({ type: 'places.edit', id: place.unit.id });
  const { form } = alix.stores.$places.get();
  const { places } = live.server.services;
  const other = { id: alix.officerId, name: 'Dominique' };
  await places.remove(place.unit.id, place.revision, other);
  alix.desk.handle({ type: 'places.write', form: { ...form, name: 'Trop tard' } });
  alix.desk.handle({ type: 'places.save' });
  assert.equal((await sees(({ code }) => code !== null)).code, 'unit.unknown');
  alix.desk.handle({ type: 'places.back' });
  await listed();
});

test('U-34 a file is taken with its report; one that is not UTF-8 is not sent', async () => {
  alix.desk.handle({ type: 'places.upload' });
  const rows = ['id;nom;code postal;latitude;longitude', 'a;Alpha;35000;48.1;-1.6', 'b;Bêta;35000;-1.6;48.1'].join(
    '\n',
  );
  alix.desk.handle({ type: 'places.import', department: '35', file: new Blob([Buffer.from(rows, 'latin1')]) });
  assert.equal((await sees(({ code }) => code !== null)).refusal, 'file.encoding');
  alix.desk.handle({ type: 'places.import', department: '35', file: new Blob([rows]) });
  const { report } = await sees((view) => view.report !== null);
  assert.deepEqual(
    [report?.inserted, report?.refused.map(({ line, refusal }) => [line, refusal])],
    [1, [[3, 'coordinates.swapped']]],
  );
  alix.desk.handle({ type: 'places.back' });
  const { imported } = itemOf(await listed('Alpha'));
  assert.equal(imported, '35');
});

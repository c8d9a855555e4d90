import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { ProviderRecord } from '../storage/port.ts';
import { SITE } from '../storage/testing/world.ts';
import { createManualClock, type ManualClock } from './manual-clock.ts';
import { createProviders, type ProviderQuery, type Providers } from './providers.ts';

const DAY_MS = 86_400_000;
const numbered = (number: number, change: Partial<ProviderRecord> = {}): ProviderRecord => ({
  siret: String(number).padStart(14, '0'),
  name: `Dépannage ${String(number)}`,
  label: 'ExpertCyber',
  departments: ['35'],
  audiences: ['individual', 'company'],
  services: ['disinfect', 'advice'],
  phone: '0299000000',
  url: 'https://depannage.example/',
  ...change,
});
const many = (count: number) => Array.from({ length: count }, (_, index) => numbered(index));

describe('search of providers', () => {
  let lists: Map<string | null, ProviderRecord[]>;
  let reads: number;
  let clock: ManualClock;
  let providers: Providers;
  beforeEach(() => {
    lists = new Map();
    reads = 0;
    clock = createManualClock();
    providers = createProviders({ providers: async (site) => (reads++, [...(lists.get(site) ?? [])]) }, clock);
  });
  const search = (query: Partial<ProviderQuery> = {}, site = SITE) =>
    providers.search(site, { locale: 'fr', ...query });
  const names = async (query: Partial<ProviderQuery>, site = SITE) =>
    (await search({ department: '35', ...query }, site)).items.map(({ name }) => name);

  it('T-18 a site without a list has the operator’s; one of its own takes that one’s place', async () => {
    lists.set(null, [numbered(1)]);
    assert.deepEqual(await names({}), ['Dépannage 1']);
    lists.set(SITE.slug, [numbered(2)]);
    clock.advance(5_000);
    assert.deepEqual(await names({}), ['Dépannage 2']);
    assert.deepEqual(await names({}, { ...SITE, slug: 'asso' }), ['Dépannage 1']);
  });

  it('finds by department, need and audience; the whole country is everywhere', async () => {
    lists.set(null, [
      numbered(1),
      numbered(2, { departments: [] }),
      numbered(3, { departments: ['2A', '971'] }),
      numbered(4, { services: ['secure'] }),
      numbered(5, { audiences: ['association'] }),
    ]);
    const found = async (query: Partial<ProviderQuery>) => (await names(query)).sort();
    assert.deepEqual(await found({}), ['Dépannage 1', 'Dépannage 2', 'Dépannage 4', 'Dépannage 5']);
    assert.deepEqual(await found({ department: '971' }), ['Dépannage 2', 'Dépannage 3']);
    assert.deepEqual(await found({ need: 'secure' }), ['Dépannage 4']);
    assert.deepEqual(await found({ need: 'disinfect', audience: 'association' }), ['Dépannage 5']);
    assert.deepEqual(await found({ audience: 'local-authority' }), []);
    assert.deepEqual(await found({ department: '99' }), [], 'no such department');
  });

  it('answers the needs that the list serves and, without a department, nobody', async () => {
    assert.deepEqual(await search(), { needs: [], items: [], nextCursor: null });
    lists.set(null, [numbered(1)]);
    clock.advance(5_000);
    const { needs, items } = await search();
    assert.deepEqual(needs, [
      { id: 'disinfect', label: 'Nettoyer un appareil infecté' },
      { id: 'advice', label: 'Être conseillé ou faire vérifier son installation' },
    ]);
    assert.deepEqual(items, []);
    assert.equal((await search({ locale: 'en' })).needs[0]?.label, 'Clean an infected device');
  });

  it('says what a provider does in words, and nothing that identifies the entry', async () => {
    lists.set(null, [numbered(7)]);
    assert.deepEqual((await search({ department: '35', locale: 'en' })).items, [
      {
        name: 'Dépannage 7',
        label: 'ExpertCyber',
        departments: ['35'],
        services: ['Clean an infected device', 'Get advice or have a set-up checked'],
        phone: '0299000000',
        url: 'https://depannage.example/',
      },
    ]);
  });

  it('T-19 the order is the same all day for everybody, and another one the next day, elsewhere and for another need', async () => {
    lists.set(
      null,
      many(20).map((provider) => ({ ...provider, departments: [] })),
    );
    const order = await names({});
    assert.notDeepEqual(
      order,
      many(20).map(({ name }) => name),
    );
    clock.advance(20 * 3_600_000);
    assert.deepEqual(await names({}, { ...SITE, slug: 'asso' }), order);
    assert.notDeepEqual(await names({ department: '75' }), order);
    assert.notDeepEqual(await names({ need: 'disinfect' }), order);
    clock.advance(4 * 3_600_000);
    const next = await names({});
    assert.notDeepEqual(next, order);
    assert.deepEqual([...next].sort(), [...order].sort());
  });

  it('T-19 an import during the day does not draw again', async () => {
    lists.set(null, many(20));
    const order = await names({});
    lists.set(null, [...many(20).filter(({ name }) => name !== order[3]), numbered(99)]);
    clock.advance(5_000);
    const after = await names({});
    assert.deepEqual(
      after.filter((name) => name !== 'Dépannage 99'),
      order.filter((name) => name !== order[3]),
    );
  });

  it('T-19 over the days everybody comes first about as often', async () => {
    lists.set(null, many(5));
    const firsts = new Map<string, number>();
    for (let day = 0; day < 1_000; day++) {
      const [first = ''] = await names({});
      firsts.set(first, (firsts.get(first) ?? 0) + 1);
      clock.advance(DAY_MS);
    }
    assert.equal(firsts.size, 5);
    // 200 expected, standard deviation 12.6; the days are fixed, so that this never changes.
    for (const [name, count] of firsts) assert.ok(count > 150 && count < 250, `${name}: ${String(count)}`);
  });

  it('T-19 shows 50 at most, whom the lot draws from all', async () => {
    lists.set(null, many(200));
    const today = await names({});
    assert.equal(today.length, 50);
    clock.advance(DAY_MS);
    assert.ok((await names({})).some((name) => !today.includes(name)));
  });

  it('reads a list again after five seconds, not before', async () => {
    lists.set(SITE.slug, [numbered(1)]);
    await search();
    await search();
    assert.equal(reads, 1);
    clock.advance(5_000);
    await search();
    assert.equal(reads, 2);
  });
});

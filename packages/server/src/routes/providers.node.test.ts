import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { Problem, ProviderList } from '../contract/index.ts';
import type { ProviderRecord } from '../storage/port.ts';
import { createTestApps, SITE, SITE_ORIGIN } from '../testing/test-apps.ts';

const PROVIDER: ProviderRecord = {
  siret: '73282932000074',
  name: 'Dépannage Exemple',
  label: 'ExpertCyber',
  departments: ['35', '2A'],
  audiences: ['individual'],
  services: ['disinfect'],
  phone: '0299000000',
  url: 'https://depannage.example/',
};

const siteOf = async (t: TestContext) => {
  const apps = await createTestApps(t);
  await apps.storage.replaceProviders(null, [PROVIDER]);
  const get = (query = '', origin = SITE_ORIGIN) =>
    apps.publicApp.inject({ url: `/api/v1/sites/${SITE.slug}/providers${query}`, headers: { origin } });
  return { apps, get, list: async (query?: string) => (await get(query)).json<ProviderList>() };
};

describe('providers over HTTP', () => {
  it('answers the needs in the site’s language or the one asked for, and nobody without a department', async (t) => {
    const { list } = await siteOf(t);
    assert.deepEqual(await list(), {
      needs: [{ id: 'disinfect', label: 'Nettoyer un appareil infecté' }],
      items: [],
      nextCursor: null,
    });
    assert.deepEqual((await list('?locale=en')).needs, [{ id: 'disinfect', label: 'Clean an infected device' }]);
  });

  it('T-19 answers who is found, without the number of the entry', async (t) => {
    const { list, get } = await siteOf(t);
    const { items } = await list('?department=2A&need=disinfect&audience=individual');
    assert.deepEqual(items, [
      {
        name: 'Dépannage Exemple',
        label: 'ExpertCyber',
        departments: ['35', '2A'],
        services: ['Nettoyer un appareil infecté'],
        phone: '0299000000',
        url: 'https://depannage.example/',
      },
    ]);
    assert.doesNotMatch((await get('?department=35')).body, /73282932000074/);
    assert.deepEqual((await list('?department=75')).items, []);
    assert.deepEqual((await list('?department=35&audience=company')).items, []);
  });

  it('T-18 follows an import while it runs; a site’s own list takes the operator’s place', async (t) => {
    const { apps, list } = await siteOf(t);
    assert.equal((await list('?department=35')).items[0]?.name, 'Dépannage Exemple');
    await apps.storage.replaceProviders(SITE.slug, [{ ...PROVIDER, name: 'Celui du site' }]);
    apps.clock.advance(5_000);
    assert.deepEqual(
      (await list('?department=35')).items.map(({ name }) => name),
      ['Celui du site'],
    );
  });

  it('O-4 E-1 refuses a foreign origin, an unknown need, a code that is none, a site without the orienter', async (t) => {
    const { apps, get } = await siteOf(t);
    const codeOf = async (answer: ReturnType<typeof get>) => (await answer).json<Problem>().code;
    assert.equal(await codeOf(get('', 'http://asso.localhost:4200')), 'origin.forbidden');
    assert.equal(await codeOf(get('?need=magic')), 'request.malformed');
    assert.equal(await codeOf(get('?department=Ille')), 'request.malformed');
    await apps.services.sites.put({ ...SITE, services: ['chat'] });
    assert.equal(await codeOf(get()), 'site.unknown');
  });
});

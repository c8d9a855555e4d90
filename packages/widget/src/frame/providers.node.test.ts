import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { createHttp, type CitizenRoutes, type ProviderList } from '@guichet/core';
import { atom } from 'nanostores';
import { createOrienterStores, type OrienterStores } from '../stores/orienter-stores.ts';
import { createProviders, type Providers } from './providers.ts';

const NEEDS = [{ id: 'disinfect' as const, label: 'Nettoyer' }];
const item = (name: string): ProviderList['items'][number] => ({
  name,
  label: null,
  departments: ['35'],
  services: ['Nettoyer'],
  phone: '0299000000',
  url: null,
});
const wish = (department: string | null = null, need: string | null = null, audience: string | null = null) => ({
  department,
  need,
  audience,
});

describe('search of providers in the frame', () => {
  let asked: string[];
  let answer: (url: string) => Promise<Response>;
  let stores: OrienterStores;
  let providers: Providers;
  const $locale = atom('fr');
  const found = (...names: string[]) =>
    Response.json({ needs: NEEDS, items: names.map(item), nextCursor: null } satisfies ProviderList);
  const state = () => stores.$providers.get();
  beforeEach(() => {
    asked = [];
    answer = async () => found();
    stores = createOrienterStores(new Date());
    $locale.set('fr');
    const http = createHttp<CitizenRoutes>({
      baseUrl: '/api/v1',
      fetch: (url) => {
        asked.push(url as string);
        return answer(url as string);
      },
    });
    providers = createProviders({ http, site: 'mairie', $providers: stores.$providers, $locale });
  });
  afterEach(() => providers.dispose());

  it('asks what may be searched for; nothing is found yet', async () => {
    await providers.search(wish(null, null, 'individual'));
    assert.deepEqual(asked, ['/api/v1/sites/mairie/providers?audience=individual&locale=fr']);
    assert.deepEqual(state(), { state: 'idle', needs: NEEDS, providers: [] });
  });

  it('a site without a list is told apart from a list where nobody was looked for', async () => {
    answer = async () => Response.json({ needs: [], items: [], nextCursor: null });
    await providers.search(wish());
    assert.deepEqual(state(), { state: 'found', needs: [], providers: [] });
  });

  it('finds by department, need and audience, in the order of the service', async () => {
    answer = async () => found('B', 'A');
    const search = providers.search(wish('2A', 'disinfect', 'company'));
    assert.equal(state().state, 'searching');
    await search;
    assert.deepEqual(asked, ['/api/v1/sites/mairie/providers?department=2A&need=disinfect&audience=company&locale=fr']);
    assert.deepEqual(state(), { state: 'found', needs: NEEDS, providers: [item('B'), item('A')] });
  });

  it('a failure keeps what may be searched for, and can be tried again', async () => {
    await providers.search(wish());
    answer = () => Promise.reject(new TypeError('offline'));
    await providers.search(wish('35'));
    assert.deepEqual(state(), { state: 'failed', needs: NEEDS, providers: [] });
    answer = async () => found('A');
    await providers.search(wish('35'));
    assert.equal(state().state, 'found');
  });

  it('the last wish wins, whichever answer comes first', async () => {
    const slow = Promise.withResolvers<Response>();
    answer = (url) => (url.includes('=35') ? slow.promise : Promise.resolve(found('À Paris')));
    const first = providers.search(wish('35'));
    await providers.search(wish('75'));
    slow.resolve(found('À Rennes'));
    await first;
    assert.deepEqual(
      state().providers.map(({ name }) => name),
      ['À Paris'],
    );
  });

  it('what was found is asked for again in another language', async () => {
    $locale.set('en');
    assert.deepEqual(asked, [], 'nothing was wanted yet');
    await providers.search(wish('35'));
    $locale.set('fr');
    assert.deepEqual(asked, [
      '/api/v1/sites/mairie/providers?department=35&locale=en',
      '/api/v1/sites/mairie/providers?department=35&locale=fr',
    ]);
  });

  it('who sits down next finds nothing of it; a late answer changes nothing', async () => {
    await providers.search(wish());
    const slow = Promise.withResolvers<Response>();
    answer = () => slow.promise;
    const search = providers.search(wish('35'));
    providers.clear();
    slow.resolve(found('A'));
    await search;
    assert.deepEqual(state(), { state: 'idle', needs: NEEDS, providers: [] });
    $locale.set('en');
    assert.equal(asked.length, 2);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { previewOf } from './preview-of.ts';
import { createConfiguratorStore, type ConfiguratorOptions } from './store.ts';

const api = 'https://guichet.example';
const release = { version: '1.4.0', integrity: `sha384-${'a'.repeat(64)}`, packs: [] };
const VIEW = { slug: 'mairie-exemple', name: 'Mairie', services: ['chat'], demonstration: true };

/** A clock that runs what waits when it is told. */
const manual = () => {
  let waiting: (() => void)[] = [];
  const clock = {
    now: () => 0,
    after: (_ms: number, run: () => void) => {
      waiting.push(run);
      return () => {
        waiting = waiting.filter((each) => each !== run);
      };
    },
  };
  return {
    clock,
    async pass() {
      for (const run of waiting.splice(0)) run();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
};

const make = (start: Record<string, unknown> = {}, more: Partial<ConfiguratorOptions> = {}) => {
  const time = manual();
  const asked: string[] = [];
  const call = (name: string, options: { path?: Record<string, string> }) => {
    asked.push(`${name} ${Object.values(options.path ?? {}).join()}`);
    if (name === 'GET /communes/:insee')
      return Promise.resolve({ commune: { name: 'Hyères' }, competent: [{ name: 'Commissariat' }] });
    if (options.path?.['slug'] === VIEW.slug) return Promise.resolve(VIEW);
    return Promise.reject(Object.assign(new Error(), { code: 'site.unknown' }));
  };
  const store = createConfiguratorStore({
    http: { call } as unknown as ConfiguratorOptions['http'],
    clock: time.clock,
    api,
    start,
    readRelease: () => Promise.resolve(release),
    ...more,
  });
  return { store, asked, ...time };
};

describe('configurator', () => {
  it('G-6 a site is looked up once somebody has stopped typing, and only then', async () => {
    const { store, asked, pass } = make();
    for (const text of ['m', 'ma', 'mairie-exempl', 'mairie-exemple']) store.set('site', text);
    await pass();
    assert.deepEqual(asked, ['GET /sites/:slug mairie-exemple']);
    assert.equal(store.$site.get().state, 'known');
    store.set('site', 'autre-site');
    assert.equal(store.$site.get().state, 'idle');
    await pass();
    assert.equal(store.$site.get().state, 'unknown');
  });

  it('G-6 what is typed stays as it was typed; what is made of it is safe', () => {
    const { store } = make();
    store.set('accent', '#1F4B9');
    assert.equal(store.$input.get().accent, '#1F4B9');
    assert.equal(store.$normalised.get().configuration.accent, '');
    assert.ok(store.$normalised.get().refusals.some(({ option, code }) => option === 'accent' && code === 'malformed'));
  });

  it('G-6 a version that is pinned is the server’s own, with its fingerprint; a major is its number', async () => {
    const { store, pass } = make({ site: 'mairie-exemple', services: 'chat' });
    await pass();
    store.set('release', 'exact');
    assert.equal(store.$input.get().version, '1.4.0');
    assert.equal(store.$input.get().integrity, release.integrity);
    store.set('release', 'major');
    assert.deepEqual([store.$input.get().version, store.$input.get().integrity], ['1', '']);
    store.set('release', 'latest');
    assert.deepEqual(store.$normalised.get().refusals, []);
  });

  it('G-6 the town of a code is named, with who covers it; another town forgets it', async () => {
    const { store, pass } = make({ services: 'units', insee: '83069' });
    await pass();
    assert.deepEqual(store.$town.get(), { insee: '83069', name: 'Hyères', units: ['Commissariat'] });
    store.set('insee', '');
    assert.equal(store.$town.get(), null);
  });

  it('G-2 a pasted code or address is taken over, and what was refused is said', () => {
    const { store } = make({ site: 'mairie-exemple', services: 'chat' });
    assert.equal(store.restore('Bonjour'), null);
    assert.deepEqual(store.restore('[guichet services="otv" site="mairie-exemple" accent="red"]'), {
      kind: 'shortcode',
      refused: ['accent'],
    });
    assert.equal(store.$output.get(), 'shortcode');
    assert.equal(store.$input.get().api, api);
    assert.deepEqual(store.restore(`${api}/configure#services=units&insee=83069`)?.kind, 'url');
    assert.deepEqual(store.$input.get().services, ['units']);
    assert.equal(store.$output.get(), 'shortcode');
  });

  it('G-7 the preview runs what is written, on a site that may open here, with this server’s script', () => {
    const { store } = make({
      site: 'vrai-site',
      services: 'chat,units',
      release: 'own',
      script: '/g/guichet.js',
      accent: '#0b6e4f',
    });
    const server = { demonstration: 'prefecture-exemple', origin: api };
    const shown = previewOf(store.$normalised.get(), { state: 'unknown' }, server);
    assert.deepEqual(shown.notes, ['preview.demonstration', 'preview.own']);
    assert.deepEqual(shown.configuration, {
      ...store.$normalised.get().configuration,
      site: 'prefecture-exemple',
      release: 'latest',
      script: '',
    });
    const real = previewOf(store.$normalised.get(), { state: 'known', view: VIEW as never }, server);
    assert.equal(real.configuration?.site, 'vrai-site');
    const none = previewOf(store.$normalised.get(), { state: 'idle' }, { demonstration: '', origin: api });
    assert.equal(none.notes[0], 'preview.closed');
  });

  it('G-9 what the server offers is known, or known not to be', async () => {
    const { store, pass } = make();
    await pass();
    assert.deepEqual(store.$release.get(), release);
    const silent = make({}, { readRelease: () => Promise.reject(new Error()) });
    await silent.pass();
    silent.store.set('release', 'exact');
    assert.equal(silent.store.$release.get(), 'failed');
    assert.equal(silent.store.$input.get().version, '');
  });
});

import type { CitizenRoutes, Clock, Http, SiteView } from '@guichet/core';
import { searchText } from '@guichet/core/units';
import { atom, computed, type ReadableAtom } from 'nanostores';
import { normalise, type Normalised } from '../embed-kit/configuration.ts';
import { optionOf, SERVICES, type OptionName, type Service } from '../embed-kit/options.ts';
import { readSnippet } from '../embed-kit/read-snippet.ts';
import { fromUrl } from '../embed-kit/to-url.ts';
import type { Output } from '../embed-kit/write-snippet.ts';
import { createSuggester, type Suggester } from '../stores/otv-suggestions.ts';

/** What stands in the fields, valid or not. */
export type Input = { readonly services: readonly Service[] } & { readonly [name in OptionName]: string };

/** What is known of the site that is named. */
export type SiteState =
  { readonly state: 'idle' | 'unknown' | 'failed' } | { readonly state: 'known'; readonly view: SiteView };

/** The town of the INSEE code, by name, and who covers it. */
export interface Town {
  readonly insee: string;
  readonly name: string;
  /** Names of the competent units; empty: the zone is unknown. */
  readonly units: readonly string[];
}

/** An archive that this server offers, in `/embed/<version>/packs/`. */
export interface PackFile {
  readonly system: string;
  readonly file: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** What the server serves today. */
export interface Release {
  readonly version: string;
  /** Fingerprint of guichet.js. */
  readonly integrity: string;
  /** Packs of that version. */
  readonly packs: readonly PackFile[];
}

/** What became of a pasted text. */
export interface Restored {
  readonly kind: Output | 'url';
  readonly refused: readonly (OptionName | 'services')[];
}

/** The configurator's data and what may be done with it. It keeps nothing and sends nothing but questions. */
export interface ConfiguratorStore {
  readonly $input: ReadableAtom<Input>;
  readonly $normalised: ReadableAtom<Normalised>;
  readonly $output: ReadableAtom<Output>;
  readonly $site: ReadableAtom<SiteState>;
  readonly $town: ReadableAtom<Town | null>;
  /** What the server serves today; null until it is known, `failed` when it did not say. */
  readonly $release: ReadableAtom<Release | 'failed' | null>;
  readonly communes: Suggester;
  set(name: OptionName, value: string): void;
  toggle(service: Service, isChosen: boolean): void;
  show(output: Output): void;
  /** Null: nothing of ours was in the text. */
  restore(text: string): Restored | null;
}

export interface ConfiguratorOptions {
  readonly http: Pick<Http<CitizenRoutes>, 'call'>;
  readonly clock: Clock;
  /** The server's own address, which is where everything comes from unless somebody says otherwise. */
  readonly api: string;
  /** What was done before this was there, and what the page's address holds. */
  readonly start: Readonly<Record<string, unknown>>;
  /** Reads the `sri.json` of the server. */
  readonly readRelease: () => Promise<Release>;
}

const SITE_DELAY_MS = 400;

export function createConfiguratorStore(options: ConfiguratorOptions): ConfiguratorStore {
  const { http, clock, api, start } = options;
  const $input = atom<Input>(normalise({ services: ['chat'], ...start, api: start['api'] || api }).configuration);
  const $normalised = computed($input, (input) => normalise(input));
  const $output = atom<Output>('html');
  const $site = atom<SiteState>({ state: 'idle' });
  const $town = atom<Town | null>(null);
  const $release = atom<Release | 'failed' | null>(null);
  let stopTimer = () => {};

  const lookAtSite = async (slug: string) => {
    try {
      const view = await http.call('GET /sites/:slug', { path: { slug } });
      if ($input.get().site === slug) $site.set({ state: 'known', view });
    } catch (error) {
      const code = (error as { code?: unknown }).code;
      if ($input.get().site === slug) $site.set({ state: code === 'site.unknown' ? 'unknown' : 'failed' });
    }
  };
  const watchSite = (delayMs: number) => {
    stopTimer();
    $site.set({ state: 'idle' });
    const { site } = $normalised.get().configuration;
    if (site !== '') stopTimer = clock.after(delayMs, () => void lookAtSite(site));
  };
  const watchTown = async () => {
    const { insee } = $normalised.get().configuration;
    if (insee === $town.get()?.insee) return;
    $town.set(null);
    if (insee === '') return;
    const view = await http.call('GET /communes/:insee', { path: { insee } }).catch(() => null);
    if (view === null || $normalised.get().configuration.insee !== insee) return;
    $town.set({ insee, name: view.commune.name, units: view.competent.map(({ name }) => name) });
  };
  /** A version chosen by its number is the server's own until somebody writes another. */
  const offerRelease = async () => {
    $release.set(await options.readRelease().catch(() => 'failed' as const));
    fillRelease();
  };
  const fillRelease = () => {
    const release = $release.get();
    const input = $input.get();
    if (release === null || release === 'failed' || input.version !== '') return;
    const { version, integrity } = release;
    if (input.release === 'major') $input.set({ ...input, version: version.split('.', 1)[0]! });
    if (input.release === 'exact') $input.set({ ...input, version, integrity });
  };
  const take = (given: Normalised) => {
    const { configuration } = given;
    // A form that says nothing of the server keeps the one that is here.
    $input.set(configuration.api === '' ? { ...configuration, api } : configuration);
    watchSite(0);
    void watchTown();
    fillRelease();
  };

  watchSite(0);
  void watchTown();
  void offerRelease();
  return {
    $input,
    $normalised,
    $output,
    $site,
    $town,
    $release,
    communes: createSuggester(async (text, signal) => {
      const { commune } = searchText(text);
      if (commune === null) return null;
      const { items } = await http.call('GET /communes', { query: { search: commune }, signal });
      return items.map(({ commune: { insee, name, departmentName } }) => ({
        value: insee,
        label: `${name} (${departmentName})`,
      }));
    }, clock),
    set(name, value) {
      const input = $input.get();
      if (input[name] === value) return;
      // The old version's number and fingerprint mean nothing for another way of choosing.
      const isRelease = name === 'release';
      $input.set({ ...input, ...(isRelease ? { version: '', integrity: '' } : {}), [name]: value });
      if (name === 'site') watchSite(SITE_DELAY_MS);
      if (name === 'insee') void watchTown();
      if (isRelease) fillRelease();
    },
    toggle(service, isChosen) {
      const input = $input.get();
      const services = SERVICES.filter((each) => (each === service ? isChosen : input.services.includes(each)));
      $input.set({ ...input, services });
      void watchTown();
    },
    show: (output) => $output.set(output),
    restore(text) {
      const url = /^\s*https?:\/\/\S+#\S*\s*$/.test(text) ? fromUrl(text.trim()) : null;
      const read = url ? { output: 'url' as const, ...url } : readSnippet(text);
      if (read === null) return null;
      take(read);
      if (read.output !== 'url') $output.set(read.output);
      const isLost = (option: OptionName | 'services') => option === 'services' || !optionOf(option).isRequired;
      return {
        kind: read.output,
        refused: read.refusals
          .filter(({ code, option }) => code !== 'missing' && isLost(option))
          .map(({ option }) => option),
      };
    },
  };
}

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import * as fc from 'fast-check';
import { packs } from '../../scripts/integrations/packs.ts';
import { normalise, type Configuration } from '../../packages/widget/src/embed-kit/configuration.ts';
import { OPTIONS } from '../../packages/widget/src/embed-kit/options.ts';
import { writeElements, writeScript, writeSnippet } from '../../packages/widget/src/embed-kit/write-snippet.ts';
import { configurations, inputs, writable } from './cms/configurations.ts';
import { lintPhp, noPhp, runPhp } from './cms/php.ts';

const root = join(import.meta.dirname, '..', '..');
const SEED = 20261122;

/** The settings of the site: everything but what stands in a block alone. */
const siteOptions = OPTIONS.filter(({ on }) => on !== 'element');
const settingsOf = (configuration: Configuration, key: 'name' | 'parameter') => ({
  delivery: 'server',
  everywhere: '',
  ...Object.fromEntries(siteOptions.map((option) => [option[key], configuration[option.name]])),
});

/** A shortcode's attributes as WordPress reads them. */
const shortcodeAttributes = (shortcode: string) =>
  Object.fromEntries([...shortcode.matchAll(/ ([a-z_]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
const blockAttributes = (comment: string) =>
  JSON.parse(comment.replace(/^<!-- wp:\S+ /, '').replace(/ \/-->$/, '')) as Record<string, unknown>;

describe('packs for content management systems', { skip: noPhp }, () => {
  let folder: string;
  const of = (cms: string) => join(folder, cms);

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'guichet-packs-'));
    for (const pack of packs({ root, embedDir: join(root, 'packages', 'widget', 'dist', 'embed') })) {
      const [, cms = ''] = /^guichet-([a-z]+)-/.exec(pack.archive) ?? [];
      for (const [name, content] of pack.files) {
        const file = join(folder, cms, name);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, content);
      }
    }
  });
  after(() => rmSync(folder, { recursive: true }));

  it('W-1 every PHP file of every pack is grammatical', () => {
    assert.deepEqual(lintPhp(folder), []);
  });

  it('W-2 PHP makes the same configuration of anything, and writes it byte for byte as the kit does', () => {
    const given = fc.sample(inputs, { numRuns: 3000, seed: SEED });
    const made = runPhp<(ReturnType<typeof normalise> & { html: string | null })[]>('kit.php', [
      join(of('wordpress'), 'embed'),
      given,
    ]);
    given.forEach((input, index) => {
      const { configuration, refusals } = normalise(input);
      const html = writable(input) === null ? null : writeSnippet(configuration, 'html');
      assert.deepEqual(made[index], { configuration, refusals, html }, JSON.stringify(input));
    });
    assert.ok(made.filter(({ html }) => html !== null).length > 100);
  });

  interface Visited {
    readonly body: readonly string[];
    readonly rest: string;
    readonly scripts: string;
    readonly excluded: Readonly<Record<string, readonly string[]>>;
  }
  const wordpress = (settings: unknown, content: readonly unknown[], isEditor = false) =>
    runPhp<Visited>('wordpress.php', [of('wordpress'), settings, content, isEditor]);
  const inOrder = ({ body, rest, scripts }: Visited) =>
    [scripts.trim(), ...body, rest].filter((part) => part !== '').join('\n');

  it('W-2 WordPress: shortcode and block are what the configurator’s snippet is', () => {
    for (const configuration of configurations(15, SEED)) {
      const settings = settingsOf(configuration, 'name');
      const html = writeSnippet(configuration, 'html');
      const shortcode = shortcodeAttributes(writeSnippet(configuration, 'shortcode'));
      assert.equal(inOrder(wordpress(settings, [{ shortcode }])), html);
      const block = blockAttributes(writeSnippet(configuration, 'block'));
      assert.equal(inOrder(wordpress(settings, [{ block }])), html);
    }
  });

  const settings = { delivery: 'server', api: 'https://guichet.example', site: 'mairie-exemple' };

  it('W-3 who writes an article decides neither on the server nor on the script', () => {
    const hostile = {
      services: 'units',
      api: 'https://evil.example',
      release: 'own',
      script: 'https://evil.example/x.js',
      version: '1',
      integrity: `sha384-${'a'.repeat(64)}`,
    };
    const page = inOrder(wordpress(settings, [{ shortcode: hostile }, { block: { ...hostile, services: ['cyber'] } }]));
    assert.doesNotMatch(page, /evil/);
    assert.match(page, /src="https:\/\/guichet\.example\/embed\/guichet\.js"/);
    assert.doesNotMatch(inOrder(wordpress({}, [{ shortcode: hostile }])), /evil|script/);
    const [spip] = runPhp<string[]>('spip.php', [
      of('spip'),
      [
        {
          settings,
          page: '<body>MODELS</body>',
          models: ['<guichet|services=units|api=https://evil.example|script=/x.js|release=own>'],
        },
      ],
    ]);
    assert.doesNotMatch(spip!, /evil|x\.js/);
  });

  it('W-4 one script a page; the conversation keeps its element beside another block’s, and what differs stands on it', () => {
    const page = wordpress(settings, [
      { shortcode: { services: 'chat', label_chat: 'Écrivez-nous' } },
      { block: { services: ['units'], insee: '83069', accent: '#aa0000' } },
    ]);
    assert.equal(page.scripts.match(/<script/g)?.length, 1);
    assert.equal(page.rest, '<guichet-chat label="Écrivez-nous"></guichet-chat>');
    assert.match(page.body[1]!, /^<guichet-units accent="#aa0000" insee="83069">/);
    const twice = { block: { services: ['chat'], position: 'start' } };
    const again = wordpress(settings, [twice, twice]);
    assert.equal(
      again.body[1],
      '<guichet-chat position="start"></guichet-chat>',
      'a plugin may look at a text before it is shown',
    );
    assert.equal(wordpress(settings, []).scripts, '', 'a page without our blocks asks for nothing');
    const everywhere = wordpress({ ...settings, everywhere: 'on' }, []);
    assert.match(everywhere.scripts, /data-site="mairie-exemple"/);
  });

  it('W-7 WordPress: before the settings are made, an editor reads why nothing is there, a visitor nothing', () => {
    const block = [{ block: { services: ['units'] } }];
    assert.deepEqual(wordpress({}, block).body, ['']);
    assert.match(wordpress({}, block, true).body[0]!, /^<p>Nothing is shown: give the server/);
    assert.match(wordpress(settings, block, true).body[0]!, /^<guichet-units>/);
  });

  it('W-5 WordPress: the plugin’s own files by default, with their fingerprint; plugins that delay scripts leave it alone', () => {
    const page = wordpress({ api: settings.api, site: settings.site }, [{ block: { services: ['chat'] } }]);
    assert.match(
      page.scripts,
      /src="https:\/\/www\.exemple\.fr\/wp-content\/plugins\/guichet\/assets\/guichet-[^/]+\/guichet\.js" integrity="sha384-[^"]+" crossorigin="anonymous" data-api="https:\/\/guichet\.example"/,
    );
    for (const [filter, excluded] of Object.entries(page.excluded))
      assert.deepEqual(excluded, ['/other.js', '/guichet.js'], filter);
    assert.equal(Object.keys(page.excluded).length, 4);
  });

  it('W-2 SPIP: a model is what the configurator’s snippet is, from the cache as well', () => {
    const chosen = configurations(200, SEED);
    const pages = runPhp<string[]>('spip.php', [
      of('spip'),
      chosen.map((configuration) => ({
        settings: settingsOf(configuration, 'name'),
        models: [writeSnippet(configuration, 'spip')],
        page: '<html><body><p>MODELS</p></body></html>',
      })),
    ]);
    chosen.forEach((configuration, index) => {
      const elements = writeElements(configuration).join('\n');
      const script = writeScript(configuration);
      assert.equal(pages[index], `<html><body><p>${elements}</p>${script}\n</body></html>`);
    });
  });

  it('W-2 Drupal: a block and the library are what the configurator’s snippet is; the conversation always has its element', () => {
    interface Case {
      readonly build: { readonly '#markup'?: string; readonly '#attached'?: { readonly library: readonly string[] } };
      readonly js: Readonly<Record<string, { readonly attributes: Readonly<Record<string, string | true>> }>>;
    }
    const chosen = configurations(200, SEED);
    const parameters = (configuration: Configuration) => ({
      services: configuration.services.join(','),
      ...Object.fromEntries(OPTIONS.map(({ parameter, name }) => [parameter, configuration[name]])),
    });
    const made = runPhp<Case[]>('drupal.php', [
      of('drupal'),
      chosen.map((configuration) => ({
        settings: settingsOf(configuration, 'parameter'),
        block: parameters(configuration),
      })),
    ]);
    chosen.forEach((configuration, index) => {
      const { build, js } = made[index]!;
      // Blocks are cached one by one: none may leave the conversation to the script.
      const written = writeElements({ ...configuration, position: 'start' });
      const isStart = configuration.position === 'start';
      const elements = isStart ? written : written.map((tag) => tag.replace(' position="start"', ''));
      assert.equal(build['#markup'], elements.join('\n'));
      assert.deepEqual(build['#attached'], { library: ['guichet/embed'] });
      const [[source, { attributes }] = assert.fail()] = Object.entries(js);
      const tag = Object.entries<string | true>({ src: source, ...attributes }).map(([name, value]) =>
        value === true ? ` ${name}` : ` ${name}="${value}"`,
      );
      // The label of the conversation stands on its element; its attributes are texts that Drupal escapes.
      const script = writeScript({ ...configuration, labelChat: '' }).replaceAll('&amp;', '&');
      assert.equal(`<script${tag.join('')}></script>`, script);
    });
  });
});

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import { unzipSync } from 'fflate';
import { parse } from 'yaml';
import { normalise } from '../../packages/widget/src/embed-kit/configuration.ts';
import { OPTIONS, PACK_NAMES, SERVICES } from '../../packages/widget/src/embed-kit/options.ts';
import { writeSnippet, writeScript } from '../../packages/widget/src/embed-kit/write-snippet.ts';
import { en as configuratorEn } from '../../packages/widget/src/locales/configurator.en.ts';
import { fr as configuratorFr } from '../../packages/widget/src/locales/configurator.fr.ts';
import { sriOf } from '../build/sri.mjs';
import { compareCatalogues } from '../catalogues/compare.ts';
import { zipOf } from '../self-host/self-host.ts';
import { writeArchives } from './archives.ts';
import { writeMo, writePo } from './gettext.ts';
import { missingWords, WORDS, type Pack } from './pack.ts';
import { packs } from './packs.ts';
import { phpLiteral } from './php.ts';

describe('packs for content management systems', () => {
  let root: string;
  let made: Pack[];
  const make = () => packs({ root, embedDir: join(root, 'embed') });
  const of = (cms: string) => made.find(({ archive }) => archive === `guichet-${cms}-1.4.0`)!;
  const text = (cms: string, file: string) => of(cms).files.get(file)!.toString();

  before(() => {
    root = mkdtempSync(join(tmpdir(), 'guichet-packs-'));
    cpSync(join(import.meta.dirname, '..', '..', 'integrations'), join(root, 'integrations'), { recursive: true });
    mkdirSync(join(root, 'embed'));
    writeFileSync(join(root, 'LICENSE'), 'Ours');
    writeFileSync(join(root, 'embed', 'guichet.js'), 'void 0;');
    writeFileSync(join(root, 'embed', 'panel-1a2b3c4d.js'), 'export {};');
    writeFileSync(join(root, 'embed', 'panel-0a0a0a0a.js'), 'that of yesterday');
    writeFileSync(join(root, 'embed', 'manifest.json'), '{"packages":[]}');
    const sums = sriOf(join(root, 'embed'), ['guichet.js', 'panel-1a2b3c4d.js'], '1.4.0');
    writeFileSync(join(root, 'embed', 'sri.json'), JSON.stringify(sums));
    made = make();
  });
  after(() => rmSync(root, { recursive: true }));

  it('W-1 one archive for each system, with one folder in it; the same build makes the same bytes', () => {
    assert.deepEqual(
      made.map(({ archive, folder }) => [archive, folder]),
      [
        ['guichet-wordpress-1.4.0', 'guichet'],
        ['guichet-spip-1.4.0', 'guichet'],
        ['guichet-drupal-1.4.0', 'guichet'],
        ['guichet-tarteaucitron-1.4.0', 'guichet-tarteaucitron'],
      ],
    );
    for (const [index, pack] of make().entries()) {
      const zip = zipOf(pack);
      assert.deepEqual(zip, zipOf(made[index]!));
      for (const name of Object.keys(unzipSync(zip))) assert.ok(name.startsWith(`${pack.folder}/`), name);
    }
  });

  it('W-1 nothing is left to fill in, and what browsers load is this version’s, with its licences', () => {
    for (const { archive, files } of made) {
      for (const [name, content] of files)
        assert.doesNotMatch(content.toString('latin1'), /\{\{\w+\}\}/, `${archive}: ${name}`);
    }
    for (const cms of ['wordpress', 'spip', 'drupal']) {
      const assets = [...of(cms).files.keys()].filter((name) => name.startsWith('assets/guichet-1.4.0/'));
      assert.deepEqual(
        assets.map((name) => name.slice('assets/guichet-1.4.0/'.length)),
        ['LICENSES.txt', 'guichet.js', 'panel-1a2b3c4d.js', 'sri.json'],
      );
    }
    assert.match(text('wordpress', 'guichet.php'), /^ \* Version: +1\.4\.0$/m);
    assert.match(text('spip', 'paquet.xml'), /^\tversion="1\.4\.0"$/m);
    assert.match(text('drupal', 'guichet.libraries.yml'), /^ {4}assets\/guichet-1\.4\.0\/guichet\.js:$/m);
  });

  it('W-9 beside the embed stand the archives, and a list with their sums', () => {
    const folder = join(root, 'offered');
    writeArchives(made, folder);
    const list = JSON.parse(readFileSync(join(folder, 'packs.json'), 'utf8')) as Record<string, unknown>[];
    assert.deepEqual(
      list.map(({ system, file }) => [system, file]),
      made.map(({ system, archive }) => [system, `${archive}.zip`]),
    );
    for (const [index, { file, bytes, sha256 }] of list.entries()) {
      const content = readFileSync(join(folder, String(file)));
      assert.deepEqual(content, Buffer.from(zipOf(made[index]!)));
      assert.deepEqual([content.length, createHash('sha256').update(content).digest('hex')], [bytes, sha256]);
    }
    writeArchives([], folder);
    assert.deepEqual(readdirSync(folder), ['packs.json']);
  });

  it('W-1 whatever lists options lists the kit’s', () => {
    assert.deepEqual(missingWords(), []);
    const { name, attributes } = JSON.parse(text('wordpress', 'block/block.json')) as {
      name: string;
      attributes: Record<string, { type: string; items?: { enum: string[] } }>;
    };
    assert.equal(name, PACK_NAMES.block);
    assert.deepEqual(Object.keys(attributes), ['services', ...OPTIONS.map((option) => option.name)]);
    assert.deepEqual(attributes['services']?.items?.enum, [...SERVICES]);
    const schema = text('drupal', 'config/schema/guichet.schema.yml');
    const form = text('spip', 'formulaires/configurer_guichet.html');
    for (const { parameter, on } of OPTIONS) {
      assert.match(schema, new RegExp(`^ {4}${parameter}:$`, 'm'));
      if (on !== 'element') assert.match(form, new RegExp(`name="guichet_${parameter}"`));
    }
  });

  it('W-1 Drupal’s files are YAML, and say what the module’s PHP expects', () => {
    const read = (file: string) => parse(text('drupal', file)) as Record<string, Record<string, unknown>>;
    const files = [...of('drupal').files.keys()].filter((name) => name.endsWith('.yml'));
    assert.equal(files.length, 6);
    for (const file of files) assert.equal(typeof read(file), 'object', file);
    const { embed } = read('guichet.libraries.yml');
    const integrity = sriOf(join(root, 'embed'), ['guichet.js'], '1.4.0').files['guichet.js']!.integrity;
    assert.deepEqual(embed!['js'], {
      'assets/guichet-1.4.0/guichet.js': {
        minified: true,
        preprocess: false,
        attributes: { integrity, crossorigin: 'anonymous', async: true },
      },
    });
    const schema = read('config/schema/guichet.schema.yml');
    const installed = Object.keys(read('config/install/guichet.settings.yml'));
    assert.deepEqual(Object.keys(schema['guichet.settings']!['mapping'] as object), installed);
    assert.ok(schema[`block.settings.${PACK_NAMES.drupalBlock}`]);
  });

  it('W-6 every word is there in French and in English, as each system keeps it', () => {
    const named = (locale: 'fr' | 'en') => ({ locale, messages: WORDS[locale] });
    assert.deepEqual(compareCatalogues(named('fr'), named('en')), []);
    const mo = of('wordpress').files.get('languages/guichet-fr_FR.mo')!;
    assert.equal(mo.readUInt32LE(0), 0x950412de);
    const count = mo.readUInt32LE(8);
    const read = (table: number) =>
      Array.from({ length: count }, (_, index) => {
        const at = mo.readUInt32LE(table) + index * 8;
        const begin = mo.readUInt32LE(at + 4);
        return mo.toString('utf8', begin, begin + mo.readUInt32LE(at));
      });
    const french = new Map(read(12).map((english, index) => [english, read(16)[index]]));
    for (const [key, english] of Object.entries(WORDS.en))
      assert.equal(french.get(english), WORDS.fr[key as keyof typeof WORDS.fr]);
    assert.equal(french.get(`block description\u0004${WORDS.en['block.description']}`), WORDS.fr['block.description']);
    assert.deepEqual(
      [...read(12)],
      [...read(12)].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
      'programs look words up in their order',
    );
    assert.match(text('wordpress', 'languages/guichet.pot'), /^msgid "Address of the server"\nmsgstr ""$/m);
    assert.match(text('spip', 'lang/guichet_fr.php'), /'option_exit_url' => 'Adresse de « Quitter vite »'/);
    assert.match(text('drupal', 'translations/fr.po'), /The list of units also needs: @list/);
  });

  it('G-9 the configurator names settings as the packs’ own pages of settings do', () => {
    const ownWords = { fr: configuratorFr, en: configuratorEn } as const;
    for (const language of ['fr', 'en'] as const) {
      const own: Readonly<Record<string, string>> = ownWords[language];
      const words: Readonly<Record<string, string>> = WORDS[language];
      for (const name of ['api', 'site', 'release', 'version', 'integrity', 'script'])
        assert.equal(own[`pack.setting.${name}`], words[`option.${name}`]);
      assert.equal(own['pack.setting.delivery'], words['settings.delivery']);
      assert.equal(own['pack.delivery.server'], words['settings.delivery.server']);
      for (const release of ['major', 'exact', 'own'])
        assert.equal(own[`pack.release.${release}`], words[`choice.release.${release}`]);
    }
  });

  it('W-6 words that gettext could not tell apart stop the build', () => {
    const entries = [
      { english: 'Open', french: 'Ouvrir' },
      { english: 'Open', french: 'Ouvert' },
    ];
    assert.throws(() => writePo(entries, 'fr'), /gettext cannot tell them apart/);
    assert.throws(() => writeMo(entries, 'fr'), /gettext cannot tell them apart/);
  });

  it('W-1 a text of PHP ends where it ends', () => {
    assert.equal(
      phpLiteral({ a: "l'été \\' $b", c: [1, true, null] }),
      "[\n    'a' => 'l\\'été \\\\\\' $b',\n    'c' => [\n        1,\n        true,\n        null,\n    ],\n]",
    );
  });

  /** What the service of tarteaucitron adds to a page, as HTML. */
  const served = (guichet: unknown, inPage: readonly string[] = []) => {
    const added: string[] = [];
    const document = {
      querySelector: (selector: string) =>
        inPage.find((tag) => (tag === 'script' ? selector.startsWith('script') : selector.split(',').includes(tag))) ??
        null,
      createElement: (tag: string) => {
        const attributes: string[] = [];
        return {
          setAttribute: (name: string, value: string) =>
            attributes.push(
              value === ''
                ? ` ${name}`
                : ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}"`,
            ),
          toString: () => `<${tag}${attributes.join('')}></${tag}>`,
        };
      },
      body: { append: (element: { toString(): string }) => added.push(element.toString()) },
    };
    const tarteaucitron = {
      services: {} as Record<string, { js(): void; needConsent: boolean; cookies: string[] }>,
      user: { guichet },
    };
    runInNewContext(text('tarteaucitron', 'tarteaucitron.guichet.js'), { window: { tarteaucitron }, document });
    const service = tarteaucitron.services['guichet']!;
    service.js();
    return { added, service };
  };

  it('W-2 tarteaucitron: the script is the configurator’s, asked for once, and needs no consent', () => {
    const given: Record<string, string>[] = [
      {},
      { release: 'major', version: '1', accent: '#aa0000', labelChat: 'Écrivez "ici" & là' },
      { release: 'exact', version: '1.4.0', integrity: `sha384-${'a'.repeat(64)}`, theme: 'forest', locale: 'en' },
      { release: 'own', script: '/guichet-1.4.0/guichet.js', exitUrl: 'https://meteo.exemple.fr/?a=1&b=2' },
    ];
    for (const options of given) {
      const { configuration, refusals } = normalise({
        services: ['chat'],
        api: 'https://guichet.example',
        site: 'mairie-exemple',
        ...options,
      });
      assert.deepEqual(refusals, []);
      // What the configurator gives to paste says the same.
      const pasted = writeSnippet(configuration, 'tarteaucitron').replaceAll(/<\/?script>/g, '');
      const page = { tarteaucitron: { user: {} as { guichet?: unknown }, job: [] as string[] } };
      runInNewContext(pasted, page);
      assert.deepEqual(page.tarteaucitron.job, ['guichet']);
      assert.deepEqual(served(page.tarteaucitron.user.guichet).added, [writeScript(configuration)]);
      const { added, service } = served(configuration);
      assert.deepEqual(added, [writeScript(configuration)]);
      assert.equal(service.needConsent, false);
      assert.equal(service.cookies.length, 0);
    }
    assert.deepEqual(
      served({ api: 'https://guichet.example' }).added,
      [],
      'without the name of a site nothing is asked for',
    );
    assert.deepEqual(served({ api: 'https://guichet.example', site: 'a-b' }, ['script']).added, []);
    const besideElements = served({ api: 'https://guichet.example', site: 'a-b', labelChat: 'x' }, ['guichet-units']);
    assert.deepEqual(besideElements.added, [
      '<script src="https://guichet.example/embed/guichet.js" data-site="a-b" async></script>',
    ]);
  });
});

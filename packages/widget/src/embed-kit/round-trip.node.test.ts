import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { normalise, type Configuration } from './configuration.ts';
import { OPTIONS, SERVICES, type OptionName } from './options.ts';
import { readSnippet } from './read-snippet.ts';
import { fromUrl, toUrl } from './to-url.ts';
import { OUTPUTS, writeSnippet, type Output } from './write-snippet.ts';

const outputs = Object.keys(OUTPUTS) as Output[];
const host = fc.domain();
const origin = fc
  .tuple(fc.constantFrom('https', 'http'), host, fc.option(fc.integer({ min: 1, max: 65535 })))
  .map(([scheme, name, port]) => `${scheme}://${name}${port === null ? '' : `:${port}`}`);
const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){1,3}$/);
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    '',
    '</script><script>alert(1)</script>',
    '[guichet services="otv"]',
    '<!-- wp:guichet/services {} /-->',
    "l’été à 5 h, n'est-ce pas ?",
    'a" onclick="x',
    '|services=otv>',
    '&amp;&quot;&#34;',
    '\\',
    'deux\u2028lignes\u2029',
    "plugin: guichet_services\n  site: 'x'",
  ),
);

/** What a form may hold: mostly what is meant, now and then anything. */
const input = fc.record({
  services: fc.subarray([...SERVICES], { minLength: 1 }),
  api: origin,
  site: slug,
  release: fc.constantFrom('latest', 'major', 'exact', 'own'),
  version: fc.constantFrom('', '1', '12', '1.4.0', '10.20.30', '2.0.0-beta.1'),
  integrity: fc.constantFrom('', `sha384-${'aB3+/'.repeat(12)}aB3+`),
  script: fc.constantFrom('', '/guichet-1.4.0/guichet.js', 'https://www.exemple.fr/js/g.js', '/embed/guichet.js'),
  accent: fc.oneof(fc.constant(''), fc.stringMatching(/^#[0-9a-fA-F]{6}$/), words),
  theme: fc.constantFrom('', 'neutral', 'forest', 'slate', 'site', 'other'),
  scheme: fc.constantFrom('', 'auto', 'dark', 'site', 'black'),
  locale: fc.constantFrom('', 'auto', 'fr', 'en', 'de'),
  exitUrl: fc.oneof(fc.constant(''), fc.webUrl({ withQueryParameters: true, withFragments: true }), words),
  insee: fc.constantFrom('', '83069', '2a004', '2B033', '97411', 'x'),
  position: fc.constantFrom('', 'start', 'end'),
  labelChat: words,
  labelCyber: words,
  labelUnits: words,
  labelOtv: words,
});

/** What remains of a configuration in one of its forms. */
const carried = (configuration: Configuration, output: Output): Configuration => {
  const names: readonly OptionName[] = OUTPUTS[output];
  const kept = Object.fromEntries(names.map((name) => [name, configuration[name]]));
  return normalise({ services: configuration.services, ...kept }).configuration;
};

describe('embed kit', () => {
  for (const output of outputs) {
    it(`G-2 ${output}: what is written is read back as the same configuration, also in the middle of a page`, () => {
      fc.assert(
        fc.property(input, fc.constantFrom('', '<p>Bonjour <a href="/">ici</a></p>\n'), (given, before) => {
          const { configuration, refusals } = normalise(given);
          // Without what it needs, nothing can be written.
          fc.pre(!refusals.some(({ code }) => code === 'missing'));
          fc.pre(!refusals.some(({ option }) => option === 'version' || option === 'script'));
          const read = readSnippet(`${before}${writeSnippet(configuration, output)}\n`);
          assert.deepEqual(read?.configuration, carried(configuration, output));
          assert.equal(read?.output, output);
          assert.deepEqual(read?.refusals, []);
        }),
        { numRuns: 400 },
      );
    });
  }

  it('G-2 the address of the configurator holds a whole configuration', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { configuration } = normalise(given);
        assert.deepEqual(fromUrl(toUrl('https://a.example/configure#x', configuration))?.configuration, configuration);
      }),
    );
    assert.equal(fromUrl('https://a.example/configure'), null);
    assert.equal(fromUrl('#unit=4'), null);
  });

  it('G-1 what was made safe stays as it is', () => {
    fc.assert(
      fc.property(fc.oneof(input, fc.object()), (given) => {
        const { configuration } = normalise(given);
        assert.deepEqual(normalise(configuration).configuration, configuration);
        for (const { name, pattern, default: byDefault } of OPTIONS) {
          const value = configuration[name];
          assert.ok(value === '' || value === byDefault || new RegExp(pattern, 'u').test(value), `${name}: ${value}`);
        }
      }),
    );
  });

  it('G-3 any text is read, or not, in time that grows with its length', () => {
    const pieces = fc.constantFrom(
      '<script ', 'src="', "'", '"', '=', '<guichet-units ', 'insee=', '[guichet ', ']', '<guichet|', '|', '>', '-->',
      '<!-- wp:guichet/services ', '{"services":["chat"],"__proto__":{}}', 'plugin: guichet_services\n', '  site: ', '\n',
      '<iframe src="https://a.example/frame/chat?site=x', '&#0;', '&#x110000;', '&amp', '__proto__="x" ', '\u0000', '\ud800',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        readSnippet(parts.join(''));
      }),
      { numRuns: 1000 },
    );
    for (const hostile of [
      '<guichet|',
      '[guichet ',
      '<script src="',
      '<meta content=',
      '<a href=\'"',
      '<!-- wp:guichet/services {',
      '&#',
      '<guichet-units insee= ',
    ]) {
      const read = readSnippet(hostile.repeat(20_000));
      assert.ok(read === null || read.refusals.length > 0, hostile);
    }
    assert.equal(({} as Record<string, unknown>)['services'], undefined);
  });
});

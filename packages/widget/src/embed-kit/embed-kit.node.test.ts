import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { normalise, type Configuration } from './configuration.ts';
import { writeCspLine } from './csp-line.ts';
import { OPTIONS } from './options.ts';
import { packOf, packSettings } from './packs.ts';
import { readSnippet } from './read-snippet.ts';
import { OUTPUTS, writeSnippet, type Output } from './write-snippet.ts';

const api = 'https://guichet.example';
const given = (input: Record<string, unknown> = {}): Configuration =>
  normalise({ api, site: 'mairie-exemple', services: ['chat'], ...input }).configuration;
const codes = (input: Record<string, unknown>) =>
  normalise({ api, site: 'mairie-exemple', services: ['chat'], ...input }).refusals.map(
    ({ option, code }) => `${option} ${code}`,
  );

describe('embed kit', () => {
  it('G-1 names, attributes and parameters of the options are their own, and their defaults stand by themselves', () => {
    for (const key of ['name', 'parameter'] as const)
      assert.equal(new Set(OPTIONS.map((option) => option[key])).size, OPTIONS.length);
    for (const { name, choices, pattern, default: byDefault } of OPTIONS) {
      assert.match(name, /^[a-z][A-Za-z]*$/);
      assert.doesNotThrow(() => new RegExp(pattern, 'u'));
      assert.ok(choices.length === 0 ? byDefault === '' : choices[0] === byDefault);
    }
  });

  it('G-1 what is needed and missing, too long, unknown or malformed is refused with a code', () => {
    assert.deepEqual(codes({}), []);
    assert.deepEqual(codes({ services: [], site: '' }), ['services missing', 'site missing']);
    assert.deepEqual(codes({ services: 'chat, sms' }), []);
    assert.deepEqual(codes({ api: 'javascript:alert(1)' }), ['api malformed']);
    assert.deepEqual(codes({ api: 'https://guichet.example/x' }), ['api malformed']);
    assert.deepEqual(codes({ site: 'Mairie d’Exemple' }), ['site malformed']);
    assert.deepEqual(codes({ theme: 'tricolore' }), ['theme not-a-choice']);
    assert.deepEqual(codes({ labelChat: 'x'.repeat(81) }), ['labelChat too-long']);
    assert.deepEqual(codes({ exitUrl: 'http://exemple.fr' }), ['exitUrl malformed']);
    assert.deepEqual(codes({ release: 'major' }), ['version missing']);
    assert.deepEqual(codes({ release: 'major', version: '1.4.0' }), ['version malformed']);
    assert.deepEqual(codes({ release: 'exact', version: '1' }), ['version malformed']);
    assert.deepEqual(codes({ release: 'own' }), ['script missing']);
    assert.deepEqual(codes({ release: 'own', script: '//elsewhere.example/guichet.js' }), ['script malformed']);
    // Nothing of the units is asked of a page that has none.
    assert.deepEqual(codes({ insee: 'Hyères' }), []);
    assert.deepEqual(codes({ services: 'units', insee: 'Hyères' }), ['insee malformed']);
  });

  it('G-1 every snippet of the conversation alone is the one line of the guide', () => {
    assert.equal(
      writeSnippet(given(), 'html'),
      '<script src="https://guichet.example/embed/guichet.js" data-site="mairie-exemple" async></script>',
    );
    assert.equal(
      writeSnippet(given({ release: 'own', script: '/guichet/guichet.js', labelChat: 'Écrire' }), 'html'),
      '<script src="/guichet/guichet.js" data-api="https://guichet.example" data-site="mairie-exemple" data-label="Écrire" async></script>',
    );
  });

  it('G-3 what people wrote by hand is read as a browser would', () => {
    const read = readSnippet(`
      <SCRIPT async SRC=https://guichet.example/embed/1/guichet.js?ver=6.1 data-site='mairie-exemple'
        data-cyber-label="Signaler" data-accent=#0B6E4F></SCRIPT>
      <guichet-cyber exit-url="https://meteofrance.com/"><a href="https://17cyber.gouv.fr">x</a></guichet-cyber>
      <guichet-units insee=83069 />`);
    assert.equal(read?.output, 'html');
    assert.deepEqual(
      read?.configuration,
      given({
        services: ['cyber', 'units'],
        release: 'major',
        version: '1',
        labelCyber: 'Signaler',
        accent: '#0b6e4f',
        exitUrl: 'https://meteofrance.com/',
        insee: '83069',
      }),
    );
    const alone = readSnippet(
      '<script src="https://guichet.example/embed/guichet.js" data-site="ab" data-element="cyber">',
    );
    assert.deepEqual(alone?.configuration.services, ['cyber']);
    assert.equal(readSnippet('<script src="https://elsewhere.example/chat.js"></script>'), null);
    assert.equal(readSnippet(''), null);
  });

  it('G-4 the line of a policy is that of the guide', () => {
    const line = 'script-src https://guichet.example; frame-src https://guichet.example';
    const list = "connect-src https://guichet.example; trusted-types lit-html 'allow-duplicates'";
    assert.equal(writeCspLine(given(), 'html'), line);
    assert.equal(writeCspLine(given({ services: 'chat,units' }), 'html'), `${line}; ${list}`);
    assert.equal(writeCspLine(given(), 'tarteaucitron'), line);
    // A pack brings its own copy, and a release that somebody asks for comes from the server all the same.
    for (const output of ['shortcode', 'block', 'spip', 'drupal'] as const) {
      assert.equal(writeCspLine(given(), output), "script-src 'self'; frame-src https://guichet.example");
      assert.equal(writeCspLine(given({ release: 'major', version: '1' }), output), line);
    }
    assert.equal(
      writeCspLine(given({ release: 'own', script: '/guichet/guichet.js' }), 'html'),
      "script-src 'self'; frame-src https://guichet.example",
    );
    assert.equal(writeCspLine(given(), 'npm'), 'frame-src https://guichet.example');
    assert.equal(writeCspLine(given({ services: 'units' }), 'iframe'), 'frame-src https://guichet.example');
    assert.equal(writeCspLine(given(), 'link'), '');
  });

  it('G-9 the settings to make first are the server, the site, and whatever else the script depends on', () => {
    const settings = (output: Output, input: Record<string, unknown> = {}) =>
      packSettings(given({ labelChat: 'Écrire', accent: '#aa0000', ...input }), output).map(
        ({ name, value }) => `${name}=${value}`,
      );
    const integrity = `sha384-${'a'.repeat(64)}`;
    const outputs = Object.keys(OUTPUTS) as Output[];
    assert.deepEqual(
      outputs.filter((output) => packOf(output) !== null).map((output) => [output, packOf(output)]),
      [
        ['shortcode', 'wordpress'],
        ['block', 'wordpress'],
        ['spip', 'spip'],
        ['drupal', 'drupal'],
        ['tarteaucitron', 'tarteaucitron'],
      ],
    );
    const needed = [`api=${api}`, 'site=mairie-exemple'];
    for (const output of outputs) {
      const hasSettings = !['html', 'npm', 'iframe', 'link', 'tarteaucitron'].includes(output);
      assert.deepEqual(settings(output), hasSettings ? needed : [], output);
    }
    assert.deepEqual(settings('spip', { release: 'exact', version: '1.4.0', integrity }), [
      ...needed,
      'delivery=server',
      'release=exact',
      'version=1.4.0',
      `integrity=${integrity}`,
    ]);
    assert.deepEqual(settings('drupal', { release: 'own', script: '/g/guichet.js', version: '1' }), [
      ...needed,
      'delivery=server',
      'release=own',
      'script=/g/guichet.js',
    ]);
  });
});

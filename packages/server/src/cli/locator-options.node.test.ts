import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DEFAULT_LOCATOR, locatorConfigOf, locatorContacts } from '../locator-options.ts';
import { LOCATOR_OPTIONS, locatorOf } from './locator-options.ts';
import { readOptions, UsageError } from './options.ts';
import { runCommandLine } from './run.ts';

const read = (args: readonly string[], environment: NodeJS.ProcessEnv = {}) =>
  locatorOf(readOptions(LOCATOR_OPTIONS, args, environment));

const TILES = 'https://tiles.example/plan/{z}/{x}/{y}.png';

describe('U-51 whom the locator contacts', () => {
  it('by default the State’s own services, which the frame asks itself', () => {
    assert.deepEqual(read([]), DEFAULT_LOCATOR);
    assert.deepEqual(locatorContacts(DEFAULT_LOCATOR), {
      connect: ['https://data.geopf.fr'],
      images: ['https://data.geopf.fr'],
    });
    for (const part of ['{z}', '{x}', '{y}']) assert.equal(DEFAULT_LOCATOR.map.tiles.split(part).length, 2, part);
  });

  it('the relay and none: the frame is told of no geocoder and may contact none', () => {
    for (const mode of ['relay', 'none'] as const) {
      const locator = read(['--geocoder', mode]);
      assert.deepEqual(locatorConfigOf(locator).geocoder, { mode, url: null });
      assert.deepEqual(locatorContacts(locator).connect, []);
    }
    assert.equal(read(['--geocoder', 'relay']).geocoder.url, 'https://data.geopf.fr/geocodage');
  });

  it('a geocoder of one’s own, by option or variable, with or without a slash at its end', () => {
    for (const url of ['https://geo.example/ban/v1', 'https://geo.example/ban/v1/', 'https://GEO.example/ban/v1//']) {
      assert.deepEqual(read(['--geocoder-url', url]).geocoder, { mode: 'browser', url: 'https://geo.example/ban/v1' });
    }
    assert.deepEqual(read([], { GUICHET_GEOCODER: 'relay', GUICHET_GEOCODER_URL: 'http://127.0.0.1:8080' }).geocoder, {
      mode: 'relay',
      url: 'http://127.0.0.1:8080',
    });
  });

  it('a map of one’s own, with who made it; or no map', () => {
    const own = read(['--map-tiles', TILES, '--map-attribution', ' ©  Ville\nd’Exemple ', '--map-max-zoom', '17']);
    assert.deepEqual(own.map, { tiles: TILES, attribution: '© Ville d’Exemple', maxZoom: 17 });
    assert.deepEqual(locatorContacts(own).images, ['https://tiles.example']);
    assert.equal(read([], { GUICHET_MAP_MAX_ZOOM: '12' }).map?.maxZoom, 12);
    const none = read(['--map-tiles', 'none']);
    assert.equal(none.map, null);
    assert.deepEqual(locatorContacts(none).images, []);
  });

  it('what contradicts itself or is not safe is refused with its reason', () => {
    const own = ['--map-attribution', '© Exemple', '--map-tiles'];
    const refused: [readonly string[], RegExp][] = [
      [['--geocoder', 'maybe'], /^--geocoder takes one of browser, relay, none, not « maybe »/],
      [['--geocoder', 'none', '--geocoder-url', 'https://geo.example'], /^--geocoder-url needs --geocoder browser or/],
      [['--geocoder-url', 'http://geo.example'], /^--geocoder-url takes an https address/],
      [['--geocoder-url', "https://geo.example;img-src'*"], /^--geocoder-url takes an https address/],
      [['--geocoder-url', 'https://*.example'], /^--geocoder-url takes an https address/],
      [['--geocoder-url', 'geo.example'], /^--geocoder-url takes an https address/],
      [['--geocoder-url', 'https://name:word@geo.example'], /without a password/],
      [['--geocoder-url', 'https://geo.example/search?q='], /without \? and #/],
      [['--geocoder-url', 'https://geo.example/#'], /without \? and #/],
      [['--map-tiles', TILES], /^--map-tiles needs --map-attribution/],
      [['--map-tiles', 'none', '--map-max-zoom', '12'], /say nothing with --map-tiles none/],
      [['--map-tiles', 'none', '--map-attribution', '©'], /say nothing with --map-tiles none/],
      [[...own, 'https://tiles.example/{z}/{x}.png'], /^--map-tiles lacks \{y\}/],
      [[...own, 'https://tiles.example/plan.png'], /^--map-tiles lacks \{z\}, \{x\}, \{y\}/],
      [[...own, 'https://{s}.tiles.example/{z}/{x}/{y}.png'], /^--map-tiles knows \{z\}, \{x\} and \{y\}, not \{s\}/],
      [[...own, 'http://tiles.example/{z}/{x}/{y}.png'], /^--map-tiles takes an https address/],
      [[...own, 'https://tiles.{z}.example/{x}/{y}.png'], /^--map-tiles takes an https address/],
      [[...own, '//tiles.example/{z}/{x}/{y}.png'], /^--map-tiles takes an https address/],
      [[...own, 'HTTPS://tiles.example/{z}/{x}/{y}.png'], /spelt so/],
      [['--map-attribution', ' '], /^--map-attribution takes 1 to 200 characters/],
      [['--map-attribution', '©'.repeat(201)], /^--map-attribution takes 1 to 200 characters/],
      [['--map-max-zoom', '23'], /^--map-max-zoom takes a whole number from 1 to 22/],
      [['--map-max-zoom', 'near'], /^--map-max-zoom takes a whole number/],
    ];
    for (const [args, reason] of refused) {
      assert.throws(() => read(args), (error) => error instanceof UsageError && reason.test(error.message), args.join(' ')); // prettier-ignore
    }
  });

  it('serve takes the options, names them in its help and refuses before it opens anything', async () => {
    const run = async (...args: string[]) => {
      let [out, err] = ['', ''];
      const status = await runCommandLine({
        args,
        environment: { GUICHET_DATA: '/nowhere/at/all' },
        print: (line) => (out += `${line}\n`),
        complain: (text) => (err += `${text}\n`),
      });
      return { status, out, err };
    };
    const help = await run('serve', '--help');
    for (const name of Object.keys(LOCATOR_OPTIONS)) assert.match(help.out, new RegExp(`--${name} `), name);
    const refused = await run('serve', '--geocoder', 'maybe');
    assert.deepEqual([refused.status, refused.out], [1, '']);
    assert.match(refused.err, /--geocoder takes one of/);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { headerFiles, metaPolicy, pageHeaders } from './policy.ts';
import { readSiteSettings } from './site-settings.ts';

const wanted = { url: 'https://www.mairie-exemple.fr/guichet/', site: 'mairie-exemple', name: 'Mairie d’Exemple' };
const read = (changes: object = {}) => readSiteSettings(JSON.stringify({ ...wanted, ...changes }));

describe('Z-1 settings of a folder without a server', () => {
  it('three of them are enough; nobody answers there, and it says so', () => {
    const { site, locator } = read();
    assert.deepEqual(site.services, ['cyber', 'units']);
    assert.deepEqual([site.answeredBy, site.otv, site.demonstration], [null, null, false]);
    assert.equal(locator.geocoder.mode, 'browser');
    assert.equal('legalNoticeUrl' in site, false);
    const legalNoticeUrl = 'https://www.mairie-exemple.fr/mentions-legales';
    assert.equal(read({ legalNoticeUrl }).site.legalNoticeUrl, legalNoticeUrl);
  });

  it('what is missing, wrong or unknown is refused by its name', () => {
    const rows: readonly [changes: object, named: RegExp][] = [
      [{ url: 'https://www.mairie-exemple.fr/guichet' }, /« url »/],
      [{ url: 'http://www.mairie-exemple.fr/guichet/' }, /« url »/],
      [{ url: 'https://www.mairie-exemple.fr/guichet/?a=b/' }, /« url »/],
      [{ site: 'Mairie"><script>' }, /« site »/],
      [{ name: ' ' }, /« name »/],
      [{ services: ['chat'] }, /« services »/],
      [{ services: [] }, /« services »/],
      [{ accent: 'red' }, /« accent »/],
      [{ theme: 'dsfr' }, /« theme »/],
      [{ locale: 'de' }, /« locale »/],
      [{ exitUrl: 'javascript:alert(1)' }, /« exitUrl »/],
      [{ legalNoticeUrl: 'javascript:alert(1)' }, /« legalNoticeUrl »/],
      [{ hosts: ['https://www.mairie-exemple.fr/page'] }, /« hosts »/],
      [{ hosts: ["https://a.fr 'unsafe-inline'"] }, /« hosts »/],
      [{ adresses: true }, /there is no « adresses »/],
    ];
    for (const [changes, named] of rows) assert.throws(() => read(changes), named, JSON.stringify(changes));
    for (const text of ['', '[]', 'null', '{']) assert.throws(() => readSiteSettings(text), /no JSON object/);
  });
});

describe('Z-4 what the pages of a folder may do', () => {
  it('the policy in the page is the server’s, without what only a header may say', () => {
    const units = metaPolicy(read(), 'units');
    assert.match(units, /^default-src 'none'; /);
    assert.match(units, /connect-src 'self' https:\/\/data\.geopf\.fr(;|$)/);
    assert.match(units, /require-trusted-types-for 'script'/);
    assert.doesNotMatch(units, /frame-ancestors|wss?:|unsafe/);
    const cyber = metaPolicy(read(), 'cyber');
    assert.match(cyber, /connect-src 'self'(;|$)/);
    assert.doesNotMatch(metaPolicy(read({ addresses: false, map: false }), 'units'), /geopf/);
  });

  it('three kinds of servers are told the same headers, for the pages of the frame', () => {
    const settings = read({ hosts: ['https://asso.example'] });
    const files = headerFiles(settings);
    for (const name of ['_headers', 'frame/.htaccess', 'nginx.conf.txt']) {
      for (const [header, value] of pageHeaders(settings)) {
        assert.ok(files[name]?.includes(header) && files[name].includes(value), `${name}: ${header}`);
      }
    }
    assert.match(files['_headers']!, /^\/guichet\/frame\/\*$/m);
    assert.match(files['_headers']!, /frame-ancestors 'self' https:\/\/asso\.example$/m);
  });
});

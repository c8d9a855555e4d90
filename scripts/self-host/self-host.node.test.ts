import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { sriOf } from '../build/sri.mjs';
import { selfHostOf, zipOf, type SelfHost } from './self-host.ts';

const sri = (algorithm: string, content: Uint8Array | string) =>
  `${algorithm}-${createHash(algorithm).update(content).digest('base64')}`;

describe('O-14 the folder for a site’s own server', () => {
  let root: string;
  const pack = (): SelfHost =>
    selfHostOf({ embedDir: join(root, 'embed'), root, api: 'https://guichet.example', site: 'mairie-exemple' });

  before(() => {
    root = mkdtempSync(join(tmpdir(), 'guichet-self-host-'));
    const write = (file: string, text: string) => {
      mkdirSync(join(root, file, '..'), { recursive: true });
      writeFileSync(join(root, file), text);
    };
    write('LICENSE', 'Ours');
    write('node_modules/@lit/reactive-element/package.json', '{"version":"2.1.0"}');
    write('node_modules/@lit/reactive-element/LICENSE', 'Theirs');
    write('embed/guichet.js', 'void 0;');
    write('embed/guichet.js.br', 'packed');
    write('embed/panel-1a2b3c4d.js', 'export {};');
    write('embed/panel-0a0a0a0a.js', 'that of yesterday');
    write('embed/manifest.json', '{"packages":["@lit/reactive-element"]}');
    const sums = sriOf(join(root, 'embed'), ['guichet.js', 'panel-1a2b3c4d.js'], '1.4.0');
    write('embed/sri.json', JSON.stringify(sums));
  });
  after(() => rmSync(root, { recursive: true }));

  it('holds this version’s files and what explains them, nothing of the day before', () => {
    const { folder, files } = pack();
    assert.equal(folder, 'guichet-1.4.0');
    assert.deepEqual(
      [...files.keys()],
      ['LICENSES.txt', 'LISEZMOI.txt', 'README.txt', 'SHA256SUMS', 'guichet.js', 'panel-1a2b3c4d.js', 'sri.json'],
    );
    assert.match(files.get('LICENSES.txt')!.toString(), /Ours[^]*@lit\/reactive-element 2\.1\.0\s+Theirs/);
  });

  it('the line to paste names the folder, the fingerprint, the API and the site; both languages and sri.json have it', () => {
    const { files } = pack();
    const integrity = sri('sha384', 'void 0;');
    const snippet =
      `<script src="/guichet-1.4.0/guichet.js" integrity="${integrity}" crossorigin="anonymous" ` +
      'data-api="https://guichet.example" data-site="mairie-exemple" async></script>';
    const sums = JSON.parse(files.get('sri.json')!.toString()) as { version: string; snippet: string; files: object };
    assert.equal(sums.snippet, snippet);
    assert.deepEqual(sums.files, {
      'guichet.js': { integrity, bytes: 7 },
      'panel-1a2b3c4d.js': { integrity: sri('sha384', 'export {};'), bytes: 10 },
    });
    for (const name of ['LISEZMOI.txt', 'README.txt']) {
      const text = files.get(name)!.toString();
      assert.ok(text.includes(snippet), name);
      assert.ok(text.includes("script-src 'self'; frame-src https://guichet.example"), name);
      assert.ok(!text.includes('{{'), name);
    }
  });

  it('SHA256SUMS names every other file, as sha256sum reads it', () => {
    const { files } = pack();
    const lines = files.get('SHA256SUMS')!.toString().trimEnd().split('\n');
    const others = [...files.keys()].filter((name) => name !== 'SHA256SUMS');
    assert.deepEqual(
      lines,
      others.map((name) => `${createHash('sha256').update(files.get(name)!).digest('hex')}  ${name}`),
    );
  });

  it('the archive holds the same files, and the same bytes in every time zone', () => {
    const selfHost = pack();
    const { folder, files } = selfHost;
    const unpacked = unzipSync(zipOf(selfHost));
    assert.deepEqual(
      Object.keys(unpacked),
      [...files.keys()].map((name) => `${folder}/${name}`),
    );
    for (const [name, content] of files) assert.ok(content.equals(unpacked[`${folder}/${name}`]!), name);
    // Read at each call: the zone of the machine is that of the variable.
    const before = process.env['TZ'];
    const archives = ['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kathmandu'].map((zone) => {
      process.env['TZ'] = zone;
      return sri('sha256', zipOf(pack()));
    });
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
    assert.equal(new Set(archives).size, 1);
  });

  it('code without its licence is not given away', () => {
    rmSync(join(root, 'node_modules/@lit/reactive-element/LICENSE'));
    assert.throws(pack, /no licence/);
  });
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { after, before, describe, it } from 'node:test';

const LIST = 'unit-list-1a2b3c4d.js';
const MAP = ['units-map.fr-1a2b3c4d.js', 'leaflet-adapter-1a2b3c4d.js', 'units-map.en-1a2b3c4d.js'];

const CONFIGURATOR = '<script src="configure/assets/configure.js">';
const CONFIGURATOR_BYTES = 33_000 - brotliCompressSync(CONFIGURATOR).length;

describe('check-budgets', () => {
  let packages: string;
  const write = (file: string, content: string | Buffer) => {
    const path = join(packages, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  };
  const writeCompressed = (file: string, bytes: number) => write(`${file}.br`, Buffer.alloc(bytes));
  const asset = (file: string) => ({ file, integrity: 'sha384-', bytes: 1 });
  const run = () => {
    const { status, stdout } = spawnSync(process.execPath, [join(import.meta.dirname, 'check-budgets.ts'), packages], {
      encoding: 'utf8',
    });
    return { status, lines: stdout.trim().split('\n') };
  };

  before(() => {
    packages = mkdtempSync(join(tmpdir(), 'guichet-budgets-'));
    const manifest = {
      entries: {
        main: {
          entry: asset('assets/main.js'),
          preload: [asset('assets/shared.js'), asset(`assets/${LIST}`), asset('assets/unit-detail-1a2b3c4d.js')],
          later: ['later.js', ...MAP].map((name) => ({ ...asset(`assets/${name}`), needs: [] })),
        },
        otv: {
          entry: asset('assets/otv-1a2b3c4d.js'),
          preload: [],
          later: ['later.js', 'en-1a2b3c4d.js'].map((name) => ({ ...asset(`assets/${name}`), needs: [] })),
        },
      },
      css: [asset('assets/page.css')],
    };
    for (const folder of ['widget/dist/frame', 'desk/dist']) {
      write(`${folder}/manifest.json`, JSON.stringify(manifest));
      for (const name of ['main.js', 'shared.js', 'page.css', 'later.js']) {
        writeCompressed(`${folder}/assets/${name}`, 10_000);
      }
      for (const name of MAP) writeCompressed(`${folder}/assets/${name}`, 22_500);
      writeCompressed(`${folder}/assets/${LIST}`, 8_192);
      writeCompressed(`${folder}/assets/unit-detail-1a2b3c4d.js`, 4_096);
      for (const name of ['otv', 'en']) writeCompressed(`${folder}/assets/${name}-1a2b3c4d.js`, 1_000);
    }
    const pages = ['chat.fr', 'chat.en', 'cyber.fr', 'cyber.en', 'units.fr', 'otv.fr'].map(
      (name) => `widget/dist/frame/${name}.html`,
    );
    for (const page of [...pages, 'desk/dist/index.html']) {
      const names = /cyber|units/.test(page) ? ['main.js'] : ['main.js', 'shared.js', 'page.css'];
      const files = names.map((name) => `<link href="assets/${name}">`);
      write(page, files.join(''));
      writeCompressed(page, 1_000);
    }
    write(
      'widget/dist/embed/manifest.json',
      JSON.stringify({ entry: asset('guichet.js'), panel: asset('panel-1.js'), units: asset('units-1.js') }),
    );
    // Into this page the server writes: the build packs what it names, not the page.
    write('widget/dist/configure/manifest.json', JSON.stringify({ entries: {}, css: [] }));
    for (const locale of ['fr', 'en']) write(`widget/dist/configure/configure.${locale}.html`, CONFIGURATOR);
    writeCompressed('widget/dist/configure/assets/configure.js', CONFIGURATOR_BYTES);
    writeCompressed('widget/dist/embed/guichet.js', 4_096);
    writeCompressed('widget/dist/embed/panel-1.js', 3_000);
    writeCompressed('widget/dist/embed/units-1.js', 27_000);
  });
  after(() => rmSync(packages, { recursive: true }));

  it('adds the page and every file that it names, and reports later chunks beside them', () => {
    const { status, lines } = run();
    assert.equal(status, 0);
    assert.ok(lines.includes('panel of the conversation in fr, from the click: 34250 of 45000 B brotli'));
    assert.ok(lines.includes('frame: assets/later.js, loaded later: 10000 B brotli'));
  });

  it('counts of requests the page and what no other page loads, its style sheet included', () => {
    const files = ['otv-1a2b3c4d.js', 'page-1a2b3c4d.js', 'main.js', 'otv.css'];
    write('widget/dist/frame/otv.fr.html', files.map((name) => `<link href="assets/${name}">`).join(''));
    writeCompressed('widget/dist/frame/assets/otv-1a2b3c4d.js', 14_401);
    writeCompressed('widget/dist/frame/assets/page-1a2b3c4d.js', 9_000);
    writeCompressed('widget/dist/frame/assets/otv.css', 1_200);
    const { status, lines } = run();
    assert.equal(status, 1);
    assert.ok(lines.includes('OVER requests, beyond what other pages load: 25601 of 25600 B brotli'), lines.join('\n'));
    writeCompressed('widget/dist/frame/assets/otv-1a2b3c4d.js', 14_400);
    assert.equal(run().status, 0);
  });

  it('counts of the orienter what other pages do not have, without the words of its questions', () => {
    const files = ['cyber-1a2b3c4d.js', 'lit-1a2b-_4d.js', 'main.js', 'cyber-questions-fr-1a2b3c4d.js'];
    write('widget/dist/frame/cyber.fr.html', files.map((name) => `<link href="assets/${name}">`).join(''));
    writeCompressed('widget/dist/frame/assets/cyber-1a2b3c4d.js', 10_001);
    writeCompressed('widget/dist/frame/assets/lit-1a2b-_4d.js', 5_000);
    writeCompressed('widget/dist/frame/assets/cyber-questions-fr-1a2b3c4d.js', 5_000);
    const { status, lines } = run();
    assert.equal(status, 1);
    assert.ok(lines.includes('OVER orienter in fr, beyond what it shares: 20001 of 20000 B brotli'));
    writeCompressed('widget/dist/frame/assets/cyber-1a2b3c4d.js', 10_000);
    assert.equal(run().status, 0);
  });

  it('fails one byte over the launcher’s budget, and names it', () => {
    writeCompressed('widget/dist/embed/guichet.js', 4_097);
    const { status, lines } = run();
    assert.equal(status, 1);
    assert.equal(lines[0], 'OVER launcher: 4097 of 4096 B brotli');
  });

  it('fails one byte over the panel’s budget: page, its files, what the launcher adds and what the server fills in', () => {
    writeCompressed('widget/dist/embed/guichet.js', 4_096);
    writeCompressed('widget/dist/frame/assets/shared.js', 20_751);
    const { status, lines } = run();
    assert.equal(status, 1);
    assert.ok(lines.includes('OVER panel of the conversation in fr, from the click: 45001 of 45000 B brotli'));
    writeCompressed('widget/dist/frame/assets/shared.js', 20_750);
    assert.equal(run().status, 0);
  });

  it('fails one byte over what the units may weigh: the list, or the map with the words of one language', () => {
    assert.ok(run().lines.includes('units, the map after its click: 45000 of 45000 B brotli'));
    for (const [file, name] of [
      [LIST, 'units, the list beyond what pages share: 8193 of 8192 B brotli'],
      [MAP[1], 'units, the map after its click: 45001 of 45000 B brotli'],
    ] as const) {
      const bytes = file === LIST ? 8_192 : 22_500;
      writeCompressed(`widget/dist/frame/assets/${file}`, bytes + 1);
      const { status, lines } = run();
      assert.equal(status, 1);
      assert.ok(lines.includes(`OVER ${name}`), lines.join('\n'));
      writeCompressed(`widget/dist/frame/assets/${file}`, bytes);
    }
    assert.equal(run().status, 0);
  });

  it('fails one byte over the configurator’s budget, the page itself included', () => {
    assert.ok(run().lines.includes('configurator in fr, first load: 33000 of 33000 B brotli'));
    writeCompressed('widget/dist/configure/assets/configure.js', CONFIGURATOR_BYTES + 1);
    const { status, lines } = run();
    assert.equal(status, 1);
    assert.ok(lines.includes('OVER configurator in en, first load: 33001 of 33000 B brotli'));
  });
});

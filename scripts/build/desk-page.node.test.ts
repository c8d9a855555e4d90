import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deskHtml } from './desk-page.mjs';

describe('the desk’s page', () => {
  const asset = (file: string) => ({ file, integrity: `sha384-${file}`, bytes: 1 });
  const manifest = {
    entries: {
      main: { entry: asset('assets/main-1.js'), preload: [asset('assets/shared-2.js')], later: [] },
    },
    css: [asset('assets/desk-3.css')],
  };
  const template = `<link rel="stylesheet" href="./desk.css" />
    <script type="module" src="./main.ts"></script>`;

  it('names hashed files with their integrity', () => {
    assert.equal(
      deskHtml(template, manifest),
      `<link rel="stylesheet" href="/assets/desk-3.css" integrity="sha384-assets/desk-3.css">
    <link rel="modulepreload" href="/assets/shared-2.js" integrity="sha384-assets/shared-2.js">
    <script type="module" src="/assets/main-1.js" integrity="sha384-assets/main-1.js"></script>`,
    );
  });

  it('is refused without an entry, or with a style sheet that nobody built', () => {
    assert.throws(() => deskHtml('<p></p>', manifest), /no <script/);
    assert.throws(() => deskHtml(template, { ...manifest, css: [] }), /desk\.css, which is not built/);
  });
});

import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { DEFAULT_CONVERSATION_DAYS, DEFAULT_REQUEST_DAYS } from '../../packages/server/src/services/retention.ts';
import { escapeHtml } from '../../packages/server/src/routes/html.ts';
import { fr as packWords } from '../../integrations/words/fr.ts';
import { fr as configuratorWords } from '../../packages/widget/src/locales/configurator.fr.ts';
import { faultsOf } from './check-site.ts';
import { evidenceOf } from './evidence.ts';
import { policyOf } from './layout.ts';
import { createLinks } from './links.ts';
import type { SearchIndex } from './search/find.ts';
import { renderSite } from './site.ts';
import { testTitles, titlesIn } from './test-titles.ts';
import { WORDS } from './words.ts';
import { writeSite } from './write-site.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'guichet-docs-'));
after(() => rmSync(folder, { recursive: true }));
const site = renderSite(root, []);
writeSite(site, { root, out: folder, demo: null });
const read = (path: string) => readFileSync(join(folder, path), 'utf8');

test('J-2 J-4 every link and anchor of the site leads somewhere; nothing is inline or from elsewhere', () => {
  assert.deepEqual(faultsOf(folder), []);
});

test('J-4 faults of a page are found: links, anchors, what is inline, what comes from elsewhere', () => {
  const broken = mkdtempSync(join(tmpdir(), 'guichet-docs-'));
  const policy = '<meta http-equiv="content-security-policy" content="default-src \'none\'"><h1>T</h1>';
  const faults = (body: string): string => {
    writeFileSync(join(broken, 'a.html'), policy + body);
    return faultsOf(broken).join('\n');
  };
  assert.equal(faults('<p id="x"><a href="#x">x</a> <a href="https://example.org">y</a></p>'), '');
  assert.match(faults('<a href="b.html">x</a>'), /b\.html, which is not there/);
  assert.match(faults('<a href="#y">x</a>'), /where nothing has that name/);
  assert.match(faults('<a href="/docs/">x</a>'), /not there|no file/);
  assert.match(faults('<img src="https://example.org/a.png">'), /from elsewhere/);
  assert.match(faults('<script src="//example.org/a.js"></script>'), /from elsewhere/);
  assert.match(faults('<script>x</script>'), /inline script/);
  assert.match(faults('<p style="color:red">x</p>'), /inline style/);
  assert.match(faults('<p onclick="x()">x</p>'), /inline handler/);
  assert.match(faults('<p id="x"></p><p id="x"></p>'), /two things/);
  assert.equal(faults('<pre><code>&lt;a style="x"&gt; <b>onclick="x"</b></code></pre>'), '');
  rmSync(broken, { recursive: true });
});

test('J-4 a source that links to nothing stops the build', () => {
  const { resolve } = createLinks(root, new Map([['docs/spec.md', 'spec.html']]));
  assert.equal(resolve('docs/guides/fr/juriste.md', 'guides/juriste.html', '../../spec.md#p-1'), '../spec.html#p-1');
  assert.throws(() => resolve('docs/guides/webmaster.md', 'guides/webmaster.html', 'nothing.md'), /nothing\.md/);
  assert.throws(() => resolve('README.md', 'readme.html', '../elsewhere.md'), /elsewhere/);
});

test('every guide, decision and element has its page, and the menu and llms.txt name those that one looks for', () => {
  const pages = new Set(site.pages.map(({ out }) => out));
  const sources = new Set(site.pages.map(({ source }) => source));
  for (const source of globSync(['docs/*.md', 'docs/guides/**/*.md', 'docs/decisions/*.md'], { cwd: root })) {
    assert.ok(sources.has(source), source);
  }
  for (const tag of globSync('packages/widget/src/define/guichet-*.ts', { cwd: root })) {
    assert.ok(pages.has(`elements/${tag.replace(/^.*\/|\.ts$/g, '')}.html`), tag);
  }
  const overview = read('llms.txt');
  for (const path of ['guides/webmestre.html', 'guides/juriste.html', 'guides/developer.html', 'reference/api.html']) {
    assert.ok(overview.includes(`](${path}): `), path);
  }
  for (const [, target = ''] of overview.matchAll(/\]\(([^)]+)\)/g)) assert.ok(pages.has(target), target);
});

test('webmasters, officers and jurists read French, and the first page leads to each of them', () => {
  for (const name of ['webmestre', 'extensions', 'agent', 'juriste']) {
    assert.match(read(`guides/${name}.html`), /<html lang="fr">/);
    assert.match(read('index.html'), new RegExp(`<main[\\s\\S]*href="guides/${name}\\.html"[\\s\\S]*</main>`));
  }
});

test('J-6 lines to paste are the same in French and in English', () => {
  const blocks = (path: string) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(/^```\w*\n([\s\S]*?)^```/gm)].map(([, text = '']) => text);
  for (const [ours, theirs, least] of [
    ['webmestre', 'webmaster', 6],
    ['extensions', 'cms', 2],
  ] as const) {
    const english = blocks(`docs/guides/${theirs}.md`);
    const french = blocks(`docs/guides/fr/${ours}.md`);
    assert.ok(french.length >= least);
    for (const block of french) assert.ok(english.includes(block), block);
  }
});

test('W-9 what the French guide of the packs quotes is written so in their settings and in the configurator', () => {
  const written = [...Object.values(packWords), ...Object.values(configuratorWords)].map(String);
  const guide = readFileSync(join(root, 'docs/guides/fr/extensions.md'), 'utf8');
  const quoted = new Set([...guide.matchAll(/« ([^»]+) »/g)].map(([, text = '']) => text));
  assert.ok(quoted.size >= 8);
  for (const text of quoted) assert.ok(written.includes(text), text);
});

test('J-5 how long things are kept is what the code says', () => {
  const page = read('guides/juriste.html');
  assert.match(page, new RegExp(`${String(DEFAULT_CONVERSATION_DAYS)} jours après la clôture`));
  assert.match(page, new RegExp(`${String(DEFAULT_REQUEST_DAYS)} jours après la fin`));
});

test('J-5 evidence is titles of tests that are there, and announces no rate', () => {
  const tests = testTitles(root);
  const found = evidenceOf(tests);
  assert.deepEqual([...found.keys()].sort(), ['chat', 'cyber', 'launcher', 'otv', 'units']);
  assert.throws(() => evidenceOf(tests.filter(({ file }) => !file.includes('chat-app'))), /RGAA .*chat-app/);
  const page = read('accessibilite.html');
  assert.doesNotMatch(page, /\d+\s*%\s*(?:de )?conform|conforme à \d+/i);
  assert.match(page, /Ce n’est pas un audit/);
});

test('J-5 titles of tests are read as they are written', () => {
  const text = `it('A-1 l\\'un', () => {});\ntest(\n  \`A-5 at \${width({ a: 1 })} px\`, run);\nsubmit('no');\nit("two 'words'", f);`;
  assert.deepEqual(
    titlesIn('x.ts', text).map(({ title }) => title),
    ["A-1 l'un", 'A-5 at … px', "two 'words'"],
  );
});

test('J-2 J-3 a demonstration server is in the policy of the pages with elements, and in no other', () => {
  const demo = { api: 'https://guichet.example', site: 'mairie-exemple' };
  assert.doesNotMatch(policyOf(false, demo), /https|unsafe|frame-src/);
  assert.match(policyOf(false, demo), /script-src 'self'; .*trusted-types 'none'/);
  assert.match(policyOf(true, demo), /frame-src 'self' https:\/\/guichet\.example/);
  assert.doesNotMatch(policyOf(true, null), /https|unsafe/);
  assert.match(read('elements/guichet-chat.html'), /<guichet-chat><a href=/);
  assert.deepEqual(JSON.parse(read('demo.json')), { api: null, site: null });
});

test('the menu has the pages of the reader’s language first, and each page its contents after its title', () => {
  const menu = /<nav id="page-menu"[\s\S]*<\/nav>/.exec(read('guides/juriste.html'))?.[0] ?? '';
  const places = ['webmestre', 'extensions', 'agent', 'juriste', 'webmaster'].map((name) =>
    menu.indexOf(`href="${name}.html"`),
  );
  assert.ok(
    places.every((place, index) => place > (places[index - 1] ?? 0)),
    String(places),
  );
  assert.match(menu, /href="webmaster\.html" lang="en" hreflang="en">/);
  assert.match(read('reference/api.html'), /<\/h1>\s*<details class="contents">[\s\S]*href="#schemas"/);
  assert.doesNotMatch(read('reference/api.html').replaceAll(/<(code|pre)[\s\S]*?<\/\1>/g, ''), /`/);
});

test('J-9 every page has the field of its language, hidden until its script is there, and the index leads to what is there', () => {
  for (const { out, language } of site.pages) {
    const html = read(out);
    assert.match(html, /<div id="page-search" role="search" hidden/, out);
    assert.ok(html.includes(WORDS[language].search.label), out);
    assert.match(html, /<script type="module" src="(?:\.\.\/)*assets\/search\.js"><\/script>/, out);
  }
  const faults = (['fr', 'en'] as const).flatMap((language) => {
    const { pages, sections } = JSON.parse(read(`assets/search.${language}.json`)) as SearchIndex;
    assert.deepEqual(
      pages.map(([out]) => out),
      site.pages.filter((page) => page.language === language).map(({ out }) => out),
    );
    const html = pages.map(([out]) => read(out));
    return sections.filter(
      ([page, anchor, heading]) =>
        anchor !== '' && (heading === '' || !html[page]!.includes(`id="${escapeHtml(anchor)}"`)),
    );
  });
  assert.deepEqual(faults, []);
  assert.doesNotMatch(read('assets/search.js'), /innerHTML|eval|import\b(?!\.meta)/);
});

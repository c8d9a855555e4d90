import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderMarkdown, unbroken } from './markdown.ts';

const render = (text: string, generated: Readonly<Record<string, string>> = {}) =>
  renderMarkdown(text, { language: 'fr', resolve: (target) => `resolved:${target}`, generated });

test('headings have the anchors of GitHub, twice the same another one; the title is that of level 1', () => {
  const { title, headings } = render(
    '---\ntitle: x\n---\n\n# Le titre\n\n## 4. Si, `CSP` !\n\n### Deux\n\n### Deux\n\n#### Non\n',
  );
  assert.equal(title, 'Le titre');
  assert.deepEqual(
    headings.map(({ level, id }) => [level, id]),
    [
      [2, '4-si-csp-'],
      [3, 'deux'],
      [3, 'deux-1'],
    ],
  );
});

test('J-4 rules can be led to by their number', () => {
  assert.match(
    render('# R\n\n- **D-12** A failed COMMIT.\n- **Danger** first.\n').html,
    /<li id="d-12"><strong>D-12<\/strong>/,
  );
  assert.doesNotMatch(render('# R\n\n- **Danger** first.\n').html, /<li id/);
});

test('J-2 nothing of Markdown becomes a style or a script', () => {
  const { html } = render(
    '# T\n\n| a | b |\n| - | -: |\n| 1 | 2 |\n\n<script>x</script>\n\n[x](javascript:alert(1))\n\n```js\nlet a = "<b>";\n```\n',
  );
  assert.doesNotMatch(html, /style=|<script|href="javascript/);
  assert.match(html, /<td class="right">2<\/td>/);
  assert.match(html, /<pre tabindex="0"><code class="language-js">let a = &quot;&lt;b&gt;&quot;;/);
});

test('links and images are resolved; what leads to another site is told nothing of where one comes from', () => {
  const { html } = render('# T\n\n[a](b.md#c) ![d](e.png) [f](https://example.org)\n');
  assert.match(html, /href="resolved:b\.md#c"/);
  assert.match(html, /src="resolved:e\.png"/);
  assert.match(html, /rel="noreferrer"/);
});

test('J-5 what is generated stands in the place of its name; a name that nobody knows stops the build', () => {
  assert.match(render('# T\n\n{{retention}}\n', { retention: '<table></table>' }).html, /<table><\/table>/);
  assert.throws(() => render('# T\n\n{{nothing}}\n'), /« nothing »/);
});

test('French signs stay with their words, and code stays as it is', () => {
  assert.equal(unbroken('« Quitter vite » : où ?'), '«\u00a0Quitter vite\u00a0»\u00a0: où\u00a0?');
  assert.match(render('# T\n\nici : `a : b`\n').html, /ici\u00a0: <code>a : b<\/code>/);
});

test('a page needs a title, and a column without words has no heading cell', () => {
  assert.throws(() => render('## Two\n'), /level 1/);
  assert.match(render('# T\n\n|   | b |\n| - | - |\n| 1 | 2 |\n').html, /<tr>\s*<td><\/td>\s*<th scope="col">b<\/th>/);
});

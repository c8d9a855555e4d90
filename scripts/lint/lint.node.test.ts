import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

// Typed rules need files on disk; the rules tested here read one text alone.
const eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });

/** The rules that a line breaks when it stands in a file of that name. */
async function broken(filePath: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${text}\n`, { filePath });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

const importOf = (name: string) => `import { something } from '${name}';\nexport const used = something;`;
const refused = ['no-restricted-imports'];

describe('imports run one way', () => {
  const cases: [from: string, to: string, verdict: string[]][] = [
    ['packages/core/src/conversation/session.ts', '@guichet/widget', refused],
    ['packages/core/src/conversation/session.ts', 'lit', refused],
    ['packages/core/src/conversation/session.ts', 'node:fs', refused],
    ['packages/widget/src/components/composer/composer.ts', '@guichet/core', []],
    ['packages/widget/src/components/composer/composer.ts', '@guichet/server', refused],
    ['packages/widget/src/components/composer/composer.ts', '@guichet/desk', refused],
    ['packages/desk/src/components/queue-list/queue-list.ts', '../../client/desk-client.ts', refused],
    ['packages/desk/src/components/queue-list/queue-list.ts', '../../stores/queue.ts', []],
    ['packages/desk/src/stores/queue.ts', '../client/desk-client.ts', []],
    ['packages/desk/src/stores/queue.ts', '../components/queue-list/queue-list.ts', refused],
    ['packages/widget/src/launcher/script.ts', 'lit', refused],
    ['packages/widget/src/launcher/script.ts', '@guichet/core', refused],
    ['packages/widget/src/launcher/script.ts', '@guichet/core/safety', []],
    ['packages/server/src/routes/sites.ts', '@guichet/core', refused],
    ['packages/server/src/services/conversations/decide.ts', 'node:fs', refused],
    ['packages/server/src/services/sign-in.ts', 'fastify', refused],
    ['packages/widget/src/components/composer/composer.ts', 'lit/directives/unsafe-html.js', refused],
    ['packages/desk/src/model/queue.ts', '../../../core/src/errors.ts', refused],
  ];
  for (const [from, to, verdict] of cases) {
    it(`${from} ${verdict.length > 0 ? 'may not' : 'may'} import ${to}`, async () => {
      assert.deepEqual(await broken(from, importOf(to)), verdict);
    });
  }
});

it('an element may take a type of core, and no caller of the API', async () => {
  const element = 'packages/widget/src/components/composer/composer.ts';
  const using = (name: string) => `import { ${name} } from '@guichet/core';\nexport const used = ${name};`;
  assert.deepEqual(await broken(element, using('createHttp')), refused);
  assert.deepEqual(await broken(element, using('selectPhase')), []);
});

describe('browser code', () => {
  const element = 'packages/widget/src/components/composer/composer.ts';

  it('E-3 O-3 writes no HTML from text', async () => {
    assert.deepEqual(await broken(element, "document.body.innerHTML = '<b>';"), ['no-restricted-properties']);
    assert.deepEqual(await broken(element, "document.body.insertAdjacentHTML('beforeend', '<b>');"), [
      'no-restricted-properties',
    ]);
  });

  it('S-7 keeps nothing that outlives the tab', async () => {
    assert.deepEqual(await broken(element, "localStorage.setItem('a', 'b');"), ['no-restricted-globals']);
    assert.deepEqual(await broken(element, "document.cookie = 'a=b';"), ['no-restricted-properties']);
  });

  it('O-3 holds no style attribute', async () => {
    const text = 'import { html } from \'lit\';\nexport const view = html`<p style="color:red"></p>`;';
    assert.deepEqual(await broken(element, text), ['lit/ban-attributes']);
  });

  it('writes nothing to the console, except the launcher’s warnings (O-8)', async () => {
    assert.deepEqual(await broken(element, "console.warn('x');"), ['no-console']);
    assert.deepEqual(await broken('packages/widget/src/launcher/script.ts', "console.warn('x');"), []);
  });

  it('stays below 300 lines a file, 500 in tests', async () => {
    const lines = (count: number) => 'export {};\n'.repeat(count - 1) + 'export {};';
    assert.ok((await broken(element, lines(301))).includes('max-lines'));
    assert.ok(!(await broken(element.replace('.ts', '.browser.test.ts'), lines(301))).includes('max-lines'));
    assert.ok((await broken(element.replace('.ts', '.browser.test.ts'), lines(501))).includes('max-lines'));
  });
});

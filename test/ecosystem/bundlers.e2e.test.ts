import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser } from 'playwright-core';
import { KINDS, prefixed } from '../../packages/widget/src/launcher/kinds.ts';
import { launchChromium, person } from '../support/chromium.ts';
import { Citizen } from '../support/citizen.ts';
import { freePort, startGuichet, type GuichetServer } from '../support/guichet-server.ts';
import { startHostPages } from '../support/host-pages.ts';
import { SITE } from '../support/scene.ts';
import { UnitVisitor } from '../support/unit-visitor.ts';
import { createProject, packTarballs, type Project, type Tarballs } from './project.ts';

let tarballs: Tarballs | undefined;
let server: GuichetServer | undefined;
let examplesPort: number;
let browser: Browser | undefined;
before(async () => {
  tarballs = packTarballs();
  examplesPort = await freePort();
  server = await startGuichet({ examplesPort });
  browser = await launchChromium();
});
after(async () => {
  await browser?.close();
  await server?.close();
  if (tarballs) rmSync(tarballs.folder, { recursive: true });
});

const site = () => `http://127.0.0.1:${examplesPort}`;
const install = async (t: TestContext, example: string) => {
  const project = await createProject(example, tarballs!, { api: server!.publicUrl, site: SITE });
  t.after(() => project.close());
  return project;
};
/** What a built folder shows, served as a site serves its files. */
const serve = async (t: TestContext, project: Project, folder: string) => {
  const host = await startHostPages(examplesPort, project.pages(folder));
  t.after(() => host.close());
};
const visit = async (t: TestContext) => {
  const page = await (await person(browser!)).newPage();
  t.after(() => page.context().close());
  const visitor = new UnitVisitor(page);
  await page.goto(site());
  return { page, visitor, citizen: new Citizen(page) };
};

/** Nothing was complained about, and nobody else was asked than the site and its Guichet server. */
const assertQuiet = (visitor: UnitVisitor) => {
  assert.deepEqual(visitor.complaints, []);
  assert.deepEqual(visitor.foreign(site(), server!.publicUrl), []);
};
/** The list of the sample's second town stands in the page, and its first unit opens. */
const assertTown = async ({ inline }: UnitVisitor) => {
  await inline.heading(inline.words('competent.title')).waitFor();
  await inline.unit('Brigade d’Exemple-sur-Mer (exemple)').click();
  await inline.button('detail.back').waitFor();
};

/** The first page of a server that is starting; a process cannot call us when it is ready. */
const firstPage = async (url: string, printed: () => string): Promise<string> => {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline;) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return response.text();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${url} did not answer:\n${printed()}`);
};

test('N-5 esbuild: plain HTML, two elements, one script', async (t) => {
  const project = await install(t, 'examples/esbuild');
  await project.run('build');
  await serve(t, project, '.');
  const { visitor, citizen } = await visit(t);
  await assertTown(visitor);
  await citizen.openPanel();
  assertQuiet(visitor);
});

test('N-5 webpack: classes and registration apart, a classic script', async (t) => {
  const project = await install(t, 'examples/webpack');
  const printed = await project.run('build');
  assert.doesNotMatch(printed, /WARNING/);
  await serve(t, project, '.');
  const { page, visitor, citizen } = await visit(t);
  await citizen.openPanel();
  await citizen.launcher.click();
  const orienter = new Citizen(page, 'fr', undefined, 'cyber');
  await orienter.launcher.click();
  await orienter.frame.getByRole('heading').first().waitFor();
  assertQuiet(visitor);
});

for (const [name, example] of [
  ['Vite, React 19 and TypeScript: typed tags', 'examples/vite'],
  ['Vite and Vue: tags of the browser, bound attributes', 'examples/vue'],
  ['Vite and Svelte: tags as they are', 'examples/svelte'],
] as const) {
  test(`N-5 ${name}; a ref, an attribute that changes`, async (t) => {
    const project = await install(t, example);
    await project.run('build');
    await serve(t, project, 'dist');
    const { page, visitor, citizen } = await visit(t);
    await assertTown(visitor);
    await visitor.inline.button('detail.back').click();
    await page.getByRole('button', { name: 'L’autre commune' }).click();
    await visitor.inline.heading(/^Exemple-Ville \(/).waitFor();
    await page.getByRole('button', { name: 'Parler à quelqu’un' }).click();
    await citizen.composer.waitFor();
    assertQuiet(visitor);
  });
}

test('N-5 Next.js: tags are in the HTML of the server, come alive without a mismatch, and stay over navigation', async (t) => {
  const project = await install(t, 'examples/next');
  await project.run('build');
  const printed = project.start('start', '-H', '127.0.0.1', '-p', String(examplesPort));
  const html = await firstPage(site(), printed);
  assert.match(html, new RegExp(`<guichet-chat[^>]* site="${SITE}"`));
  assert.match(html, /<guichet-units[^>]* insee="00002"[^>]*><a href="[^"]*\/unites\/00002"/);
  const { page, visitor, citizen } = await visit(t);
  await assertTown(visitor);
  await citizen.openPanel();
  await citizen.composer.fill('un mot');
  await page.getByRole('link', { name: 'Vos démarches' }).click();
  await page.getByRole('heading', { name: 'Vos démarches' }).waitFor();
  assert.equal(await citizen.composer.inputValue(), 'un mot', 'the panel is the same, and open');
  assert.equal(visitor.requests.filter((url) => url.includes('/frame/chat')).length, 1);
  assertQuiet(visitor);
});

test('N-4 React, Preact and Solid know the tags, their attributes and nothing else', async (t) => {
  const project = await install(t, 'test/ecosystem/jsx');
  for (const library of ['react', 'preact', 'solid']) await project.run(`types:${library}`);
});

test('N-4 VS Code completes tags, attributes, values and custom properties from the packed data', async (t) => {
  const project = await install(t, 'test/ecosystem/editor');
  const [, json = ''] = /^answers (.+)$/m.exec(await project.run('complete')) ?? [];
  const answers = JSON.parse(json) as Record<'tags' | 'attributes' | 'values' | 'properties', string[]>;
  for (const kind of KINDS) assert.ok(answers.tags.includes(prefixed(kind)), kind);
  for (const name of ['site', 'api', 'insee', 'exit-url']) assert.ok(answers.attributes.includes(name), name);
  assert.deepEqual(answers.values.filter((value) => /^"?(fr|en)"?$/.test(value)).length, 2, answers.values.join());
  assert.ok(answers.properties.includes('--guichet-z-index'), answers.properties.join());
});

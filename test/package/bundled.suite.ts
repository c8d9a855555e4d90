import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { launchChromium, person } from '../support/chromium.ts';
import { Citizen } from '../support/citizen.ts';
import { freePort } from '../support/guichet-server.ts';
import { startHostPages } from '../support/host-pages.ts';
import { type Consumer, root } from './packed.ts';

interface Loaded {
  readonly text: string;
  /** Modules by their path below `node_modules`. */
  readonly modules: readonly string[];
}

/** What a page loads at once of `source`, bundled by esbuild as most projects call it; what comes later is left out. */
const bundle = async (folder: string, source: string, splitting = true): Promise<Loaded> => {
  const { outputFiles, metafile } = await build({
    stdin: { contents: source, resolveDir: folder },
    absWorkingDir: folder,
    bundle: true,
    format: 'esm',
    minify: true,
    metafile: true,
    splitting,
    outdir: 'out',
    write: false,
    logLevel: 'silent',
  });
  const files = new Set(
    Object.keys(metafile.outputs).filter((file) => metafile.outputs[file]!.entryPoint === '<stdin>'),
  );
  for (const file of files) {
    for (const { kind, path } of metafile.outputs[file]!.imports) if (kind === 'import-statement') files.add(path);
  }
  const written = [...files].flatMap((file) => Object.entries(metafile.outputs[file]!.inputs));
  return {
    text: outputFiles
      .filter(({ path }) => [...files].some((file) => path.endsWith(file)))
      .map(({ text }) => text)
      .join(''),
    modules: written
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([path]) => path.replace(/^.*node_modules\//, '')),
  };
};

/** The smoke of `npm run test:ecosystem`: one bundler, nothing fetched. */
export const bundled = (consumer: () => Consumer): void => {
  describe('in a bundler', () => {
    it('N-3 classes that nobody uses leave nothing behind', async () => {
      // In one file: with more, esbuild keeps the files of imports that nobody will call.
      const source = "import '@guichet/widget'; import '@guichet/core'; import '@guichet/triage';";
      const { text } = await bundle(consumer().folder, source, false);
      assert.equal(text, '');
    });

    it('N-2 N-3 a class registers nothing; a define file registers its own element and brings no other', async () => {
      const { folder } = consumer();
      const own = '@guichet/widget/dist/launcher/chat-element.js';
      const classOnly = await bundle(folder, "export { GuichetChatElement } from '@guichet/widget';");
      assert.ok(classOnly.modules.includes(own), classOnly.modules.join('\n'));
      assert.ok(!classOnly.text.includes('customElements.define('));
      const { text, modules } = await bundle(folder, "import '@guichet/widget/define/guichet-chat.js';");
      assert.match(text, /customElements\.define\(/);
      assert.ok(modules.includes(own), modules.join('\n'));
      // The launcher has no dependency (spec O-1), and what comes after a click is a file of its own.
      const unasked = modules.filter(
        (path) =>
          !path.startsWith('@guichet/') || /\/panel\/|\/components\//.test(path) || /(?<!chat)-element\.js$/.test(path),
      );
      assert.deepEqual(unasked, ['@guichet/widget/dist/launcher/guichet-element.js']);
    });

    describe('the example for esbuild', () => {
      let browser: Browser;
      let folder: string;
      before(async () => {
        folder = join(consumer().folder, 'example');
        cpSync(join(root, 'examples/esbuild'), folder, { recursive: true });
        symlinkSync(join(root, 'node_modules/esbuild'), join(consumer().folder, 'node_modules/esbuild'), 'junction');
        consumer().runFile(join(folder, 'build.mjs'), folder);
        browser = await launchChromium();
      });
      after(() => browser.close());

      it('N-5 is built and opened: the button is there, its panel’s code comes after the click', async () => {
        const dist = join(folder, 'dist');
        const files = readdirSync(dist).filter((file) => file.endsWith('.js'));
        const pages = Object.fromEntries(
          files.map((file) => [`/dist/${file}`, readFileSync(join(dist, file), 'utf8')]),
        );
        const index = readFileSync(join(folder, 'index.html'), 'utf8');
        const host = await startHostPages(await freePort(), { '/': index, ...pages });
        const page = await (await person(browser)).newPage();
        const complaints: string[] = [];
        page.on('pageerror', ({ message }) => complaints.push(message));
        // No server stands behind this page: only the code of the packages is looked at.
        await page.route('https://guichet.example/**', (route) => route.abort());
        await page.goto(host.url);
        const citizen = new Citizen(page);
        await citizen.launcher.waitFor();
        const before = host.requests.length;
        await citizen.launcher.click();
        await page.getByRole('button', { name: citizen.launcherWords('exit') }).waitFor();
        assert.ok(
          host.requests.slice(before).some((request) => request.startsWith('GET /dist/')),
          'a file after the click',
        );
        assert.equal(new URL((await page.locator('iframe').getAttribute('src'))!).origin, 'https://guichet.example');
        assert.deepEqual(complaints, []);
        await host.close();
      });
    });
  });
};

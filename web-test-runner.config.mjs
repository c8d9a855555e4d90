// Browser tests: *.browser.test.ts beside the code, run from the sources, without a build.
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { defaultReporter } from '@web/test-runner';
import { chromeArguments, requireChrome } from './scripts/chrome.mjs';
import { withoutMarkup } from './scripts/build/leaflet.mjs';
import { anotherDayScript } from './scripts/testing/another-day.mjs';
import { browserCounts } from './scripts/testing/browser-counts.mjs';
import { elsewhere } from './scripts/testing/elsewhere.mjs';
import { forms } from './scripts/testing/forms.mjs';
import { tiles } from './scripts/testing/tiles.mjs';

const countsFile = process.env.GUICHET_TEST_COUNTS;

export default {
  files: 'packages/*/src/**/*.browser.test.ts',
  rootDir: '.',
  nodeResolve: { exportConditions: ['@guichet/source'] },
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.base.json', import.meta.url)),
    }),
    {
      name: 'guichet:leaflet-without-markup',
      transform: ({ path, body }) => (typeof body === 'string' ? (withoutMarkup(path, body) ?? undefined) : undefined),
    },
    tiles(),
    forms(),
  ],
  middleware: [elsewhere],
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: requireChrome(), args: chromeArguments },
      // A page in a background tab gets no animation frames, and axe waits for one for ever.
      createPage: async ({ context }) => {
        const page = await context.newPage();
        const session = await page.createCDPSession();
        await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
        return page;
      },
    }),
  ],
  concurrency: 2,
  // No test says how fast something is: the limit only ends one that would never end.
  testFramework: { config: { timeout: 30_000 } },
  testsFinishTimeout: 300_000,
  reporters: [defaultReporter(), ...(countsFile ? [browserCounts(countsFile)] : [])],
  // Dependencies ask for process.env.NODE_ENV, which the build replaces and a browser does not have.
  testRunnerHtml: (testFramework) => `<!doctype html>
<html lang="fr">
  <head><meta charset="utf-8"><title>Tests</title></head>
  <body>
    <script>${anotherDayScript}</script>
    <script>window.process = { env: { NODE_ENV: 'development' } };</script>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`,
};

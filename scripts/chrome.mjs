// Finds the Chromium that browser tests and end-to-end tests run in; with --install, gets one where there is none.
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const programFiles = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];

/** Where browsers usually stand, best first, by `process.platform`. */
const usualPaths = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable', '/snap/bin/chromium'],
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: programFiles
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
};

const commandNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'chrome.exe',
];

/** Folders below a Playwright browser cache in which the executable may stand. */
const playwrightExecutables = [
  ['chrome-linux64', 'chrome'],
  ['chrome-linux', 'chrome'],
  ['chrome-mac-arm64', 'Google Chrome for Testing.app', 'Contents', 'MacOS', 'Google Chrome for Testing'],
  ['chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'],
  ['chrome-win64', 'chrome.exe'],
  ['chrome-win', 'chrome.exe'],
];

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function playwrightCache() {
  if (process.env.PLAYWRIGHT_BROWSERS_PATH) return process.env.PLAYWRIGHT_BROWSERS_PATH;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'ms-playwright');
  if (process.platform === 'win32') return join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright');
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ms-playwright');
}

function fromPlaywrightCache() {
  const cache = playwrightCache();
  if (!existsSync(cache)) return [];
  return readdirSync(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.split('-')[1]) - Number(a.split('-')[1]))
    .flatMap((name) => playwrightExecutables.map((parts) => join(cache, name, ...parts)));
}

/**
 * The executable to run: CHROME_PATH, then the usual places, then PATH, then Playwright's cache.
 * Null when there is none; throws when CHROME_PATH is set to something that cannot run.
 */
export function findChrome() {
  const wished = process.env.CHROME_PATH;
  if (wished) {
    if (isExecutable(wished)) return wished;
    throw new Error(`CHROME_PATH is « ${wished} », which cannot be run.`);
  }
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => commandNames.map((name) => join(folder, name)));
  const candidates = [...(usualPaths[process.platform] ?? []), ...onPath, ...fromPlaywrightCache()];
  return candidates.find(isExecutable) ?? null;
}

/** As `findChrome`, but throws the one line that tells a person what to do. */
export function requireChrome() {
  const path = findChrome();
  if (path === null) throw new Error('No Chromium found: run « npm run check:chrome », or set CHROME_PATH.');
  return path;
}

/** Chromium refuses its sandbox to root, which is what a container usually is. */
export const chromeArguments = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

function installOnDebian() {
  console.log('No Chromium found. Installing Debian’s with apt-get…');
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  const packages = ['chromium', 'fonts-liberation', 'fonts-noto-core'];
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}

function installWithPlaywright() {
  console.log('No Chromium found. Downloading one with « playwright-core install chromium »…');
  const cli = join(createRequire(import.meta.url).resolve('playwright-core/package.json'), '..', 'cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: ['ignore', 'inherit', 'inherit'] });
}

function install() {
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) installOnDebian();
  if (findChrome() === null) installWithPlaywright();
  return findChrome();
}

function versionOf(path) {
  // Windows' browsers open a window instead of answering.
  if (process.platform === 'win32') return '';
  try {
    const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] };
    return ` (${execFileSync(path, ['--version', ...chromeArguments], options).trim()})`;
  } catch {
    return '';
  }
}

function main() {
  const present = findChrome();
  if (present !== null) {
    console.log(`Browser for the tests: ${present}${versionOf(present)}.`);
    return;
  }
  const installed = process.argv.includes('--install') ? install() : null;
  if (installed !== null) {
    console.log(`Installed the browser for the tests: ${installed}${versionOf(installed)}.`);
    return;
  }
  console.error(
    'No Chromium found and none could be installed: install Chrome or Chromium, or set CHROME_PATH to one.',
  );
  process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

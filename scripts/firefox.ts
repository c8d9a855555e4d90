// Finds the Firefox that `npm run test:firefox` runs in; with --install, gets Debian's where there is none.
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installOnDebian } from './debian.ts';

const programFiles = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']];

/** Where Firefox usually stands, by `process.platform`. */
const usualPaths: Readonly<Record<string, readonly string[]>> = {
  linux: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: programFiles.flatMap((folder) =>
    folder === undefined ? [] : [join(folder, 'Mozilla Firefox', 'firefox.exe')],
  ),
};

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * The executable to run: FIREFOX_PATH, then the usual places, then PATH; null when there is none.
 *
 * @throws Error when FIREFOX_PATH is set to something that cannot run
 */
export function findFirefox(): string | null {
  const wished = process.env['FIREFOX_PATH'];
  if (wished) {
    if (isExecutable(wished)) return wished;
    throw new Error(`FIREFOX_PATH is « ${wished} », which cannot be run.`);
  }
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => ['firefox-esr', 'firefox', 'firefox.exe'].map((name) => join(folder, name)));
  return [...(usualPaths[process.platform] ?? []), ...onPath].find(isExecutable) ?? null;
}

if (import.meta.main) {
  if (findFirefox() === null && process.argv.includes('--install'))
    installOnDebian('Firefox', ['firefox-esr', 'fonts-liberation']);
  const path = findFirefox();
  if (path === null) {
    console.error('No Firefox found and none could be installed: install Firefox, or set FIREFOX_PATH to one.');
    process.exitCode = 1;
  } else {
    // Windows' browsers open a window instead of answering.
    const version =
      process.platform === 'win32' ? '' : ` (${execFileSync(path, ['--version'], { encoding: 'utf8' }).trim()})`;
    console.log(`Firefox for the tests: ${path}${version}.`);
  }
}

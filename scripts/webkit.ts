// Finds the WebKit that `npm run test:webkit` runs in, the engine of Safari; with --install, gets Debian's where there is none.
import { accessSync, constants, existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installOnDebian } from './debian.ts';

/** What it takes to drive WebKitGTK's own small browser. */
export interface WebKit {
  /** WebKitWebDriver. */
  readonly driver: string;
  /** MiniBrowser, which stands beside the library. */
  readonly browser: string;
  /** Xvfb: a screen for a machine without one. */
  readonly screen: string;
}

const PACKAGES = ['webkit2gtk-driver', 'xvfb', 'fonts-liberation', 'fonts-noto-core'];

const onPath = (name: string): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });

/** Null when a part of it is missing. `WEBKIT_BROWSER_PATH`: where MiniBrowser stands, if it is at no usual place. */
export function findWebKit(): WebKit | null {
  const driver = onPath('WebKitWebDriver');
  const screen = onPath('Xvfb');
  const browser =
    process.env['WEBKIT_BROWSER_PATH'] ?? globSync('/usr/{lib,libexec}{,/*}/webkit2gtk-4.*/MiniBrowser').sort().at(-1);
  return driver && screen && browser && existsSync(browser) ? { driver, browser, screen } : null;
}

if (import.meta.main) {
  if (findWebKit() === null && process.argv.includes('--install')) installOnDebian('WebKit', PACKAGES);
  const found = findWebKit();
  if (found === null) {
    console.error(`No WebKit found and none could be installed. On a Debian: apt-get install ${PACKAGES.join(' ')}`);
    process.exitCode = 1;
  } else console.log(`WebKit for the tests: ${found.browser}.`);
}

// Whether what the build wrote is older than what it is built from.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const sources = [
  ...['core/src', 'triage/src', 'triage/flows', 'widget/src', 'desk/src'].map((folder) => `packages/${folder}`),
  'scripts/build',
  // The packs for content management systems.
  'scripts/integrations',
  'integrations',
];
const singleSources = ['rollup.config.mjs', 'package-lock.json'];
const outputs = [
  'packages/widget/dist/embed/manifest.json',
  'packages/widget/dist/embed/packs/packs.json',
  'packages/widget/dist/frame/chat.fr.html',
  'packages/widget/dist/frame/chat.en.html',
  'packages/widget/dist/frame/cyber.fr.html',
  'packages/widget/dist/frame/cyber.en.html',
  'packages/widget/dist/configure/configure.fr.html',
  'packages/widget/dist/configure/preview.fr.html',
  'packages/desk/dist/index.html',
];

const changedMs = (path: string) => statSync(path).mtimeMs;

function newestBelow(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.ts$/.test(entry.name))
    .reduce((newest, entry) => Math.max(newest, changedMs(join(entry.parentPath, entry.name))), 0);
}

/** Why a build is needed, or null when the built files are current. */
export function buildNeed(root: string): 'missing' | 'old' | null {
  const paths = outputs.map((output) => join(root, output));
  if (!paths.every((path) => existsSync(path))) return 'missing';
  const oldestOutputMs = Math.min(...paths.map(changedMs));
  const newestSourceMs = Math.max(
    ...sources.map((folder) => newestBelow(join(root, folder))),
    ...singleSources.map((file) => changedMs(join(root, file))),
  );
  return newestSourceMs > oldestOutputMs ? 'old' : null;
}

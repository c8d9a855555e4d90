// A project of somebody else: an example in a fresh folder, with the packages as npm would publish them.
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { installed, packAll, root } from '../package/packed.ts';

/** Where the examples say that the server and the site are. */
export const PLACEHOLDERS = { api: 'https://guichet.example', site: 'mairie-exemple' } as const;

/** Tarballs of our packages, by the name that a project depends on. */
export interface Tarballs {
  readonly folder: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

/** Packs once for all projects. Remember to remove `folder`. */
export const packTarballs = (): Tarballs => {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-tarballs-'));
  const reports = packAll(folder);
  const dependencies = installed.map((name) => [`@guichet/${name}`, `file:${join(folder, reports[name]!.filename)}`]);
  return { folder, dependencies: Object.fromEntries(dependencies) as Record<string, string> };
};

const npmCommand = (args: readonly string[]): [string, string[]] => {
  const cli = process.env['npm_execpath'];
  return cli === undefined ? ['npm', [...args]] : [process.execPath, [cli, ...args]];
};

/** A project that is installed, in a folder of its own. */
export interface Project {
  readonly folder: string;
  /** Runs an npm script to its end; a failure says what it printed. */
  run(script: string): Promise<string>;
  /** Starts an npm script that goes on until the project is closed; returns what tells what it printed. */
  start(script: string, ...args: string[]): () => string;
  /** Every built file of a folder by its address, as a site's server would send it. */
  pages(folder: string): Record<string, string>;
  /** Ends what was started, and removes the folder. */
  close(): Promise<void>;
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => !/(^|[\\/])node_modules([\\/]|$)/.test(file) && statSync(join(folder, file)).isFile())
    .map((file) => join(folder, file));

const endOf = (child: ChildProcess, output: () => string): Promise<string> =>
  new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve(output()) : reject(new Error(`ended with ${code}:\n${output()}`)),
    );
  });

/**
 * Copies a folder, makes it point at this server and site, and installs what its package.json says, from the registry and
 * from our tarballs, without running scripts of packages.
 */
export const createProject = async (
  example: string,
  tarballs: Tarballs,
  place: { readonly api: string; readonly site: string },
): Promise<Project> => {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-project-'));
  cpSync(join(root, example), folder, {
    recursive: true,
    filter: (from) => !/[\\/](node_modules|dist|\.next)$/.test(from),
  });
  for (const file of filesIn(folder)) {
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replaceAll(PLACEHOLDERS.api, place.api).replaceAll(PLACEHOLDERS.site, place.site));
  }
  const manifestFile = join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as { dependencies: Record<string, string> };
  Object.assign(manifest.dependencies, tarballs.dependencies);
  writeFileSync(manifestFile, JSON.stringify(manifest, null, 2));

  const spawnNpm = (args: readonly string[], detached = false) => {
    const [command, all] = npmCommand(args);
    const env = { ...process.env, NODE_ENV: undefined, NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1' };
    const child = spawn(command, all, { cwd: folder, env, detached, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    return { child, output: () => printed };
  };
  const npm = async (...args: string[]): Promise<string> => {
    const { child, output } = spawnNpm(args);
    return endOf(child, output);
  };
  const stops: (() => Promise<unknown>)[] = [];
  await npm('install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--prefer-offline');

  return {
    folder,
    run: (script) => npm('run', script),
    start(script, ...args) {
      // A group of its own: what npm starts ends with it.
      const { child, output } = spawnNpm(['run', script, '--', ...args], true);
      const closed = new Promise((resolve) => child.once('close', resolve));
      stops.push(() => {
        if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid!, 'SIGTERM');
        return closed;
      });
      return output;
    },
    pages(sub) {
      const from = join(folder, sub);
      const pages = filesIn(from).map((file) => {
        const path = `/${relative(from, file).replaceAll('\\', '/')}`;
        return [path === '/index.html' ? '/' : path, readFileSync(file, 'utf8')] as const;
      });
      return Object.fromEntries(pages);
    },
    async close() {
      await Promise.all(stops.map((stop) => stop()));
      rmSync(folder, { recursive: true });
    },
  };
};

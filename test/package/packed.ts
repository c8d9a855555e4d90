import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

/** Names of the packages that a developer installs. */
export const installed = ['core', 'triage', 'widget'] as const;

export type Target = string | { readonly [condition: string]: Target };

export interface Packed {
  readonly manifest: {
    readonly exports: Readonly<Record<string, Target>>;
    readonly sideEffects: false | readonly string[];
    readonly customElements?: string;
    readonly 'web-types'?: string;
  };
  /** Paths inside the package. */
  readonly files: readonly string[];
  /** Where it is unpacked. */
  readonly folder: string;
  /** What would be sent to the registry. */
  readonly tarball: string;
}

/** A project outside this repository, with the packages as npm would install them, and nothing else of ours. */
export interface Consumer {
  readonly folder: string;
  readonly packed: Readonly<Record<string, Packed>>;
  /** Writes files and returns what `tsc` says; empty when all is well. */
  typeCheck(options: Readonly<Record<string, unknown>>, files: Readonly<Record<string, string>>): string;
  /** Runs a module in Node, where no page exists, and returns what it prints. */
  runModule(source: string): string;
  /** Runs a file of Node in a folder. */
  runFile(path: string, folder: string): string;
}

const npm = (args: string[]): string => {
  const options = { cwd: root, encoding: 'utf8' as const };
  const cli = process.env['npm_execpath'];
  return cli === undefined
    ? execFileSync('npm', args, options)
    : execFileSync(process.execPath, [cli, ...args], options);
};

interface Report {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

const node = (...args: string[]) => execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' });

/** Emits the packages and packs them, as a release does; returns what was written to `folder`, by name. */
export const packAll = (folder: string): Record<string, Report> => {
  node(join(root, 'node_modules/typescript/bin/tsc'), '-b', 'packages/widget/tsconfig.build.json');
  node(join(root, 'scripts/packages/write-metadata.ts'));
  const workspaces = installed.map((name) => `--workspace=@guichet/${name}`);
  const reports = JSON.parse(npm(['pack', '--json', '--silent', ...workspaces, `--pack-destination=${folder}`]));
  const byName = reports as (Report & { readonly name: string })[];
  return Object.fromEntries(byName.map((report) => [report.name.replace('@guichet/', ''), report]));
};

const unpack = ({ filename, files }: Report, from: string, folder: string): Packed => {
  const tarball = join(from, filename);
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', folder]);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Packed['manifest'];
  return { manifest, files: files.map(({ path }) => path), folder, tarball };
};

const textOf = (error: unknown): string => {
  const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
  return `${stdout}${stderr}`.trim() || String(error);
};

/** Emits, packs and unpacks; dependencies of ours stand beside them as links, so nothing is fetched. */
export const createConsumer = (): Consumer => {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-consumer-'));
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  for (const name of ['lit', 'lit-html', 'lit-element', '@lit', 'xstate', 'nanostores', 'leaflet', 'typebox', 'yaml']) {
    symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction');
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', type: 'module' }));
  const reports = packAll(folder);
  const packed = Object.fromEntries(
    installed.map((name) => [name, unpack(reports[name]!, folder, join(modules, '@guichet', name))] as const),
  );

  const run = (args: string[], cwd = folder): string =>
    execFileSync(process.execPath, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  /** A failure says what the program said. */
  const told = (call: () => string): string => {
    try {
      return call().trim();
    } catch (error) {
      throw new Error(textOf(error), { cause: error });
    }
  };
  return {
    folder,
    packed,
    typeCheck(options, files) {
      for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
      const compilerOptions = {
        strict: true,
        noEmit: true,
        target: 'es2023',
        skipLibCheck: true,
        types: [],
        ...options,
      };
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: Object.keys(files) }));
      try {
        return run([join(root, 'node_modules/typescript/bin/tsc'), '-p', folder]).trim();
      } catch (error) {
        return textOf(error);
      }
    },
    runModule(source) {
      writeFileSync(join(folder, 'run.mjs'), source);
      return told(() => run(['run.mjs']));
    },
    runFile: (path, cwd) => told(() => run([path], cwd)),
  };
};

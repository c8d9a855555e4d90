import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

/** Names of the packages that a developer installs. */
export const installed = ['core', 'widget'] as const;

export interface Packed {
  readonly manifest: { readonly exports: Readonly<Record<string, Readonly<Record<string, string>>>> };
  /** Paths inside the package. */
  readonly files: readonly string[];
}

/** A project outside this repository, with the packages as npm would install them, and nothing else of ours. */
export interface Consumer {
  readonly folder: string;
  readonly packed: Readonly<Record<string, Packed>>;
  /** Writes files and returns what `tsc` says; empty when all is well. */
  typeCheck(options: Readonly<Record<string, unknown>>, files: Readonly<Record<string, string>>): string;
  /** Runs a module in Node, where no page exists, and returns what it prints. */
  runModule(source: string): string;
}

const npm = (args: string[]): string => {
  const options = { cwd: root, encoding: 'utf8' as const };
  const cli = process.env['npm_execpath'];
  return cli === undefined
    ? execFileSync('npm', args, options)
    : execFileSync(process.execPath, [cli, ...args], options);
};

const pack = (name: string, folder: string, target: string): Packed => {
  const args = ['pack', '--json', '--silent', '--workspace', `@guichet/${name}`, '--pack-destination', folder];
  const [report] = JSON.parse(npm(args)) as { filename: string; files: { path: string }[] }[];
  if (report === undefined) throw new Error(`npm packed nothing for ${name}`);
  mkdirSync(target, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, report.filename), '--strip-components=1', '-C', target]);
  const manifest = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8')) as Packed['manifest'];
  return { manifest, files: report.files.map(({ path }) => path) };
};

const textOf = (error: unknown): string => {
  const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
  return `${stdout}${stderr}`.trim() || String(error);
};

/** Emits, packs and unpacks; dependencies of ours stand beside them as links, so nothing is fetched. */
export const createConsumer = (): Consumer => {
  execFileSync(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), '-b', 'packages/widget/tsconfig.build.json'],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
  const folder = mkdtempSync(join(tmpdir(), 'guichet-consumer-'));
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  for (const name of ['lit', 'lit-html', 'lit-element', '@lit', 'xstate', 'nanostores']) {
    symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction');
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', type: 'module' }));
  const packed = Object.fromEntries(
    installed.map((name) => [name, pack(name, folder, join(modules, '@guichet', name))] as const),
  );

  const run = (args: string[]): string =>
    execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
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
      try {
        return run(['run.mjs']).trim();
      } catch (error) {
        throw new Error(textOf(error), { cause: error });
      }
    },
  };
};

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { build } from 'esbuild';

/** Files by path, such as `/bundle.js`. */
export type Files = Map<string, Buffer>;

/** Every file below a folder, each under `prefix`. */
export const filesIn = (folder: string, prefix: string, isWanted = (_name: string) => true): Files =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && isWanted(entry.name))
      .map((entry) => {
        const file = join(entry.parentPath, entry.name);
        return [
          prefix +
            file
              .slice(folder.length + 1)
              .split(sep)
              .join('/'),
          readFileSync(file),
        ];
      }),
  );

/**
 * Bundles a page's script with esbuild as a site would for production: minified, split at `import()`.
 *
 * @param folder that holds `node_modules`
 * @param source what the page's author writes
 * @returns `/bundle.js`, its chunks, and `/bundle.css` when something imports a style sheet
 */
export const bundlePage = async (folder: string, source: string): Promise<Files> => {
  const outdir = mkdtempSync(join(tmpdir(), 'guichet-peer-bundle-'));
  try {
    await build({
      stdin: { contents: source, resolveDir: folder, sourcefile: 'bundle.js' },
      outdir,
      entryNames: 'bundle',
      bundle: true,
      splitting: true,
      format: 'esm',
      minify: true,
      target: 'es2022',
      platform: 'browser',
      define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
      loader: { '.svg': 'dataurl', '.png': 'dataurl', '.woff2': 'dataurl' },
      logLevel: 'error',
    });
    return filesIn(outdir, '/');
  } finally {
    rmSync(outdir, { recursive: true });
  }
};

import { build } from 'esbuild';

await build({
  entryPoints: ['src/main.js'],
  bundle: true,
  // What an open panel and the list of units need stays in files of its own, asked for when it is time.
  splitting: true,
  format: 'esm',
  minify: true,
  target: 'es2022',
  outdir: 'dist',
});

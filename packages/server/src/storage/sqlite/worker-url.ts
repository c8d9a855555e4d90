/** A worker beside this module: TypeScript when Node runs the sources, JavaScript when it runs the build. */
export const workerUrl = (name: 'writer-worker' | 'checkpoint-worker'): URL =>
  new URL(`./${name}${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

import { startServer } from '../server.ts';
import type { Command } from './command.ts';
import { readOptions } from './options.ts';
import { SERVE_OPTIONS, serverOptionsOf } from './serve-options.ts';

/** Resolves at the first signal that asks the process to end. */
const asked = (): Promise<NodeJS.Signals> =>
  new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, resolve);
  });

/** Serves both origins until SIGTERM or SIGINT; what was accepted is finished first. */
export const serveCommand: Command = {
  name: 'serve',
  summary: 'serves the public origin and the desk origin',
  options: SERVE_OPTIONS,
  async run({ args, environment, print }) {
    const values = readOptions(SERVE_OPTIONS, args, environment);
    const options = await serverOptionsOf(values);
    const ending = asked();
    const server = await startServer(options);
    print(JSON.stringify({ msg: 'ready', publicUrl: server.publicUrl, deskUrl: server.deskUrl }));
    await ending;
    await server.close();
    // Whatever a library still holds open must not keep a stopped server alive.
    process.exit(0);
  },
};

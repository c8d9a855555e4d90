// Ports of the sample: read from options, and looked at before anything is written.
import { createServer } from 'node:net';
import { ServerStartError } from '../../packages/server/src/index.ts';

export type PortOption = 'port' | 'desk-port' | 'examples-port';

/** `desk-port` → `GUICHET_DESK_PORT` (spec R-5). */
export const variableOf = (option: PortOption): string => `GUICHET_${option.toUpperCase().replaceAll('-', '_')}`;

/** @throws ServerStartError when the text is no port */
export function portFrom(option: PortOption, text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port > 0 && port < 65_536) return port;
  throw new ServerStartError(`--${option} takes a port from 1 to 65535, not « ${text} ».`);
}

/**
 * Resolves when nobody listens on the port.
 *
 * A start that failed half-way would have renewed the one-time password of a server that already runs.
 *
 * @throws ServerStartError naming the port and the option that changes it (spec R-2)
 */
export function requireFreePort(option: PortOption, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'is taken' : `cannot be used (${error.code ?? error.message})`;
      const message = `Port ${port} ${reason}: choose another with --${option} (or ${variableOf(option)}).`;
      reject(new ServerStartError(message, { cause: error }));
    });
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}

import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { freePort } from '../test/support/guichet-server.ts';

const script = join(import.meta.dirname, 'start.ts');

/** Resolves with what the process printed, once it holds `sign` or the process has ended. */
function printedUntil(child: ChildProcess, sign: RegExp): Promise<string> {
  return new Promise((resolve) => {
    let printed = '';
    const collect = (chunk: Buffer) => {
      printed += chunk.toString();
      if (sign.test(printed)) resolve(printed);
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.once('close', () => resolve(printed));
  });
}

describe('npm start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-start-'));
  let ports: { port: number; deskPort: number; examplesPort: number };
  const children = new Set<ChildProcess>();
  const start = (env: Record<string, string> = {}) => {
    const child = spawn(process.execPath, ['--conditions=@guichet/source', script], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        GUICHET_DATA: join(folder, 'data'),
        GUICHET_PORT: String(ports.port),
        GUICHET_DESK_PORT: String(ports.deskPort),
        GUICHET_EXAMPLES_PORT: String(ports.examplesPort),
        ...env,
      },
    });
    children.add(child);
    child.once('close', () => children.delete(child));
    return child;
  };

  before(async () => {
    ports = { port: await freePort(), deskPort: await freePort(), examplesPort: await freePort() };
  });
  after(() => {
    for (const child of children) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('R-1 Ctrl-C ends it cleanly, and the next start keeps the data', async () => {
    for (const run of ['first', 'second']) {
      const child = start();
      const printed = await printedUntil(child, /docs\/api/);
      assert.match(printed, /one-time password \S+/, run);
      assert.equal((await fetch(`http://127.0.0.1:${ports.port}/ready`)).status, 200);
      child.kill('SIGINT');
      assert.deepEqual(await once(child, 'close'), [0, null]);
    }
  });

  for (const [option, variable] of [
    ['--port', 'GUICHET_PORT'],
    ['--desk-port', 'GUICHET_DESK_PORT'],
    ['--examples-port', 'GUICHET_EXAMPLES_PORT'],
  ] as const) {
    it(`R-2 a taken port is named, with ${option}`, async () => {
      const holder = createServer().listen(0, '127.0.0.1');
      await once(holder, 'listening');
      const { port } = holder.address() as { port: number };
      try {
        const child = start({ [variable]: String(port), GUICHET_DATA: join(folder, 'untouched') });
        const closed = once(child, 'close');
        const printed = await printedUntil(child, /$^/);
        assert.deepEqual(await closed, [1, null]);
        assert.equal(printed.trim(), `Port ${port} is taken: choose another with ${option} (or ${variable}).`);
      } finally {
        holder.close();
      }
    });
  }
});

import { spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openDataFolder } from '../../packages/server/src/data-folder.ts';
import { seed } from '../../packages/server/src/sample/seed.ts';
import { createPasswords } from '../../packages/server/src/services/passwords.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const COMMAND_LINE = join(ROOT, 'packages/server/src/cli/main.ts');

/** A real server in its own process, on its own ports and data folder, that a test may kill and start again. */
export interface GuichetServer {
  readonly publicUrl: string;
  readonly deskUrl: string;
  readonly dataDir: string;
  /** The sample's supervisor, with the one-time password. */
  readonly supervisor: { readonly login: string; readonly password: string };
  /** Everything the process printed so far: a test greps it for what must never be there. */
  readonly output: () => string;
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>;
  /** Starts again on the same ports and data, with further variables; resolves when it answers `/ready`. */
  start(env?: Readonly<Record<string, string>>): Promise<void>;
  /** Runs another `guichet` command on the same data folder and returns what it printed. */
  command(...args: string[]): Promise<string>;
  /** Resolves when the process has ended by itself; at once when it is not running. */
  ended(): Promise<void>;
  /** Stops the process and deletes the data. */
  close(): Promise<void>;
  readonly pid: () => number;
}

export interface GuichetServerOptions {
  /** Further `GUICHET_…` variables, as an operator would set them. */
  readonly env?: Readonly<Record<string, string>>;
  /** Port of the partner pages that the seeded sites list as their origins. */
  readonly examplesPort?: number;
  /** Called after the seed and before the first start. */
  readonly prepare?: (run: (...args: string[]) => Promise<string>) => Promise<void>;
  /** Called with the data folder before the first start, for records that the command line would make too slowly. */
  readonly beforeServe?: (dataDir: string) => Promise<void>;
  /** Another main file than the product's, for the negative controls. */
  readonly main?: string;
}

/**
 * Below what systems lend to outgoing connections (32768 and up): nobody is lent a port of ours before a server takes it,
 * nor while a server that a test killed is down.
 */
const PORTS = { first: 20_000, end: 32_000 };
const given = new Set<number>();

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

/** A port that nobody listens on; two calls never return the same one. */
export const freePort = async (): Promise<number> => {
  for (;;) {
    const port = randomInt(PORTS.first, PORTS.end);
    if (given.has(port)) continue;
    given.add(port);
    if (await isFree(port)) return port;
  }
};

const run = (args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess =>
  spawn(process.execPath, ['--conditions=@guichet/source', ...args], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });

const finished = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let printed = '';
    const collect = (chunk: Buffer) => (printed += chunk.toString());
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve(printed) : reject(new Error(`guichet ended with ${code}:\n${printed}`)),
    );
  });

/** The sample, as `guichet seed` writes it, with passwords that are hashed cheaply; returns its supervisor. */
const writeSample = async (dataDir: string, examplesPort: number): Promise<GuichetServer['supervisor']> => {
  const storage = await openDataFolder({ dir: dataDir });
  const { officers } = await seed(storage, createPasswords({ cost: 2 ** 12 }), examplesPort);
  await storage.close();
  const { login, oneTimePassword } = officers.find(({ role }) => role === 'supervisor')!;
  return { login, password: oneTimePassword! };
};

/** Starts a seeded server. Remember to `close()` it. */
export const startGuichet = async (options: GuichetServerOptions = {}): Promise<GuichetServer> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'guichet-test-'));
  const port = await freePort();
  const deskPort = await freePort();
  const publicUrl = `http://localhost:${port}`;
  const deskUrl = `http://localhost:${deskPort}`;
  const examplesPort = options.examplesPort ?? 4200;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    GUICHET_DATA: dataDir,
    GUICHET_PORT: String(port),
    GUICHET_DESK_PORT: String(deskPort),
    GUICHET_EXAMPLES_PORT: String(examplesPort),
    ...options.env,
  };
  const command = (...args: string[]) => finished(run([COMMAND_LINE, ...args], env));
  const supervisor = await writeSample(dataDir, examplesPort);
  await options.prepare?.(command);
  await options.beforeServe?.(dataDir);

  let child: ChildProcess | null = null;
  let printed = '';
  const start = async (further: Readonly<Record<string, string>> = {}) => {
    const started = run([options.main ?? COMMAND_LINE, 'serve'], { ...env, ...further });
    child = started;
    const gone = new Promise<never>((_, reject) =>
      started.once('close', (code) => reject(new Error(`the server ended with ${code}:\n${printed}`))),
    );
    gone.catch(() => {});
    const collect = (chunk: Buffer) => (printed += chunk.toString());
    started.stderr?.on('data', collect);
    const lines = createInterface({ input: started.stdout! });
    lines.on('line', (line) => (printed += `${line}\n`));
    await Promise.race([answers(`${publicUrl}/ready`), gone]);
    await Promise.race([answers(`${deskUrl}/ready`), gone]);
  };
  const kill = async (signal: NodeJS.Signals = 'SIGKILL') => {
    const doomed = child;
    child = null;
    if (!doomed || doomed.exitCode !== null || doomed.signalCode !== null) return;
    const closed = new Promise((resolve) => doomed.once('close', resolve));
    doomed.kill(signal);
    await closed;
  };
  await start();
  return {
    publicUrl,
    deskUrl,
    dataDir,
    supervisor,
    output: () => printed,
    kill,
    start,
    command,
    ended: async () => {
      const running = child;
      if (!running || running.exitCode !== null || running.signalCode !== null) return;
      await new Promise((resolve) => running.once('close', resolve));
    },
    pid: () => child?.pid ?? 0,
    close: async () => {
      await kill('SIGTERM');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};

/** A server that has not answered by then never will; generous, because two cores may be busy with browsers. */
const READY_WITHIN_MS = 90_000;

/** Resolves once the address answers 200: the one thing worth asking again, since a process that starts cannot call us. */
const answers = async (url: string): Promise<void> => {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline) {
    const ok = await fetch(url, { signal: AbortSignal.timeout(5000) }).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`${url} did not answer within ${READY_WITHIN_MS / 1000} s`);
};

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { DatabaseSync } from 'node:sqlite';
import type { OtvReceipt, OtvSession } from '../../packages/server/src/contract/index.ts';
import { databaseFile, openDataFolder } from '../../packages/server/src/data-folder.ts';
import { masterKeyFile } from '../../packages/server/src/sealing/key-files.ts';
import { loadMasterKey, masterKeyId } from '../../packages/server/src/sealing/master-key.ts';
import { wrappedTables } from '../../packages/server/src/storage/sqlite/keys/wrapped-keys.ts';
import { loadForm } from '../../packages/triage/src/parse/index.ts';
import type { GuichetServer } from '../support/guichet-server.ts';
import { otvSubmission } from '../support/otv-submission.ts';
import { seededRandom } from '../support/random.ts';

export interface RotatePlan {
  /** How often the command is killed before it may end. */
  readonly kills: number;
  readonly seed: number;
  readonly people: number;
}

export interface RotateVerdict {
  /** Data keys at the end. */
  readonly rows: number;
  /** Requests to the server while the key was changed: sent, opened and read. */
  readonly asked: number;
  /** Of those, answered by anything else than success. */
  readonly failed: number;
  readonly slowestMs: number;
  /** Keys that another master key than the new one wraps at the end. */
  readonly left: number;
  /** Requests that do not open at the end. */
  readonly unreadable: number;
  /** All runs of the command together. */
  readonly seconds: number;
}

const ROOT = join(import.meta.dirname, '../..');
const pause = (durationMs: number) => new Promise<void>((resolve) => setTimeout(resolve, durationMs));

/** One run of `guichet keys rotate`, killed after a while unless it may end. */
const rotateOnce = async (dataDir: string, killAfterMs: number | null): Promise<void> => {
  const main = join(ROOT, 'packages/server/src/cli/main.ts');
  const args = ['--conditions=@guichet/source', main, 'keys', 'rotate', '--data', dataDir];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
  if (killAfterMs !== null) {
    await pause(killAfterMs);
    child.kill('SIGKILL');
  }
  const [status] = await ended;
  if (killAfterMs === null && status !== 0) throw new Error(`keys rotate ended with ${String(status)}`);
};

/** Somebody who sends requests, opens them and looks at them, and counts what went wrong. */
const visitor = (server: GuichetServer) => {
  const formVersion = loadForm('home-watch').form.version;
  const seen = { asked: 0, failed: 0, slowestMs: 0 };
  const ask = async <T>(path: string, init: { body?: object; token?: string }): Promise<T | null> => {
    const startedMs = performance.now();
    seen.asked++;
    const response = await fetch(`${server.publicUrl}/api/v1/otv-requests${path}`, {
      method: init.body === undefined ? 'GET' : 'POST',
      headers: {
        origin: server.publicUrl,
        ...(init.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(init.token === undefined ? {} : { authorization: `Bearer ${init.token}` }),
      },
      ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
    }).catch(() => null);
    const body = response?.ok === true ? ((await response.json()) as T) : null;
    if (body === null) seen.failed++;
    seen.slowestMs = Math.max(seen.slowestMs, performance.now() - startedMs);
    return body;
  };
  return {
    seen,
    async visit(name: string): Promise<void> {
      const receipt = await ask<OtvReceipt>('', { body: otvSubmission(name, formVersion) });
      if (receipt === null) return;
      const { reference, secret } = receipt;
      const session = await ask<OtvSession>('/session', { body: { reference, secret } });
      if (session !== null) await ask('/current', { token: session.token });
    },
  };
};

const keysAtEnd = (dataDir: string, masterKeyId: Uint8Array): { rows: number; left: number } => {
  const database = new DatabaseSync(databaseFile(dataDir), { readOnly: true });
  const tables = wrappedTables(database);
  const sum = (id: Uint8Array) => tables.reduce((total, table) => total + table.count(id), 0);
  // No key has this id.
  const counted = { rows: sum(Buffer.alloc(0)), left: sum(masterKeyId) };
  database.close();
  return counted;
};

/** Changes the master key under a server in use, killing the change again and again, then looks at everything. */
export const runRotate = async (server: GuichetServer, plan: RotatePlan): Promise<RotateVerdict> => {
  const random = seededRandom(plan.seed);
  const { seen, visit } = visitor(server);
  let isOver = false;
  const people = Promise.all(
    Array.from({ length: plan.people }, async (_, index) => {
      for (let count = 0; !isOver; count++) await visit(`r${String(index)}-${String(count)}`);
    }),
  );
  const startedMs = performance.now();
  try {
    // Node takes a while to start: some die before the first transaction, some between two.
    for (let kill = 0; kill < plan.kills; kill++) await rotateOnce(server.dataDir, 400 + 1600 * random());
    await rotateOnce(server.dataDir, null);
  } finally {
    isOver = true;
  }
  const seconds = (performance.now() - startedMs) / 1000;
  await people;
  const masterKey = await loadMasterKey(masterKeyFile(server.dataDir));
  const counted = keysAtEnd(server.dataDir, masterKeyId(masterKey));
  const storage = await openDataFolder({ dir: server.dataDir });
  let unreadable = 0;
  for (const { id } of await storage.homeWatchHeads(null)) {
    const record = await storage.homeWatch(id).catch(() => null);
    if (record?.id !== id) unreadable++;
  }
  await storage.close();
  return { ...counted, ...seen, unreadable, seconds };
};

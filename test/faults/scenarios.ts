import { fileURLToPath } from 'node:url';
import { startGuichet } from '../support/guichet-server.ts';
import { addOfficers, type Credentials } from '../support/officers.ts';
import type { CrashPoint } from './doubles/crash-point.ts';
import type { DoubleName } from './doubles/storage-doubles.ts';
import type { Verdict } from './ledger.ts';
import { runFaults, type FaultPlan } from './run.ts';

const SEED = 20261122;

/** A server and two officers of its own, the plan, and what the ledger says of it. */
export const faults = async (
  plan: Omit<FaultPlan, 'officers' | 'seed'>,
  options: { main?: string; env?: Record<string, string> } = {},
): Promise<Verdict> => {
  let officers: Credentials[] = [];
  const server = await startGuichet({
    ...options,
    env: { GUICHET_LIMIT_OPENINGS_PER_MINUTE: '1000', ...options.env },
    beforeServe: async (dataDir) => {
      officers = await addOfficers(dataDir, 2);
    },
  });
  try {
    return await runFaults(server, { ...plan, seed: SEED, officers });
  } finally {
    await server.close();
  }
};

/** A few conversations over a double of the storage; with a crash point, the server dies there once. */
export const withDouble = (double: DoubleName, crashPoint: CrashPoint | null): Promise<Verdict> =>
  faults(
    { conversations: 4, ratePerS: 5, kills: crashPoint ? 1 : 0, killer: 'inside', calmMs: 1000 },
    {
      main: fileURLToPath(new URL('./doubles/serve.ts', import.meta.url)),
      env: {
        GUICHET_TEST_DOUBLE: double,
        GUICHET_TEST_CRASH_POINT: crashPoint ?? '',
        GUICHET_TEST_CRASH_AFTER: '40',
      },
    },
  );

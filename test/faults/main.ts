/**
 * `npm run -s faults -- [chat|otv] [--kills N] [--seed N] [--json]`: the server killed and started again at N random instants,
 * while 20 conversations run at 5 messages a second, or while 8 people send requests to watch a home; a ledger outside of it
 * says what was lost. `-- keys [--rows N]`: the master key changed under a server in use, over N requests, the change itself
 * killed. Ends with 1 unless all is zero.
 */
import { parseArgs } from 'node:util';
import { startGuichet } from '../support/guichet-server.ts';
import { addOfficers, type Credentials } from '../support/officers.ts';
import { addRequests } from '../support/otv-records.ts';
import { letTakeRequests } from '../support/otv-submission.ts';
import { isWrong } from './ledger.ts';
import { runOtvFaults } from './otv-run.ts';
import { runRotate } from './rotate-run.ts';
import { runFaults } from './run.ts';

interface Outcome {
  readonly figures: Readonly<Record<string, number>>;
  readonly isRight: boolean;
  readonly trace: readonly string[];
}
interface Asked {
  readonly kills: number;
  readonly rows: number;
  readonly seed: number;
}

const chat = async ({ kills, seed }: Asked): Promise<Outcome> => {
  let officers: Credentials[] = [];
  const server = await startGuichet({
    env: { GUICHET_LIMIT_OPENINGS_PER_MINUTE: '1000' },
    beforeServe: async (dataDir) => {
      officers = await addOfficers(dataDir, 2);
    },
  });
  try {
    const verdict = await runFaults(server, {
      ...{ conversations: 20, ratePerS: 5, kills, seed, killer: 'outside', calmMs: 1500, officers },
    });
    const { sent, acked, lost, duplicated, gaps, falseSent, trace } = verdict;
    const isRight = !isWrong(verdict) && acked === sent;
    return { figures: { sent, acked, lost, duplicated, gaps, falseSent }, isRight, trace };
  } finally {
    await server.close();
  }
};

const otv = async ({ kills, seed }: Asked): Promise<Outcome> => {
  const server = await startGuichet({
    env: { GUICHET_LIMIT_REQUESTS_PER_MINUTE: '1000000' },
    beforeServe: letTakeRequests,
  });
  try {
    const deaths = Array.from({ length: kills }, () => 'outside' as const);
    const verdict = await runOtvFaults(server, { people: 8, deaths, seed, calmMs: 1500 });
    const { sent, shown, lost, twice, changed } = verdict;
    const isRight = shown === sent && lost + twice + changed === 0;
    return {
      figures: { 'otv.sent': sent, 'otv.shown': shown, 'otv.lost': lost, 'otv.twice': twice, 'otv.changed': changed },
      isRight,
      trace: [],
    };
  } finally {
    await server.close();
  }
};

const keys = async ({ kills, rows, seed }: Asked): Promise<Outcome> => {
  const server = await startGuichet({
    env: { GUICHET_LIMIT_REQUESTS_PER_MINUTE: '1000000', GUICHET_LOG_LEVEL: 'warn' },
    beforeServe: async (dataDir) => {
      await letTakeRequests(dataDir);
      await addRequests(dataDir, rows, 'exemple-brigade-saint-exemple');
    },
  });
  try {
    const verdict = await runRotate(server, { kills, seed, people: 4 });
    const { failed, left, unreadable } = verdict;
    const figures = Object.fromEntries(
      Object.entries(verdict).map(([name, value]) => [`keys.${name}`, Number(value.toFixed(1))]),
    );
    return { figures, isRight: failed + left + unreadable === 0, trace: [] };
  } finally {
    await server.close();
  }
};

const SUITES: Record<string, (asked: Asked) => Promise<Outcome>> = { chat, otv, keys };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kills: { type: 'string', default: '50' },
    rows: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    json: { type: 'boolean', default: false },
  },
});
const suite = SUITES[positionals[0] ?? 'chat'];
const kills = Number(values.kills);
const rows = Number(values.rows);
const seed = Number(values.seed);
if (!suite || ![kills, rows, seed].every((number) => Number.isInteger(number) && number >= 0)) {
  console.error(`Takes ${Object.keys(SUITES).join(', ')}; --kills, --rows and --seed take whole numbers.`);
  process.exit(2);
}
const { figures, isRight, trace } = await suite({ kills, rows, seed });
for (const [name, value] of Object.entries(figures)) {
  const line = { figure: `faults.${name}`, value, unit: '' };
  console.log(values.json ? JSON.stringify(line) : `${line.figure.padEnd(20)} ${String(value)}`);
}
if (!values.json) console.log([`seed ${String(seed)}, ${String(kills)} kills`, ...trace].join('\n'));
process.exitCode = isRight ? 0 : 1;

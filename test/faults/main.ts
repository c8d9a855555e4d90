/**
 * `npm run -s faults -- [--kills N] [--seed N] [--json]`: 20 conversations at 5 messages a second, the server killed and
 * started again at N random instants; a ledger outside of it says what was lost. Ends with 1 unless all is zero.
 */
import { parseArgs } from 'node:util';
import { startGuichet } from '../support/guichet-server.ts';
import { addOfficers, type Credentials } from '../support/officers.ts';
import { isWrong } from './ledger.ts';
import { runFaults } from './run.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '50' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    json: { type: 'boolean', default: false },
  },
});
const kills = Number(values.kills);
const seed = Number(values.seed);
if (!Number.isInteger(kills) || kills < 0 || !Number.isInteger(seed)) {
  console.error('--kills and --seed take whole numbers.');
  process.exit(2);
}
let officers: Credentials[] = [];
const server = await startGuichet({
  env: { GUICHET_LIMIT_OPENINGS_PER_MINUTE: '1000' },
  beforeServe: async (dataDir) => {
    officers = await addOfficers(dataDir, 2);
  },
});
try {
  const verdict = await runFaults(server, {
    conversations: 20,
    ratePerS: 5,
    kills,
    seed,
    killer: 'outside',
    calmMs: 1500,
    officers,
  });
  const figures = ['sent', 'acked', 'lost', 'duplicated', 'gaps', 'falseSent'] as const;
  for (const name of figures) {
    const line = { figure: `faults.${name}`, value: verdict[name], unit: '' };
    console.log(values.json ? JSON.stringify(line) : `${line.figure.padEnd(20)} ${line.value}`);
  }
  if (!values.json) console.log([`seed ${seed}, ${kills} kills`, ...verdict.trace].join('\n'));
  process.exitCode = !isWrong(verdict) && verdict.acked === verdict.sent ? 0 : 1;
} finally {
  await server.close();
}

/**
 * `npm run -s bench -- embed|chat|cyber|units|otv|configure|peers [--json] [--runs n] [--write]`: measures and prints. Nothing here passes or fails; budgets are checked by
 * `scripts/check-budgets.ts`, behaviour by the tests.
 */
import { parseArgs } from 'node:util';
import { report, type Figure } from './figures.ts';

/** Of `peers` only: visits that count, and whether `docs/performance.md` is written anew. */
interface Wishes {
  readonly runs: number;
  readonly write: boolean;
}

const SUITES: Record<string, (wishes: Wishes) => Promise<Figure[]>> = {
  embed: async () => (await import('./embed/embed.ts')).measureEmbed(),
  chat: async () => (await import('./chat/chat.ts')).measureChat(),
  cyber: async () => (await import('./cyber/cyber.ts')).measureCyber(),
  units: async () => (await import('./units/units.ts')).measureUnits(),
  otv: async () => (await import('./otv/otv.ts')).measureOtv(),
  configure: async () => (await import('./configure/configure.ts')).measureConfigure(),
  peers: async (wishes) => (await import('./peers/peers.ts')).measurePeers(wishes),
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    runs: { type: 'string', default: '5' },
    write: { type: 'boolean', default: false },
  },
});
const suite = SUITES[positionals[0] ?? ''];
if (!suite) {
  console.error(`Say which bench: ${Object.keys(SUITES).join(', ')}. Example: npm run -s bench -- chat --json`);
  process.exit(2);
}
report(await suite({ runs: Number(values.runs), write: values.write }), values.json);

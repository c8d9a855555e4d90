/**
 * `npm run -s bench -- embed|chat|cyber|units|otv [--json]`: measures and prints. Nothing here passes or fails; budgets are checked by
 * `scripts/check-budgets.ts`, behaviour by the tests.
 */
import { parseArgs } from 'node:util';
import { report, type Figure } from './figures.ts';

const SUITES: Record<string, () => Promise<Figure[]>> = {
  embed: async () => (await import('./embed/embed.ts')).measureEmbed(),
  chat: async () => (await import('./chat/chat.ts')).measureChat(),
  cyber: async () => (await import('./cyber/cyber.ts')).measureCyber(),
  units: async () => (await import('./units/units.ts')).measureUnits(),
  otv: async () => (await import('./otv/otv.ts')).measureOtv(),
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
const suite = SUITES[positionals[0] ?? ''];
if (!suite) {
  console.error(`Say which bench: ${Object.keys(SUITES).join(', ')}. Example: npm run -s bench -- chat --json`);
  process.exit(2);
}
report(await suite(), values.json);

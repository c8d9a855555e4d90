/** The real server by a clock that is some days ahead (`GUICHET_TEST_AHEAD_DAYS`): a departure tomorrow is today there. */
import { startServer } from '../../packages/server/src/server.ts';
import { systemClock } from '../../packages/server/src/services/clock.ts';

const wanted = (name: string): string => process.env[name] ?? '';
const aheadMs = Number(wanted('GUICHET_TEST_AHEAD_DAYS')) * 86_400_000;

await startServer({
  port: Number(wanted('GUICHET_PORT')),
  deskPort: Number(wanted('GUICHET_DESK_PORT')),
  data: { dir: wanted('GUICHET_DATA') },
  log: { level: 'info' },
  clock: { ...systemClock, nowMs: () => Date.now() + aheadMs },
});

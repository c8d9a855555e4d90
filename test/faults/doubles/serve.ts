/** The real server over a double of the storage port; what to break and where to die comes from the environment. */
import { openDataFolder } from '../../../packages/server/src/data-folder.ts';
import { startServer } from '../../../packages/server/src/server.ts';
import { Crasher, type CrashPoint } from './crash-point.ts';
import { withHomeWatchDouble, type HomeWatchDoubleName } from './home-watch-doubles.ts';
import { withDouble, type DoubleName } from './storage-doubles.ts';

const wanted = (name: string): string => process.env[name] ?? '';
const point = wanted('GUICHET_TEST_CRASH_POINT');
const crasher = new Crasher(point === '' ? null : (point as CrashPoint), Number(wanted('GUICHET_TEST_CRASH_AFTER')));
const ofRequests = wanted('GUICHET_TEST_REQUESTS_DOUBLE');
const WIDE = { perSecond: 100, burst: 1000 };

await startServer({
  port: Number(wanted('GUICHET_PORT')),
  deskPort: Number(wanted('GUICHET_DESK_PORT')),
  data: { dir: wanted('GUICHET_DATA') },
  log: { level: 'warn' },
  limits: { openingsPerCaller: WIDE, requestsPerSite: WIDE, requestsPerCaller: WIDE },
  openStorage: async (data) => {
    const real = await openDataFolder(data);
    return ofRequests === ''
      ? withDouble(real, wanted('GUICHET_TEST_DOUBLE') as DoubleName, data.dir, crasher)
      : withHomeWatchDouble(real, ofRequests as HomeWatchDoubleName, crasher);
  },
});

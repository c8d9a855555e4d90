import { performance } from 'node:perf_hooks';
import { openDataFolder } from '../../../packages/server/src/data-folder.ts';
import { importUnits } from '../../../packages/server/src/unit-import/import-units.ts';

// One import in a process of its own, so that its peak of memory is nobody else's. Prints one line of JSON.
const [dir = '', file = ''] = process.argv.slice(2);
const storage = await openDataFolder({ dir });
const startedMs = performance.now();
const { inserted, unchanged } = await importUnits(storage, { file, format: 'dila-2020' });
const seconds = (performance.now() - startedMs) / 1000;
await storage.close();
console.log(JSON.stringify({ inserted, unchanged, seconds, peakKb: process.resourceUsage().maxRSS }));

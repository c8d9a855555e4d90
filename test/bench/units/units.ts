import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { sharedData } from '../../../packages/server/src/testing/shared-data.ts';
import { startGuichet } from '../../support/guichet-server.ts';
import { median, quantile, round, type Figure } from '../figures.ts';
import { measureLocatorPage } from './locator-page.ts';
import { measureNearestInBrowser } from './nearest-in-browser.ts';
import { nearestLoad } from './nearest-load.ts';

const ROUNDS = 3;
const RATE_PER_S = 500;
const WARM_UP_MS = 2000;
const PACED_MS = 8000;
const SATURATED_MS = 5000;
const KB_PER_MB = 1024;

interface ImportResult {
  readonly inserted: number;
  readonly unchanged: number;
  readonly seconds: number;
  readonly peakKb: number;
}

const importOnce = async (dir: string, file: string): Promise<ImportResult> => {
  const script = fileURLToPath(new URL('./import-once.ts', import.meta.url));
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, ['--conditions=@guichet/source', script, dir, file]);
  return JSON.parse(stdout) as ImportResult;
};

const measureImport = async (file: string): Promise<Figure[]> => {
  const first: ImportResult[] = [];
  const again: ImportResult[] = [];
  for (let done = 0; done < ROUNDS; done++) {
    const dir = await mkdtemp(join(tmpdir(), 'guichet-bench-units-'));
    first.push(await importOnce(dir, file));
    again.push(await importOnce(dir, file));
    await rm(dir, { recursive: true });
  }
  return [
    { figure: 'units.import.rows', value: first[0]!.inserted, unit: '' },
    { figure: 'units.import.seconds', value: round(median(first.map(({ seconds }) => seconds))), unit: 's' },
    { figure: 'units.import.againSeconds', value: round(median(again.map(({ seconds }) => seconds))), unit: 's' },
    {
      figure: 'units.import.peakMb',
      value: round(Math.max(...first.map(({ peakKb }) => peakKb)) / KB_PER_MB, 0),
      unit: 'MB',
    },
  ];
};

const measureNearest = async (file: string): Promise<Figure[]> => {
  const server = await startGuichet({
    prepare: async (run) => void (await run('units', 'import', file, '--format', 'dila-2020')),
  });
  const load = nearestLoad(server.publicUrl);
  try {
    await load.saturated(WARM_UP_MS);
    const { latenciesMs } = await load.paced(RATE_PER_S, PACED_MS);
    const { requestsPerS } = await load.saturated(SATURATED_MS);
    return [
      { figure: 'units.nearest.p50Ms', value: round(median(latenciesMs)), unit: 'ms' },
      { figure: 'units.nearest.p99Ms', value: round(quantile(latenciesMs, 0.99)), unit: 'ms', aim: { atMost: 10 } },
      { figure: 'units.nearest.requestsPerS', value: Math.round(requestsPerS), unit: '1/s', aim: { atLeast: 500 } },
    ];
  } finally {
    load.close();
    await server.close();
  }
};

/** `units.*`: the import of the directory of 2020; the nearest five of it over HTTP from one process, in a browser; and the page. */
export const measureUnits = async (): Promise<Figure[]> => {
  const { file, skip } = sharedData('units-2020-11.csv');
  if (skip !== false) throw new Error(skip);
  return [
    ...(await measureImport(file)),
    ...(await measureNearest(file)),
    ...(await measureNearestInBrowser(file)),
    ...(await measureLocatorPage()),
  ];
};

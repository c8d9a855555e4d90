import { build } from 'esbuild';
import { chromium, type Page } from 'playwright-core';
import { requireChrome } from '../../../scripts/chrome.mjs';
import type { Unit } from '../../../packages/server/src/contract/index.ts';
import { createUnitIndex } from '../../../packages/server/src/services/units/unit-index.ts';
import { FORMATS } from '../../../packages/server/src/unit-import/formats/index.ts';
import { readUnits } from '../../../packages/server/src/unit-import/read-units.ts';
import { median, round, type Figure } from '../figures.ts';

const BATCHES = 41;
/** A browser's clock ticks every tenth of a millisecond: calls are timed by the dozen. */
const CALLS = 24;
const FRESH_PAGES = 7;
const SLOW_DOWN = 4;

/** What core's own code answers in the page: the formula and the loop that the locator runs, as a bundler puts them together. */
const script = async (): Promise<string> => {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { nearestUnits } from '@guichet/core/units';
        import { distanceKm } from '@guichet/triage/distance';
        globalThis.nearest5 = (units, point) => nearestUnits(units, point, { count: 5, distanceKm });`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    conditions: ['@guichet/source'],
  });
  return outputFiles[0]!.text;
};

/** Every brigade and commissariat, as shards hold them, and those of the largest department. */
const readShards = async (file: string) => {
  const { units } = await readUnits(file, FORMATS['dila-2020']);
  const source = { name: 'DILA', date: '2020-11', licence: 'Licence Ouverte' };
  const index = createUnitIndex({
    version: 1,
    lists: [{ name: 'dila-2020', rank: 10, source, sample: false, units }],
  });
  const country = index.units.filter(({ kind }) => kind === 'police' || kind === 'gendarmerie');
  const byDepartment = [...Map.groupBy(index.units, ({ department }) => department).values()];
  const department = byDepartment.reduce((largest, one) => (one.length > largest.length ? one : largest));
  return { country, department };
};

/** Milliseconds of one call, the median of many batches from points all over metropolitan France. */
const timed = async (page: Page, units: readonly Unit[]): Promise<number> => {
  const batches = await page.evaluate(
    ({ rows, batchCount, calls }) => {
      const { nearest5 } = globalThis as unknown as { nearest5: (units: unknown, point: unknown) => unknown[] };
      return Array.from({ length: batchCount }, (_, batch) => {
        const startedMs = performance.now();
        for (let call = 0; call < calls; call++) {
          const step = batch * calls + call;
          const found = nearest5(rows, { latitude: 43 + (step % 70) / 10, longitude: -1 + (step % 71) / 10 });
          if (found.length !== 5) throw new Error(`${found.length} instead of 5`);
        }
        return (performance.now() - startedMs) / calls;
      });
    },
    { rows: units, batchCount: BATCHES, calls: CALLS },
  );
  return median(batches);
};

/** Milliseconds of the very first call in a new page, when nothing is compiled yet. */
const timedFirst = async (page: Page, units: readonly Unit[]): Promise<number> =>
  page.evaluate((rows) => {
    const { nearest5 } = globalThis as unknown as { nearest5: (units: unknown, point: unknown) => unknown[] };
    const startedMs = performance.now();
    nearest5(rows, { latitude: 45.365, longitude: 5.592 });
    return performance.now() - startedMs;
  }, units);

/** `units.browser.*`: the nearest five in a real Chromium, of the whole country and of its largest department. */
export const measureNearestInBrowser = async (file: string): Promise<Figure[]> => {
  const { country, department } = await readShards(file);
  const content = await script();
  const browser = await chromium.launch({ executablePath: requireChrome() });
  try {
    const open = async (): Promise<Page> => {
      const page = await browser.newPage();
      await page.addScriptTag({ content });
      return page;
    };
    const page = await open();
    const ofCountry = await timed(page, country);
    const ofDepartment = await timed(page, department);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
    const slowed = await timed(page, country);
    await page.close();
    const first: number[] = [];
    for (let fresh = 0; fresh < FRESH_PAGES; fresh++) {
      const freshPage = await open();
      first.push(await timedFirst(freshPage, country));
      await freshPage.close();
    }
    return [
      { figure: 'units.browser.rows', value: country.length, unit: '' },
      { figure: 'units.browser.nearest5Ms', value: round(ofCountry, 3), unit: 'ms', aim: { atMost: 2 } },
      { figure: 'units.browser.firstNearest5Ms', value: round(median(first)), unit: 'ms' },
      { figure: 'units.browser.slowed.nearest5Ms', value: round(slowed, 3), unit: 'ms' },
      { figure: 'units.browser.department.rows', value: department.length, unit: '' },
      { figure: 'units.browser.department.nearest5Ms', value: round(ofDepartment, 3), unit: 'ms' },
    ];
  } finally {
    await browser.close();
  }
};

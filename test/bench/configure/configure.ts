import { startGuichet } from '../../support/guichet-server.ts';
import { DevTools } from '../embed/cdp.ts';
import { CLOCK, WHEN_PAINTED } from '../embed/probes.ts';
import { openSlowPage } from '../embed/slow-page.ts';
import { median, round, type Figure } from '../figures.ts';

const RUNS = 11;
const SLOW_DOWN = 4;

/** When the first fields were painted from the HTML, and when those of the application answer and the first code can be read. */
const probe = `${CLOCK}${WHEN_PAINTED}
window.__probe = { painted: 0, usable: 0 };
const part = (name) => document.querySelector('guichet-configurator-app')?.shadowRoot?.querySelector(name)?.shadowRoot;
const code = () => part('guichet-configurator-output')?.querySelector('guichet-configurator-code')?.shadowRoot?.querySelector('pre');
whenPainted(() => document.querySelector('#start input, guichet-configurator-app'), () => {
  __probe.painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? performance.now();
});
whenPainted(() => part('guichet-configurator-form')?.querySelector('#site') && code(), () => { __probe.usable = performance.now(); });`;

interface Run {
  readonly paintedMs: number;
  readonly usableMs: number;
  readonly bytes: number;
  readonly requests: number;
}

/** One cold run: a new context, and the address of somebody who comes back to their settings. */
const measureOnce = async (tools: DevTools, publicUrl: string): Promise<Run> => {
  const page = await openSlowPage(tools, { slowDown: SLOW_DOWN, hostProbe: probe, frameProbe: '' });
  await page.goto(`${publicUrl}/configure#services=chat%2Cunits&site=mairie-exemple&insee=00001`);
  const paintedMs = await page.until('page', '__probe.painted');
  const usableMs = await page.until('page', '__probe.usable');
  await page.quiet();
  // The preview is a page of its own, and so is what it loads.
  const own = page.requests.filter(({ url }) => /\/configure(?:#|$|\/assets\/(?!preview-))/.test(url));
  await page.close();
  return { paintedMs, usableMs, bytes: page.bytesOf(own), requests: own.length };
};

/** `configure.*`: the real server and files, a cold real Chromium, processor slowed ×4. */
export const measureConfigure = async (): Promise<Figure[]> => {
  const server = await startGuichet();
  const tools = await DevTools.launch();
  try {
    const runs: Run[] = [];
    for (let run = 0; run <= RUNS; run++) {
      const measured = await measureOnce(tools, server.publicUrl);
      // The first run warms the server's and the browser's own code and is not counted.
      if (run > 0) runs.push(measured);
    }
    const of = (pick: (run: Run) => number) => round(median(runs.map(pick)), 0);
    return [
      { figure: 'configure.paintedMs', value: of((run) => run.paintedMs), unit: 'ms' },
      { figure: 'configure.usableMs', value: of((run) => run.usableMs), unit: 'ms', aim: { atMost: 1000 } },
      { figure: 'configure.requests', value: of((run) => run.requests), unit: '' },
      { figure: 'configure.bytes', value: of((run) => run.bytes), unit: 'B' },
    ];
  } finally {
    await tools.close();
    await server.close();
  }
};

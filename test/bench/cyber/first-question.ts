import { freePort, startGuichet } from '../../support/guichet-server.ts';
import { DevTools } from '../embed/cdp.ts';
import { startHostServer } from '../embed/host-server.ts';
import { frameProbe, hostProbe } from '../embed/probes.ts';
import { openSlowPage } from '../embed/slow-page.ts';
import { median, round, type Figure } from '../figures.ts';

const RUNS = 11;
const SLOW_DOWN = 4;
const SITE = 'prefecture-exemple';

/** « Continuer » in the card with the radios: what the running application answers to. */
const CONTINUE = "element.localName === 'button' && element.closest('form')?.querySelector('[type=radio]')";

interface Run {
  /** From the click to the first paint with the question's words, from the HTML. */
  readonly paintedMs: number;
  /** From the click to the first paint of the application's own question: an answer and « Continuer » work. */
  readonly usableMs: number;
}

/** One cold run: a new context, the page idle with the launcher in it, then the click. */
const measureOnce = async (tools: DevTools, hostUrl: string, publicUrl: string): Promise<Run> => {
  const page = await openSlowPage(tools, {
    slowDown: SLOW_DOWN,
    hostProbe: hostProbe('guichet-cyber'),
    frameProbe: frameProbe('#question', 'guichet-cyber-app', CONTINUE),
  });
  await page.goto(hostUrl);
  await page.evaluate('page', `__inject('${publicUrl}/embed/guichet.js', '${SITE}')`);
  await page.until('page', '__probe.painted');
  await page.quiet();
  await page.click(await page.evaluate('page', '__launcher()'));
  await page.frameLoaded;
  const usable = await page.until('frame', 'window.__probe && __probe.scripted');
  // The first paint shows the question when it stood in the document by then; otherwise a later one did.
  const painted = await page.until('frame', '(__probe.firstPaint && Math.max(__probe.firstPaint, __probe.there))');
  const clicked = await page.evaluate<number>('page', '__probe.clicked');
  await page.close();
  return { paintedMs: painted - clicked, usableMs: usable - clicked };
};

/** `cyber.firstQuestion.*`: the real server and files, a cold real Chromium, processor slowed ×4 in page and frame. */
export const measureFirstQuestion = async (): Promise<Figure[]> => {
  const examplesPort = await freePort();
  const host = await startHostServer(examplesPort, '<guichet-cyber></guichet-cyber>');
  const server = await startGuichet({ examplesPort });
  const tools = await DevTools.launch();
  try {
    const runs: Run[] = [];
    for (let run = 0; run <= RUNS; run++) {
      const measured = await measureOnce(tools, `http://127.0.0.1:${examplesPort}/`, server.publicUrl);
      // The first run warms the server's and the browser's own code and is not counted.
      if (run > 0) runs.push(measured);
    }
    const of = (pick: (run: Run) => number) => round(median(runs.map(pick)), 0);
    return [
      { figure: 'cyber.firstQuestion.paintedMs', value: of((run) => run.paintedMs), unit: 'ms', aim: { atMost: 400 } },
      { figure: 'cyber.firstQuestion.usableMs', value: of((run) => run.usableMs), unit: 'ms' },
    ];
  } finally {
    await tools.close();
    await server.close();
    host.close();
  }
};

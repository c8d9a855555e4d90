import { get } from 'node:http';
import { freePort, startGuichet } from '../../support/guichet-server.ts';
import { median, round, type Figure } from '../figures.ts';
import { DevTools } from './cdp.ts';
import { startHostServer } from './host-server.ts';
import { frameProbe, hostProbe } from './probes.ts';
import { openSlowPage } from './slow-page.ts';

const RUNS = 11;
const SLOW_DOWN = 4;
const SITE = 'prefecture-exemple';

interface Run {
  readonly requests: number;
  readonly launcherBytes: number;
  readonly launcherMs: number;
  readonly panelBytes: number;
  readonly usableMs: number;
  readonly scriptedMs: number;
  readonly longTasks: number;
  readonly layoutShift: number;
  readonly foreign: number;
}

/** The developer tools do not count the HTML of a frame of another origin: it is asked for once more, as browsers do. */
const bytesOfAnswer = (url: string) =>
  new Promise<number>((resolve, reject) => {
    const sent = get(url, { headers: { 'accept-encoding': 'gzip, deflate, br, zstd' } }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
      answer.on('end', () => (answer.statusCode === 200 ? resolve(bytes) : reject(new Error(`${answer.statusCode}`))));
    });
    sent.on('error', reject);
  });

/** One cold run: a new profile of the browser's cache and storage, the page idle, then inject, then click. */
const measureOnce = async (tools: DevTools, hostUrl: string, publicUrl: string): Promise<Run> => {
  const page = await openSlowPage(tools, {
    slowDown: SLOW_DOWN,
    hostProbe: hostProbe('guichet-chat'),
    frameProbe: frameProbe('textarea', 'guichet-chat-app', "element.localName === 'textarea' && !element.disabled"),
  });
  const { requests, evaluate } = page;
  await page.goto(hostUrl);
  requests.length = 0;
  await evaluate('page', `__inject('${publicUrl}/embed/guichet.js', '${SITE}')`);
  const painted = await page.until('page', '__probe.painted');
  await page.quiet();
  const launcherRequests = [...requests];
  requests.length = 0;
  await page.click(await evaluate('page', '__launcher()'));
  await page.frameLoaded;
  const scripted = await page.until('frame', 'window.__probe && __probe.scripted');
  // The first paint shows the composer when it stood in the document by then; otherwise a later one did.
  const shown = await page.until('frame', '(__probe.firstPaint && Math.max(__probe.firstPaint, __probe.there))');
  await page.quiet();
  const clicked = await evaluate<number>('page', '__probe.clicked');
  const injected = await evaluate<number>('page', '__probe.injected');
  const host = await evaluate<{ longTasks: number; layoutShift: number }>('page', '__probe');
  const code = requests.filter(({ type, url }) => /Stylesheet|Script/.test(type) || /\.(js|css)$/.test(url));
  const frameUrl = await evaluate<string>('frame', 'location.href');
  await page.close();
  return {
    requests: launcherRequests.length,
    launcherBytes: page.bytesOf(launcherRequests),
    launcherMs: painted - injected,
    panelBytes: page.bytesOf(code) + (await bytesOfAnswer(frameUrl)),
    usableMs: shown - clicked,
    scriptedMs: scripted - clicked,
    longTasks: host.longTasks,
    layoutShift: host.layoutShift,
    foreign: [...launcherRequests, ...requests].filter(({ url }) => !url.startsWith(publicUrl)).length,
  };
};

/** `embed.*`: the real server and files, a cold real Chromium, processor slowed ×4 in page and frame. */
export const measureEmbed = async (): Promise<Figure[]> => {
  const examplesPort = await freePort();
  const host = await startHostServer(examplesPort);
  const server = await startGuichet({ examplesPort });
  const tools = await DevTools.launch();
  try {
    const runs: Run[] = [];
    for (let run = 0; run <= RUNS; run++) {
      const measured = await measureOnce(tools, `http://127.0.0.1:${examplesPort}/`, server.publicUrl);
      // The first run warms the server's and the browser's own code and is not counted.
      if (run > 0) runs.push(measured);
    }
    const of = (pick: (run: Run) => number) => median(runs.map(pick));
    const most = (pick: (run: Run) => number) => Math.max(...runs.map(pick));
    return [
      { figure: 'embed.launcher.requests', value: most((run) => run.requests), unit: '', aim: { atMost: 1 } },
      { figure: 'embed.launcher.brotliBytes', value: of((run) => run.launcherBytes), unit: 'B', aim: { atMost: 4096 } },
      {
        figure: 'embed.launcher.paintedMs',
        value: round(
          of((run) => run.launcherMs),
          0,
        ),
        unit: 'ms',
        aim: { atMost: 150 },
      },
      { figure: 'embed.panel.brotliBytes', value: of((run) => run.panelBytes), unit: 'B', aim: { atMost: 45_000 } },
      {
        figure: 'embed.panel.usableMs',
        value: round(
          of((run) => run.usableMs),
          0,
        ),
        unit: 'ms',
        aim: { atMost: 400 },
      },
      {
        figure: 'embed.panel.scriptedMs',
        value: round(
          of((run) => run.scriptedMs),
          0,
        ),
        unit: 'ms',
      },
      { figure: 'embed.host.longTasks', value: of((run) => run.longTasks), unit: '' },
      { figure: 'embed.host.layoutShift', value: most((run) => run.layoutShift), unit: '' },
      { figure: 'embed.host.thirdPartyRequests', value: most((run) => run.foreign), unit: '' },
    ];
  } finally {
    await tools.close();
    await server.close();
    host.close();
  }
};

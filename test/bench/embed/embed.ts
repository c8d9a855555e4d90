import { createServer, type Server } from 'node:http';
import { freePort, startGuichet } from '../../support/guichet-server.ts';
import { median, round, type Figure } from '../figures.ts';
import { DevTools } from './cdp.ts';
import { FRAME_PROBE, HOST_PROBE } from './probes.ts';

const RUNS = 11;
const SLOW_DOWN = 4;
const SITE = 'prefecture-exemple';

const HOST_PAGE = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Page d’accueil</title>
<body><h1>Une page</h1><p>${'Du texte, comme sur toute page. '.repeat(200)}</p></body></html>`;

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

const hostServer = (port: number): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(HOST_PAGE));
    server.listen(port, '127.0.0.1', () => resolve(server));
  });

/** One cold run: a new profile of the browser's cache and storage, the page idle, then inject, then click. */
const measureOnce = async (tools: DevTools, hostUrl: string, publicUrl: string): Promise<Run> => {
  const { browserContextId } = (await tools.send('Target.createBrowserContext')) as { browserContextId: string };
  const { targetId } = (await tools.send('Target.createTarget', {
    url: 'about:blank',
    browserContextId,
    width: 1280,
    height: 800,
  })) as { targetId: string };
  const { sessionId: page } = (await tools.send('Target.attachToTarget', { targetId, flatten: true })) as {
    sessionId: string;
  };
  const requests: { url: string; type: string; requestId: string; session: string }[] = [];
  const bytes = new Map<string, number>();
  let frame = '';
  const prepare = async (session: string, probe: string) => {
    await tools.send('Page.enable', {}, session);
    await tools.send('Network.enable', {}, session);
    await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN }, session);
    await tools.send('Page.addScriptToEvaluateOnNewDocument', { source: probe }, session);
    await tools.send(
      'Target.setAutoAttach',
      { autoAttach: true, waitForDebuggerOnStart: true, flatten: true },
      session,
    );
  };
  const loaded = Promise.withResolvers<void>();
  const frameLoaded = Promise.withResolvers<void>();
  const unlisten = tools.listen((method, params, session) => {
    if (method === 'Target.attachedToTarget') {
      const child = params as { sessionId: string; targetInfo: { type: string } };
      if (session !== page) return;
      frame = child.sessionId;
      void prepare(frame, FRAME_PROBE).then(() => tools.send('Runtime.runIfWaitingForDebugger', {}, frame));
    }
    if (session !== page && session !== frame) return;
    if (method === 'Page.loadEventFired' && session === page) loaded.resolve();
    if (method === 'Page.domContentEventFired' && session === frame) frameLoaded.resolve();
    if (method === 'Network.requestWillBeSent') {
      const { request, type, requestId } = params as { request: { url: string }; type: string; requestId: string };
      requests.push({ url: request.url, type, requestId, session });
    }
    if (method === 'Network.dataReceived') {
      const { requestId, encodedDataLength } = params as { requestId: string; encodedDataLength: number };
      bytes.set(requestId, (bytes.get(requestId) ?? 0) + encodedDataLength);
    }
  });
  const evaluate = async <T>(session: string, expression: string): Promise<T> => {
    const answer = await tools.send(
      'Runtime.evaluate',
      { expression, awaitPromise: true, returnByValue: true },
      session,
    );
    return (answer['result'] as { value: T }).value;
  };
  const until = (session: string, what: string) =>
    evaluate<number>(
      session,
      `new Promise((resolve) => { const look = () => ${what} ? resolve(${what}) : setTimeout(look, 5); look(); })`,
    );
  const quiet = () => new Promise((resolve) => setTimeout(resolve, 400));

  await prepare(page, HOST_PROBE);
  await tools.send('Page.navigate', { url: hostUrl }, page);
  await loaded.promise;
  await quiet();
  const sizeOf = (list: typeof requests) => list.reduce((sum, item) => sum + (bytes.get(item.requestId) ?? 0), 0);
  requests.length = 0;
  await evaluate(page, `__inject('${publicUrl}/embed/guichet.js', '${SITE}')`);
  const painted = await until(page, '__probe.painted');
  await quiet();
  const launcherRequests = [...requests];
  requests.length = 0;
  const place = await evaluate<{ x: number; y: number }>(page, '__launcher()');
  for (const type of ['mousePressed', 'mouseReleased'])
    await tools.send('Input.dispatchMouseEvent', { type, ...place, button: 'left', clickCount: 1 }, page);
  await frameLoaded.promise;
  const scripted = await until(frame, 'window.__probe && __probe.scripted');
  // The first paint shows the composer when it stood in the document by then; otherwise a later one did.
  const shown = await until(frame, '(__probe.firstPaint && Math.max(__probe.firstPaint, __probe.composerThere))');
  await quiet();
  const clicked = await evaluate<number>(page, '__probe.clicked');
  const injected = await evaluate<number>(page, '__probe.injected');
  const host = await evaluate<{ longTasks: number; layoutShift: number }>(page, '__probe');
  const code = requests.filter(
    ({ type, url }) => type === 'Document' || type === 'Stylesheet' || type === 'Script' || /\.(js|css)$/.test(url),
  );
  unlisten();
  await tools.send('Target.disposeBrowserContext', { browserContextId });
  return {
    requests: launcherRequests.length,
    launcherBytes: sizeOf(launcherRequests),
    launcherMs: painted - injected,
    panelBytes: sizeOf(code),
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
  const host = await hostServer(examplesPort);
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

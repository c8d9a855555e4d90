import type { DevTools } from './cdp.ts';

/** One request of the page or of its frame. */
export interface Sent {
  readonly url: string;
  readonly type: string;
  readonly requestId: string;
}

type Where = 'page' | 'frame';

/** What somebody's connection gives. */
export interface Connection {
  readonly latencyMs: number;
  readonly bytesPerSecond: number;
}

/** What a page and its frame cost the device so far. */
export interface Spent {
  /** Time in scripts. */
  readonly scriptMs: number;
  /** Live memory of scripts, after its garbage was collected. */
  readonly heapBytes: number;
}

/** A page in a new browser context (cold cache, empty storage) and the first frame in it, both with a slowed processor. */
export interface SlowPage {
  /** What was requested since the start, or since it was emptied. */
  readonly requests: Sent[];
  /** Resolves once the frame's document is parsed. */
  readonly frameLoaded: Promise<void>;
  /** Goes there and resolves once it has loaded and was left in peace. */
  goto(url: string): Promise<void>;
  evaluate<T>(where: Where, expression: string): Promise<T>;
  /** The value of an expression, once it is truthy. */
  until(where: Where, expression: string): Promise<number>;
  /** A real click, by the mouse. */
  click(place: { readonly x: number; readonly y: number }): Promise<void>;
  /** Leaves it in peace, so that what comes late is counted too. */
  quiet(): Promise<void>;
  /** Bytes of the answers, as they came over the wire. */
  bytesOf(requests: readonly Sent[]): number;
  /** Page and frame together. */
  spent(): Promise<Spent>;
  close(): Promise<void>;
}

const QUIET_MS = 400;

interface Metric {
  readonly name: string;
  readonly value: number;
}

const conditionsOf = ({ latencyMs, bytesPerSecond }: Connection) => ({
  offline: false,
  latency: latencyMs,
  downloadThroughput: bytesPerSecond,
  uploadThroughput: bytesPerSecond / 2,
});

/**
 * Opens a slow page.
 *
 * @param options.slowDown how many times slower than this machine; throttling the page alone would not reach its frame
 * @param options.connection default: as fast as this machine
 * @param options.hostProbe script that watches in the page, before its first line
 * @param options.frameProbe the same in the frame
 */
export const openSlowPage = async (
  tools: DevTools,
  options: {
    readonly slowDown: number;
    readonly connection?: Connection | undefined;
    readonly hostProbe: string;
    readonly frameProbe: string;
  },
): Promise<SlowPage> => {
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
  const requests: Sent[] = [];
  const bytes = new Map<string, number>();
  let frame = '';
  const prepare = async (session: string, probe: string) => {
    await tools.send('Page.enable', {}, session);
    await tools.send('Network.enable', {}, session);
    await tools.send('Performance.enable', {}, session);
    await tools.send('Emulation.setCPUThrottlingRate', { rate: options.slowDown }, session);
    if (options.connection)
      await tools.send('Network.emulateNetworkConditions', conditionsOf(options.connection), session);
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
      // A worker of the page goes its way.
      if (child.targetInfo.type !== 'iframe') {
        return void tools.send('Runtime.runIfWaitingForDebugger', {}, child.sessionId);
      }
      frame = child.sessionId;
      void prepare(frame, options.frameProbe).then(() => tools.send('Runtime.runIfWaitingForDebugger', {}, frame));
    }
    if (session !== page && session !== frame) return;
    if (method === 'Fetch.requestPaused') {
      const { requestId } = params as { requestId: string };
      setTimeout(() => void tools.send('Fetch.continueRequest', { requestId }, session), options.connection?.latencyMs);
    }
    if (method === 'Page.loadEventFired' && session === page) loaded.resolve();
    if (method === 'Page.domContentEventFired' && session === frame) frameLoaded.resolve();
    if (method === 'Network.requestWillBeSent') {
      const { request, type, requestId } = params as { request: { url: string }; type: string; requestId: string };
      requests.push({ url: request.url, type, requestId });
    }
    if (method === 'Network.dataReceived') {
      const { requestId, encodedDataLength } = params as { requestId: string; encodedDataLength: number };
      bytes.set(requestId, (bytes.get(requestId) ?? 0) + encodedDataLength);
    }
  });
  const evaluate = async <T>(where: Where, expression: string): Promise<T> => {
    const answer = await tools.send(
      'Runtime.evaluate',
      { expression, awaitPromise: true, returnByValue: true },
      where === 'page' ? page : frame,
    );
    return (answer['result'] as { value: T }).value;
  };
  const quiet = () => new Promise<void>((resolve) => setTimeout(resolve, QUIET_MS));

  await prepare(page, options.hostProbe);
  // The page of a frame of another site is asked for before that frame can be slowed down: its way is as long all the same.
  const frames = [{ urlPattern: '*/frame/*', resourceType: 'Document' }];
  if (options.connection) await tools.send('Fetch.enable', { patterns: frames }, page);
  return {
    requests,
    frameLoaded: frameLoaded.promise,
    async goto(url) {
      await tools.send('Page.navigate', { url }, page);
      await loaded.promise;
      await quiet();
    },
    evaluate,
    until: (where, what) =>
      evaluate(
        where,
        `new Promise((resolve) => { const look = () => ${what} ? resolve(${what}) : setTimeout(look, 5); look(); })`,
      ),
    async click(place) {
      for (const type of ['mousePressed', 'mouseReleased'])
        await tools.send('Input.dispatchMouseEvent', { type, ...place, button: 'left', clickCount: 1 }, page);
    },
    quiet,
    async spent() {
      const sessions = [page, frame].filter(Boolean);
      const each = await Promise.all(
        sessions.map(async (session) => {
          await tools.send('HeapProfiler.collectGarbage', {}, session);
          const { metrics } = (await tools.send('Performance.getMetrics', {}, session)) as { metrics: Metric[] };
          const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
          return { scriptMs: of('ScriptDuration') * 1000, heapBytes: of('JSHeapUsedSize') };
        }),
      );
      return {
        scriptMs: each.reduce((sum, { scriptMs }) => sum + scriptMs, 0),
        heapBytes: each.reduce((sum, { heapBytes }) => sum + heapBytes, 0),
      };
    },
    bytesOf: (list) => list.reduce((sum, { requestId }) => sum + (bytes.get(requestId) ?? 0), 0),
    async close() {
      unlisten();
      await tools.send('Target.disposeBrowserContext', { browserContextId });
    },
  };
};

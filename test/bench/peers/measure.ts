import type { DevTools } from '../embed/cdp.ts';
import { frameProbe, hostProbe } from '../embed/probes.ts';
import { openSlowPage, type Connection, type Sent, type SlowPage, type Spent } from '../embed/slow-page.ts';
import { peerProbe } from './probe.ts';
import type { Widget } from './widgets.ts';

/** How fast the visitor's device and connection are. */
export interface Condition {
  readonly name: 'cpu1' | 'cpu4' | 'slow';
  readonly slowDown: number;
  readonly connection?: Connection;
}

/** One cold visit: the product is put into an idle page, then its button is pressed if it has one. */
export interface Visit {
  /** Until the button is painted; null: the panel is in the page at once. */
  readonly launcherMs: number | null;
  /** From the press, or without a button from the start, until there is a place to write or answer. */
  readonly panelMs: number;
  readonly pageRequests: number;
  readonly pageBytes: number;
  /** Everything, with the panel open. */
  readonly requests: number;
  readonly bytes: number;
  readonly scriptMs: number;
  readonly longTasks: number;
  readonly longTaskMs: number;
  readonly layoutShift: number;
  readonly heapKb: number;
  /** Requests to somebody else than the servers of the bench. */
  readonly foreign: number;
}

interface Marks {
  readonly injected: number;
  readonly clicked: number | null;
  readonly longTasks: number;
  readonly longTaskMs: number;
  readonly layoutShift: number;
}

const isForeign =
  (own: readonly string[]) =>
  ({ url }: Sent) =>
    url.startsWith('http') && !own.some((origin) => url.startsWith(origin));

const since = (before: Spent, after: Spent) => ({
  scriptMs: after.scriptMs - before.scriptMs,
  heapKb: (after.heapBytes - before.heapBytes) / 1024,
});

const marksOf = async (page: SlowPage) => {
  const { longTasks, longTaskMs, layoutShift, injected, clicked } = await page.evaluate<Marks>('page', '__probe');
  return { marks: { injected, clicked }, tasks: { longTasks, longTaskMs, layoutShift } };
};

/** Visits a page with another product. */
export const visitPeer = async (tools: DevTools, url: string, widget: Widget, condition: Condition): Promise<Visit> => {
  const page = await openSlowPage(tools, { ...condition, hostProbe: peerProbe(widget), frameProbe: '' });
  try {
    const { requests } = page;
    await page.goto(url);
    const before = await page.spent();
    requests.length = 0;
    await page.evaluate('page', '__insert()');
    const hasLauncher = widget.launcher !== undefined;
    const painted = hasLauncher ? await page.until('page', '__probe.painted') : null;
    if (hasLauncher) await page.quiet();
    const pageRequests = [...requests];
    if (hasLauncher) await page.click(await page.evaluate('page', '__launcher()'));
    const shown = await page.until('page', '__probe.panel');
    await page.quiet();
    const { marks, tasks } = await marksOf(page);
    const first = hasLauncher ? pageRequests : requests;
    return {
      ...tasks,
      launcherMs: painted === null ? null : painted - marks.injected,
      panelMs: shown - (marks.clicked ?? marks.injected),
      pageRequests: first.length,
      pageBytes: page.bytesOf(first),
      requests: requests.length,
      bytes: page.bytesOf(requests),
      foreign: requests.filter(isForeign([url])).length,
      ...since(before, await page.spent()),
    };
  } finally {
    await page.close();
  }
};

/** An element of ours: how its panel is known to be there. */
export interface OurWidget {
  readonly name: string;
  readonly element: 'guichet-chat' | 'guichet-cyber';
  /** Selector of what stands in the panel's HTML. */
  readonly there: string;
  readonly application: string;
  /** Condition on `element`, in the application. */
  readonly part: string;
}

export interface OurServer {
  readonly hostUrl: string;
  readonly publicUrl: string;
  readonly site: string;
  /** Bytes of the frame's page, which the developer tools do not count. */
  pageBytes(url: string): Promise<number>;
}

/** Visits a page with one of our elements, by the real server; `ready` is when the program has taken the panel over. */
export const visitOurs = async (
  tools: DevTools,
  { hostUrl, publicUrl, site, pageBytes }: OurServer,
  widget: OurWidget,
  condition: Condition,
): Promise<Visit & { readonly readyMs: number }> => {
  const page = await openSlowPage(tools, {
    ...condition,
    hostProbe: hostProbe(widget.element),
    frameProbe: frameProbe(widget.there, widget.application, widget.part),
  });
  try {
    const { requests } = page;
    await page.goto(hostUrl);
    const before = await page.spent();
    requests.length = 0;
    await page.evaluate('page', `__inject('${publicUrl}/embed/guichet.js', '${site}')`);
    const painted = await page.until('page', '__probe.painted');
    await page.quiet();
    const pageRequests = [...requests];
    await page.click(await page.evaluate('page', '__launcher()'));
    await page.frameLoaded;
    const ready = await page.until('frame', 'window.__probe && __probe.scripted');
    const shown = await page.until('frame', '(__probe.firstPaint && Math.max(__probe.firstPaint, __probe.there))');
    await page.quiet();
    const { marks, tasks } = await marksOf(page);
    const clicked = marks.clicked ?? 0;
    const frameUrl = await page.evaluate<string>('frame', 'location.href');
    return {
      ...tasks,
      launcherMs: painted - marks.injected,
      panelMs: shown - clicked,
      readyMs: ready - clicked,
      pageRequests: pageRequests.length,
      pageBytes: page.bytesOf(pageRequests),
      requests: requests.length,
      bytes: page.bytesOf(requests) + (await pageBytes(frameUrl)),
      foreign: requests.filter(isForeign([hostUrl, publicUrl])).length,
      ...since(before, await page.spent()),
    };
  } finally {
    await page.close();
  }
};

import type { DevTools } from '../embed/cdp.ts';
import { frameProbe, hostProbe } from '../embed/probes.ts';
import { openSlowPage, type Connection, type Sent, type SlowPage } from '../embed/slow-page.ts';
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
  /** From the press until the program has taken over what was painted before it; none: the program painted it. */
  readonly readyMs?: number;
}

interface Marks {
  readonly injected: number;
  readonly clicked: number | null;
  readonly longTasks: number;
  readonly longTaskMs: number;
  readonly layoutShift: number;
}

/** How one product is put into a page and opened. */
interface Product {
  readonly url: string;
  readonly hostProbe: string;
  readonly frameProbe: string;
  /** Expression that puts it into the page. */
  readonly insertion: string;
  readonly hasLauncher: boolean;
  /** The servers of the bench that it may ask. */
  readonly origins: readonly string[];
  /** Waits until its panel is there, and says when, by the clock of the page. */
  panel(page: SlowPage): Promise<{ readonly shown: number; readonly ready?: number }>;
  /** Bytes that the developer tools do not count. */
  uncounted?(page: SlowPage): Promise<number>;
}

const visit = async (tools: DevTools, product: Product, condition: Condition): Promise<Visit> => {
  const { url, hasLauncher, origins } = product;
  const page = await openSlowPage(tools, { ...condition, ...product });
  try {
    const { requests } = page;
    const isForeign = (sent: Sent) => sent.url.startsWith('http') && !origins.some((own) => sent.url.startsWith(own));
    await page.goto(url);
    const before = await page.spent();
    requests.length = 0;
    await page.evaluate('page', product.insertion);
    const painted = hasLauncher ? await page.until('page', '__probe.painted') : null;
    if (hasLauncher) await page.quiet();
    const untilPress = [...requests];
    if (hasLauncher) await page.click(await page.evaluate('page', '__launcher()'));
    const { shown, ready } = await product.panel(page);
    await page.quiet();
    const { longTasks, longTaskMs, layoutShift, injected, clicked } = await page.evaluate<Marks>('page', '__probe');
    const start = clicked ?? injected;
    const ofPage = hasLauncher ? untilPress : requests;
    const uncounted = (await product.uncounted?.(page)) ?? 0;
    const after = await page.spent();
    return {
      longTasks,
      longTaskMs,
      layoutShift,
      launcherMs: painted === null ? null : painted - injected,
      panelMs: shown - start,
      ...(ready !== undefined && { readyMs: ready - start }),
      pageRequests: ofPage.length,
      pageBytes: page.bytesOf(ofPage),
      requests: requests.length,
      bytes: page.bytesOf(requests) + uncounted,
      foreign: requests.filter(isForeign).length,
      scriptMs: after.scriptMs - before.scriptMs,
      heapKb: (after.heapBytes - before.heapBytes) / 1024,
    };
  } finally {
    await page.close();
  }
};

/** Visits a page with another product. */
export const visitPeer = (tools: DevTools, url: string, widget: Widget, condition: Condition): Promise<Visit> => {
  const product: Product = {
    url,
    hostProbe: peerProbe(widget),
    frameProbe: '',
    insertion: '__insert()',
    hasLauncher: widget.launcher !== undefined,
    origins: [url],
    panel: async (page) => ({ shown: await page.until('page', '__probe.panel') }),
  };
  return visit(tools, product, condition);
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

/** Visits a page with one of our elements, by the real server. */
export const visitOurs = (
  tools: DevTools,
  { hostUrl, publicUrl, site, pageBytes }: OurServer,
  widget: OurWidget,
  condition: Condition,
): Promise<Visit> => {
  const product: Product = {
    url: hostUrl,
    hostProbe: hostProbe(widget.element),
    frameProbe: frameProbe(widget.there, widget.application, widget.part),
    insertion: `__inject('${publicUrl}/embed/guichet.js', '${site}')`,
    hasLauncher: true,
    origins: [hostUrl, publicUrl],
    async panel(page) {
      await page.frameLoaded;
      const ready = await page.until('frame', 'window.__probe && __probe.scripted');
      const shown = await page.until('frame', '(__probe.firstPaint && Math.max(__probe.firstPaint, __probe.there))');
      return { shown, ready };
    },
    uncounted: async (page) => pageBytes(await page.evaluate<string>('frame', 'location.href')),
  };
  return visit(tools, product, condition);
};

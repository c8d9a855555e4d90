import { CLOCK, WHEN_PAINTED } from '../embed/probes.ts';
import type { Widget } from './widgets.ts';

/** Looks into shadow roots and into frames of the same origin; only what can be seen counts. */
const DEEP = `const visible = (element) => { const { width, height } = element.getBoundingClientRect(); return width > 0 && height > 0; };
const deep = (root, wanted) => {
  for (const element of root?.querySelectorAll('*') ?? []) {
    if (wanted(element) && visible(element)) return element;
    const inner = element.shadowRoot ?? (element.localName === 'iframe' ? element.contentDocument : null);
    const found = inner && deep(inner, wanted);
    if (found) return found;
  }
  return null;
};`;

/**
 * Watches a page in which another product is put: when its button and its panel were first painted, long tasks, layout
 * shift. In a frame of the same origin it does nothing: what is seen there is seen from the page.
 */
export const peerProbe = ({ inject, launcher, panel }: Widget): string => `if (window === top) {
${CLOCK}${DEEP}${WHEN_PAINTED}
window.__probe = { longTasks: 0, longTaskMs: 0, layoutShift: 0, painted: null, panel: null, clicked: null };
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) { __probe.longTasks++; __probe.longTaskMs += duration; }
}).observe({ type: 'longtask' });
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) __probe.layoutShift += entry.value;
}).observe({ type: 'layout-shift' });
const findLauncher = () => ${launcher ?? 'null'};
const watchPanel = () => whenPainted(() => ${panel}, (at) => { __probe.panel = at; });
window.__insert = () => {
  __probe.longTasks = __probe.longTaskMs = __probe.layoutShift = 0;
  __probe.injected = clock();
  ${inject};
  ${launcher === undefined ? 'watchPanel();' : 'whenPainted(findLauncher, (at) => { __probe.painted = at; });'}
};
window.__launcher = () => {
  const button = findLauncher();
  const { x, y, width, height } = button.getBoundingClientRect();
  const around = button.ownerDocument.defaultView.frameElement?.getBoundingClientRect() ?? { x: 0, y: 0 };
  __probe.clicked = clock();
  watchPanel();
  return { x: around.x + x + width / 2, y: around.y + y + height / 2 };
};
}`;

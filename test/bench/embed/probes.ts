/**
 * Scripts that watch from inside a page. Times are `performance.timeOrigin + performance.now()`: one clock for the page
 * and its frame, which live in two processes.
 */
export const CLOCK = 'const clock = () => performance.timeOrigin + performance.now();';
const DEEP = `const deep = (root, wanted) => {
  for (const element of root.querySelectorAll('*')) {
    if (wanted(element)) return element;
    const found = element.shadowRoot && deep(element.shadowRoot, wanted);
    if (found) return found;
  }
  return null;
};`;
/** Resolves in the second frame after something is there: by then the first one with it has been painted. */
export const WHEN_PAINTED = `const whenPainted = (there, done) => {
  const look = () => there() ? requestAnimationFrame(() => done(clock())) : requestAnimationFrame(look);
  requestAnimationFrame(look);
};`;

/** In the host page: long tasks, layout shift, and when the launcher of this element was first painted. */
export const hostProbe = (element: 'guichet-chat' | 'guichet-cyber') => `${CLOCK}${DEEP}${WHEN_PAINTED}
window.__probe = { longTasks: 0, longTaskMs: 0, layoutShift: 0, painted: null };
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) { __probe.longTasks++; __probe.longTaskMs += duration; }
}).observe({ type: 'longtask' });
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) __probe.layoutShift += entry.value;
}).observe({ type: 'layout-shift' });
const visibleButton = (element) => element.localName === 'button' && element.getBoundingClientRect().width > 0;
window.__inject = (src, site) => {
  const script = document.createElement('script');
  script.src = src;
  script.dataset.site = site;
  script.async = true;
  // What the page itself cost before is not ours.
  __probe.longTasks = __probe.longTaskMs = __probe.layoutShift = 0;
  __probe.injected = clock();
  document.head.append(script);
  whenPainted(() => {
    const launcher = document.querySelector('${element}');
    return launcher?.shadowRoot && deep(launcher.shadowRoot, visibleButton);
  }, (at) => { __probe.painted = at; });
};
window.__launcher = () => {
  const { shadowRoot } = document.querySelector('${element}');
  // The launcher's own button is the one that is named like its region.
  const { ariaLabel } = shadowRoot.querySelector('section');
  const button = [...shadowRoot.querySelectorAll('button')].find((element) => element.ariaLabel?.startsWith(ariaLabel));
  const { x, y, width, height } = button.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
};
addEventListener('click', (event) => { __probe.clicked = performance.timeOrigin + event.timeStamp; }, true);`;

/**
 * In the frame: when something of the first screen was first painted (from the HTML: what is done in it from then on is
 * kept), and when the running application had taken it over.
 *
 * @param there selector of what stands in the HTML
 * @param application its root element
 * @param part condition on `element`, in the application, for what the person acts with
 */
export const frameProbe = (there: string, application: string, part: string) => `${CLOCK}${DEEP}${WHEN_PAINTED}
if (location.pathname.startsWith('/frame/')) {
  window.__probe = { there: null, firstPaint: null, scripted: null };
  const part = (element) => ${part};
  new MutationObserver((_, observer) => {
    if (!document.querySelector('${there}')) return;
    __probe.there = clock();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (entry.name === 'first-contentful-paint') __probe.firstPaint = performance.timeOrigin + entry.startTime;
  }).observe({ type: 'paint', buffered: true });
  whenPainted(() => {
    const app = document.querySelector('${application}');
    return app?.shadowRoot && deep(app.shadowRoot, part);
  }, (at) => { __probe.scripted = at; });
}`;

/**
 * Scripts that watch from inside a page. Times are `performance.timeOrigin + performance.now()`: one clock for the page
 * and its frame, which live in two processes.
 */
const CLOCK = 'const clock = () => performance.timeOrigin + performance.now();';
const DEEP = `const deep = (root, wanted) => {
  for (const element of root.querySelectorAll('*')) {
    if (wanted(element)) return element;
    const found = element.shadowRoot && deep(element.shadowRoot, wanted);
    if (found) return found;
  }
  return null;
};`;
/** Resolves in the second frame after something is there: by then the first one with it has been painted. */
const WHEN_PAINTED = `const whenPainted = (there, done) => {
  const look = () => there() ? requestAnimationFrame(() => done(clock())) : requestAnimationFrame(look);
  requestAnimationFrame(look);
};`;

/** In the host page: long tasks, layout shift, and when the launcher was first painted. */
export const HOST_PROBE = `${CLOCK}${DEEP}${WHEN_PAINTED}
window.__probe = { longTasks: 0, layoutShift: 0, painted: null };
new PerformanceObserver((list) => { __probe.longTasks += list.getEntries().length; }).observe({ type: 'longtask' });
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
  __probe.longTasks = __probe.layoutShift = 0;
  __probe.injected = clock();
  document.head.append(script);
  whenPainted(() => {
    const launcher = document.querySelector('guichet-chat');
    return launcher?.shadowRoot && deep(launcher.shadowRoot, visibleButton);
  }, (at) => { __probe.painted = at; });
};
window.__launcher = () => {
  const { shadowRoot } = document.querySelector('guichet-chat');
  // The launcher's own button is the one that is named like its region.
  const { ariaLabel } = shadowRoot.querySelector('section');
  const button = [...shadowRoot.querySelectorAll('button')].find((element) => element.ariaLabel?.startsWith(ariaLabel));
  const { x, y, width, height } = button.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
};
addEventListener('click', (event) => { __probe.clicked = performance.timeOrigin + event.timeStamp; }, true);`;

/**
 * In the frame: when the composer was first painted (from the HTML: what is typed in it from then on is kept), and when the
 * running application had taken it over.
 */
export const FRAME_PROBE = `${CLOCK}${DEEP}${WHEN_PAINTED}
if (location.pathname.startsWith('/frame/')) {
  window.__probe = { composerThere: null, firstPaint: null, scripted: null };
  const composer = (element) => element.localName === 'textarea' && !element.disabled;
  new MutationObserver((_, observer) => {
    if (!document.querySelector('textarea')) return;
    __probe.composerThere = clock();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (entry.name === 'first-contentful-paint') __probe.firstPaint = performance.timeOrigin + entry.startTime;
  }).observe({ type: 'paint', buffered: true });
  whenPainted(() => {
    const app = document.querySelector('guichet-chat-app');
    return app?.shadowRoot && deep(app.shadowRoot, composer);
  }, (at) => { __probe.scripted = at; });
}`;

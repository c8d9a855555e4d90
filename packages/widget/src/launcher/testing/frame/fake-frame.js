// Tells the test what it received, and says to the launcher what the test asks for. `?site=` chooses a behaviour:
// `answers` says ready, `silent` never does; `elsewhere` is told from another origin (`scripts/testing/elsewhere.mjs`).
const site = new URL(location.href).searchParams.get('site');
const tell = (report) => parent.postMessage({ fakeFrame: report }, '*');
let port;
addEventListener('message', ({ data, ports }) => {
  if (data?.fakeSay) return port?.postMessage(data.fakeSay);
  if (data?.fakePing) return tell('pong');
  tell(data);
  if (site === 'silent' || !ports[0]) return;
  port = ports[0];
  port.onmessage = (event) => {
    // As the applications do.
    if (event.data.type === 'focus') document.body.focus();
    tell(event.data);
  };
  port.postMessage({ type: 'ready', protocol: 1 });
});
document.body.tabIndex = -1;
addEventListener('blur', () => tell({ type: 'blur' }));
tell('loaded');

// Brings the elements of a page to life, where somebody said which server they may ask: `demo.json`, beside the pages.
// Without it the page stays as it is, and shows what stands inside the elements.
// Of that name, so that it also speaks for what guichet.js loads later in WebKit; which servers, the page's `script-src` says.
const policy = globalThis.trustedTypes?.createPolicy('default', { createScriptURL: (address) => address });

/** The address as the policy of the page wants it. */
const scriptUrl = (address) => policy?.createScriptURL(address) ?? address;

const answer = await fetch(new URL('../demo.json', import.meta.url)).catch(() => null);
const { api, site } = answer?.ok ? await answer.json() : { api: null, site: null };

if (typeof api === 'string' && typeof site === 'string') {
  const script = document.createElement('script');
  script.dataset.site = site;
  script.dataset.element = 'none';
  script.addEventListener('load', () => {
    for (const note of document.querySelectorAll('[data-demo]')) note.hidden = note.dataset.demo !== 'live';
  });
  script.src = scriptUrl(`${new URL(api).origin}/embed/guichet.js`);
  document.head.append(script);
}

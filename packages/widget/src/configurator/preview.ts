// The page in which the configurator shows a snippet at work: `/configure/preview#services=…`.
import { tagsIn, unescapeHtml } from '../embed-kit/tags.ts';
import { fromUrl } from '../embed-kit/to-url.ts';
import { writeSnippet } from '../embed-kit/write-snippet.ts';

interface TrustedScriptUrls {
  createScriptURL(address: string): string;
}

/** Addresses of this server's own embed, and no others. */
function ownScript(address: string): string {
  const { origin, pathname } = new URL(address);
  if (origin !== location.origin || !/^\/embed\/(?:[0-9][^/]*\/)?[\w-]+\.js$/.test(pathname)) {
    throw new TypeError('The preview runs the embed of its own server only.');
  }
  return address;
}

// Of that name, so that it also speaks for what guichet.js loads later in WebKit.
const policy: TrustedScriptUrls = (
  window as { trustedTypes?: { createPolicy(name: string, rules: TrustedScriptUrls): TrustedScriptUrls } }
).trustedTypes?.createPolicy('default', { createScriptURL: ownScript }) ?? { createScriptURL: ownScript };

/**
 * Puts a snippet into the page, tag by tag, as its text says: a browser's parser is not allowed here.
 *
 * @param snippet of `writeSnippet`: links stand in the element before them, and hold a text without tags
 */
function place(snippet: string, into: Element): void {
  let last: Element = into;
  for (const { name, attributes, at } of tagsIn(snippet, () => true)) {
    const element = document.createElement(name);
    for (const [key, value] of attributes) {
      if (key === 'src') (element as HTMLScriptElement).src = policy.createScriptURL(value);
      else element.setAttribute(key, value);
    }
    if (name === 'a') {
      element.textContent = unescapeHtml(snippet.slice(snippet.indexOf('>', at) + 1, snippet.indexOf('</a>', at)));
      last.append(element);
    } else {
      into.append(element);
      last = element;
    }
  }
}

const { hash } = location;
const read = fromUrl(hash);
const ours = read?.refusals.length === 0 && read.configuration.api === location.origin ? read.configuration : null;
const target = document.querySelector('main');
if (ours && target) place(writeSnippet(ours, 'html'), target);
// Other settings, another page: a script that runs cannot be taken back. (Those that came while this page was on its way are
// the ones that it has read.)
addEventListener('hashchange', () => {
  if (location.hash !== hash) location.reload();
});

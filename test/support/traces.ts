import type { Page } from 'playwright-core';

/** Everything that can be read in the page and its frames, hidden or not, fields included. */
export const everythingOn = async (page: Page): Promise<string> => {
  const read = `(() => {
    const all = (root) => [...root.querySelectorAll('*')].flatMap((element) => [
      element.value ?? '', ...(element.shadowRoot ? [element.shadowRoot.textContent, ...all(element.shadowRoot)] : []),
    ]);
    return [document.documentElement.textContent, document.title, location.href, ...all(document)].join(' ');
  })()`;
  const parts = await Promise.all(page.frames().map((frame) => frame.evaluate<string>(read).catch(() => '')));
  return parts.join(' ');
};
/** What the page and our frames keep in this tab and in this browser, one text for each document. */
export const storageOf = async (page: Page): Promise<string[]> => {
  const read = 'JSON.stringify([{ ...sessionStorage }, { ...localStorage }, document.cookie])';
  const frames = page.frames().filter((frame) => frame.url().startsWith('http://'));
  return Promise.all(frames.map((frame) => frame.evaluate<string>(read)));
};

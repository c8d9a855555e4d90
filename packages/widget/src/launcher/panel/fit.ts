import { sheet } from '../dom.ts';

/**
 * A style sheet that keeps a panel which fills a phone's screen within what a virtual keyboard leaves of it.
 *
 * @param signal stops listening
 */
export function fitToScreen(signal: AbortSignal): CSSStyleSheet {
  const fitted = sheet('');
  const fit = () => {
    const { height, offsetTop, scale } = visualViewport!;
    // A page zoomed by two fingers shows less of itself too, and must not squeeze the panel.
    fitted.replaceSync(scale > 1 ? '' : `section{--visible:${height}px;--top:${offsetTop}px}`);
  };
  fit();
  for (const type of ['resize', 'scroll']) visualViewport!.addEventListener(type, fit, { signal });
  return fitted;
}

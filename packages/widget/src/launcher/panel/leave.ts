import { sheet } from '../dom.ts';

/** How long a frame may take to wipe its storage before the launcher leaves without its answer. */
export const WIPE_GRACE_MS = 150;

let covering: CSSStyleSheet | undefined;

/**
 * Hides the whole host page, once. A style sheet, not an overlay: nothing of the page can stand above it, and it is still
 * there if the browser brings the page back from its memory (spec S-6). Important rules of a layer win over the page's own.
 */
export function cover(): void {
  covering ??= sheet('@layer{:root>*{display:none!important}}');
  if (isCovered()) return;
  document.adoptedStyleSheets.push(covering);
  // A page with an unsaved form would ask « leave this page? » in front of the person one leaves because of.
  addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), true);
}

/** Whether somebody has left: the page hears nothing any more. */
export const isCovered = (): boolean => document.adoptedStyleSheets.includes(covering!);

/** How the host page is replaced, so that Back does not return to it (spec S-3). An object, so that tests can watch. */
export const navigation = { replace: (url: string): void => location.replace(url) };

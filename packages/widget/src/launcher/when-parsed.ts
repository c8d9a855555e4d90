/**
 * Runs something once every element of the page's HTML is there. In a task of its own: a slow phone must answer a touch in
 * between (spec L-1).
 */
export function whenParsed(run: () => void): void {
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', run);
  else setTimeout(run);
}

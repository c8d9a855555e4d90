import type { Launcher } from '../launcher.ts';
import { runningFlag } from '../running-flag.ts';

/**
 * Brings a running conversation back (spec L-4): in the conversation's own element, or in another one of a page that has
 * none, never in two.
 */
export function reattach(launchers: ReadonlySet<Launcher>): void {
  const all = [...launchers];
  // Not where somebody is being oriented.
  const place = all.find(({ kind }) => kind === 'chat') ?? all.find(({ iframe }) => !iframe);
  const flag = place && runningFlag(place.settings.site);
  if (!flag || all.some(({ isRunning }) => isRunning)) return;
  place.unmount();
  place.isRunning = true;
  place.isOpen ||= flag === 'open';
  place.render();
  place.mount();
}

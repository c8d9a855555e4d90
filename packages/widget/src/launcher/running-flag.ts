/** What the host page's storage may know of a conversation: that one runs, and whether its panel was open (spec S-8). */
export type RunningFlag = 'open' | 'minimised';

/** Under which name the host page's storage knows it. */
export const flagOf = (site: string): string => 'guichet:' + site;

/**
 * Reads the flag that an earlier page of the site left in this tab; sets it first with a value, removes it with null.
 * A storage that throws only means that the next page does not reattach.
 *
 * @returns the flag; null when no conversation runs
 */
export function runningFlag(site: string, value?: RunningFlag | null): string | null {
  const key = flagOf(site);
  try {
    if (value) sessionStorage.setItem(key, value);
    else if (value === null) sessionStorage.removeItem(key);
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

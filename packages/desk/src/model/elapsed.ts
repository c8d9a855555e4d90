const MINUTE_MS = 60_000;

/** Whole minutes and hours between two instants; a clock that runs behind the server's counts as zero. */
export const elapsed = (since: string, nowMs: number): { readonly hours: number; readonly minutes: number } => {
  const minutes = Math.max(0, Math.floor((nowMs - Date.parse(since)) / MINUTE_MS));
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
};

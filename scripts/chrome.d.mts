/** Path of a Chrome, Chromium or Edge on this machine; null when there is none. */
export function findChrome(): string | null;
/** The same, or an error that says what to do. */
export function requireChrome(): string;
/** Arguments that this machine's user needs (`--no-sandbox` for root). */
export const chromeArguments: readonly string[];

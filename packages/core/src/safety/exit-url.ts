/**
 * Where « Quitter vite » goes when a site names nothing better: the weather. It is a page anybody may have open, it says
 * nothing of the person, needs no account, and its content explains a look at the screen. GOV.UK chose weather too.
 *
 * @see https://design-system.service.gov.uk/components/exit-this-page/
 */
export const NEUTRAL_EXIT_URL = 'https://meteofrance.com/';

/**
 * The address to leave to: the site's own when it is a plain https address, otherwise the neutral one (spec S-3). Anything
 * else (`javascript:`, `http:`, a relative path) could run code or lead back to the site.
 */
export function safeExitUrl(candidate: string | null | undefined): string {
  try {
    // Nothing is no address either: it throws as any other text would.
    const url = new URL(candidate!);
    if (url.protocol === 'https:') return url.href;
  } catch {
    // Not an address: the neutral one is right.
  }
  return NEUTRAL_EXIT_URL;
}

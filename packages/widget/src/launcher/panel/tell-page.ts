import type { GuichetEventDetails, GuichetEventName } from '../page-api.ts';
import type { Launcher } from '../launcher.ts';
import { isCovered } from './leave.ts';

/** What an event says besides the kind of the element. */
type Rest<Name extends GuichetEventName> = Omit<GuichetEventDetails[Name], 'kind'>;

/** Tells the page around what happened in a panel, by an event of its element (spec L-14). */
export function tellPage<Name extends GuichetEventName>({ kind, root }: Launcher, name: Name, rest: Rest<Name>): void {
  if (isCovered()) return;
  const event = new CustomEvent(`guichet-${name}`, { bubbles: true, composed: true, detail: { kind, ...rest } });
  // An element that was taken out is in no page that could hear it.
  (root.host.isConnected ? root.host : document).dispatchEvent(event);
}

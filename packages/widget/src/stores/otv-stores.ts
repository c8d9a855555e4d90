import type { OtvOwner } from './otv-owner.ts';
import type { HomePlaces } from './otv-places.ts';
import type { OtvRequest } from './otv-request.ts';

/** Everything that the page of requests knows; in memory only. */
export interface OtvStores {
  readonly request: OtvRequest;
  readonly owner: OtvOwner;
  readonly places: HomePlaces;
}

import type { FlowId, SiteRecord } from '../contract/index.ts';
import type { Storage } from '../storage/port.ts';
import type { Clock } from './clock.ts';
import { departmentOf } from './departments.ts';

/** How long the list of routes is trusted: an operator's change in another process is seen after that. */
const FRESH_MS = 5_000;

/** Which queue takes what a flow hands over. */
export interface HandoffRoutes {
  /**
   * The queue that the operator routed the citizen's department to; else the one that the site has for this flow; else
   * the site's own. `postcode` null: the citizen gave none.
   */
  queueOf(flow: FlowId, site: SiteRecord, postcode: string | null): Promise<string>;
}

export const createHandoffRoutes = (storage: Pick<Storage, 'routes'>, clock: Pick<Clock, 'nowMs'>): HandoffRoutes => {
  const keyOf = (flow: FlowId, department: string) => `${flow} ${department}`;
  let known: ReadonlyMap<string, string> | null = null;
  let readAtMs = 0;
  const routes = async () => {
    if (known === null || clock.nowMs() - readAtMs >= FRESH_MS) {
      const records = await storage.routes();
      readAtMs = clock.nowMs();
      known = new Map(records.map(({ flow, department, queue }) => [keyOf(flow, department), queue]));
    }
    return known;
  };
  return {
    async queueOf(flow, site, postcode) {
      const department = postcode === null ? null : departmentOf(postcode);
      const routed = department === null ? undefined : (await routes()).get(keyOf(flow, department));
      return routed ?? site.cyberQueue ?? site.queue;
    },
  };
};

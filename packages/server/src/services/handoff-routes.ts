import type { FlowId, SiteRecord } from '../contract/index.ts';
import type { HandoffRoute, Storage } from '../storage/port.ts';
import type { Clock } from './clock.ts';
import { departmentOf } from './departments.ts';

/** How long the list of routes is trusted: an operator's change in another process is seen after that. */
const FRESH_MS = 5_000;

/** Which queue takes what a flow hands over. */
export interface HandoffRoutes {
  /**
   * The queue that the operator routed the citizen to: first by department and zone together, then by department, then by
   * zone; else the one that the site has for this flow; else the site's own. `postcode` null: the citizen gave none.
   */
  queueOf(flow: FlowId, site: SiteRecord, postcode: string | null): Promise<string>;
}

/**
 * @param zoneOf the force that covers every commune of a postcode; null when it is not known or not one alone. Asked only
 * where some route names a zone
 */
export const createHandoffRoutes = (
  storage: Pick<Storage, 'routes'>,
  clock: Pick<Clock, 'nowMs'>,
  zoneOf: (postcode: string) => Promise<HandoffRoute['zone'] | null>,
): HandoffRoutes => {
  const keyOf = (flow: FlowId, department: string | null, zone: string | null = null) =>
    `${flow} ${department ?? ''} ${zone ?? ''}`;
  let known: { readonly queues: ReadonlyMap<string, string>; readonly hasZones: boolean } | null = null;
  let readAtMs = 0;
  const routes = async () => {
    if (known === null || clock.nowMs() - readAtMs >= FRESH_MS) {
      const records = await storage.routes();
      readAtMs = clock.nowMs();
      known = {
        queues: new Map(records.map(({ flow, department, zone, queue }) => [keyOf(flow, department, zone), queue])),
        hasZones: records.some(({ zone }) => zone !== undefined),
      };
    }
    return known;
  };
  const routed = async (flow: FlowId, postcode: string): Promise<string | undefined> => {
    const { queues, hasZones } = await routes();
    const department = departmentOf(postcode);
    const zone = hasZones ? await zoneOf(postcode) : null;
    const keys = [
      ...(department !== null && zone ? [keyOf(flow, department, zone)] : []),
      ...(department !== null ? [keyOf(flow, department)] : []),
      ...(zone ? [keyOf(flow, null, zone)] : []),
    ];
    return keys.map((key) => queues.get(key)).find((queue) => queue !== undefined);
  };
  return {
    async queueOf(flow, site, postcode) {
      const queue = postcode === null ? undefined : await routed(flow, postcode);
      return queue ?? site.cyberQueue ?? site.queue;
    },
  };
};

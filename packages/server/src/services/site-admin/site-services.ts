import type { FlowDocument } from '@guichet/triage';
import { GuichetError } from '../../errors.ts';
import type { Storage } from '../../storage/port.ts';
import type { CallerKeys } from '../caller-keys.ts';
import type { Clock } from '../clock.ts';
import type { Communes } from '../communes/communes.ts';
import { Embeds } from '../embeds/embeds.ts';
import { FlowCounts } from '../flow-counts.ts';
import type { Limiters } from '../limiters.ts';
import type { SiteService } from '../sites.ts';
import { createCannedReplies, type CannedReplies } from './canned-replies.ts';
import { createSiteAdmin, type SiteAdmin } from './site-admin.ts';
import { createSiteKeys, type SiteKeys } from './site-keys.ts';

/** What admins keep and count of their sites. */
export interface SiteServices {
  readonly siteAdmin: SiteAdmin;
  readonly siteKeys: SiteKeys;
  readonly cannedReplies: CannedReplies;
  readonly flowCounts: FlowCounts;
  readonly embeds: Embeds;
  /** Holds back callers that ask with keys too often. */
  readonly siteReads: {
    /** @throws GuichetError `rate.limited` */
    takeTurn(callerAddress: string): void;
  };
}

export interface SiteServicesOptions {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly flow: FlowDocument;
  readonly sites: SiteService;
  readonly communes: Communes;
  readonly limiters: Pick<Limiters, 'countsPerCaller' | 'keyReadsPerCaller'>;
  readonly callerKeys: Pick<CallerKeys, 'keyOf'>;
  /** Told of sums that could not be stored. */
  readonly onError: (error: unknown) => void;
}

export const createSiteServices = (options: SiteServicesOptions): SiteServices => {
  const { storage, clock, flow, sites, communes, limiters, callerKeys, onError } = options;
  const takeTurn = (address: string) => limiters.countsPerCaller.take(callerKeys.keyOf(address));
  return {
    siteAdmin: createSiteAdmin({ storage, clock, sites, communes }),
    siteKeys: createSiteKeys({ storage, clock, sites }),
    cannedReplies: createCannedReplies(storage, clock),
    flowCounts: new FlowCounts({ storage, clock, flow, takeTurn, onError }),
    embeds: new Embeds({ storage, clock, takeTurn, onError }),
    siteReads: {
      takeTurn(address) {
        const retryAfterMs = limiters.keyReadsPerCaller.take(callerKeys.keyOf(address));
        if (retryAfterMs > 0) throw new GuichetError('rate.limited', { retryAfterMs });
      },
    },
  };
};

import type { CitizenRoutes, Http } from '@guichet/core';
import type { Flow } from '@guichet/triage';

/** How a browser says that it is not to be followed. */
export interface Wishes {
  readonly doNotTrack?: string | null;
  /** https://w3c.github.io/gpc/ */
  readonly globalPrivacyControl?: boolean;
}

export interface CountingOptions {
  readonly http: Pick<Http<CitizenRoutes>, 'call'>;
  readonly site: string;
  readonly flow: Pick<Flow, 'id' | 'version'>;
  /** The browser's own by default. */
  readonly wishes?: Wishes;
}

/** Counts each node that is given, alone: no count says anything about another one (spec T-15). Nobody waits for it, or hears of it. */
export const createCounting = ({ http, site, flow, wishes = navigator }: CountingOptions) => {
  const body = { flow: flow.id as 'cyber', version: flow.version };
  return (node: string): void => {
    // Spec T-21.
    if (wishes.doNotTrack === '1' || wishes.globalPrivacyControl === true) return;
    http
      .call('POST /sites/:slug/flow-counts', { path: { slug: site }, body: { ...body, node }, keepalive: true })
      .catch(() => {});
  };
};

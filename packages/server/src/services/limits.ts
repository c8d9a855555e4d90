/** A token bucket: `perSecond` in the long run, `burst` at once. */
export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

/** Everything the live and conversation services refuse above. Benches raise them by documented configuration. */
export interface Limits {
  /** Messages and notes, per conversation and side (spec E-2). */
  readonly messages: Rate;
  /** Read marks, tickets and every other command, per conversation and side. */
  readonly otherCommands: Rate;
  /** Openings on one site, whoever asks. */
  readonly openingsPerSite: Rate;
  /** Openings by one caller; generous, since a whole town hall may share one address. */
  readonly openingsPerCaller: Rate;
  /** How long an officer may be without a live desk before their conversations go back (spec K-7). */
  readonly deskLostAfterMs: number;
  /** Sign-ins tried by one caller: each costs the server a slow hash, whatever the login. */
  readonly signInsPerCaller: Rate;
  /** Questions and outcomes that one caller may have counted; a whole town hall may share one address. */
  readonly countsPerCaller: Rate;
  /** Addresses that one caller may have looked up by the relay: one word typed asks for several. */
  readonly geocodingsPerCaller: Rate;
  /** Questions with a site's key by one caller, whatever the key. */
  readonly keyReadsPerCaller: Rate;
  /** Requests to watch a home on one site, whoever asks. */
  readonly requestsPerSite: Rate;
  /** Requests by one caller; a whole town hall may share one address. */
  readonly requestsPerCaller: Rate;
  /** Requests that write to one address. */
  readonly requestsPerContact: Rate;
  /** Bytes that a slow reader may leave unread before it is cut off and has to resume by cursor. */
  readonly bufferedBytes: number;
  /** Malformed frames on one socket before it is closed (4400). */
  readonly malformedFrames: number;
}

export const DEFAULT_LIMITS: Limits = {
  messages: { perSecond: 10, burst: 20 },
  otherCommands: { perSecond: 20, burst: 40 },
  openingsPerSite: { perSecond: 20, burst: 200 },
  openingsPerCaller: { perSecond: 0.5, burst: 60 },
  signInsPerCaller: { perSecond: 0.5, burst: 30 },
  countsPerCaller: { perSecond: 5, burst: 300 },
  geocodingsPerCaller: { perSecond: 5, burst: 100 },
  keyReadsPerCaller: { perSecond: 1, burst: 60 },
  requestsPerSite: { perSecond: 1, burst: 200 },
  requestsPerCaller: { perSecond: 1 / 60, burst: 20 },
  requestsPerContact: { perSecond: 1 / 3_600, burst: 5 },
  deskLostAfterMs: 60_000,
  bufferedBytes: 1024 * 1024,
  malformedFrames: 10,
};

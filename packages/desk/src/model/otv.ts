import type { DeskSession, DeskUnit, OtvDeskItem, OtvDeskRequest } from '../contract.ts';

/** What an officer does to a request. */
export type OtvAct = 'verify' | 'passage' | 'message';
export type OtvPage = 'requests' | 'sheet' | 'notice' | 'alerts';
export type OtvFinding = 'all-clear' | 'anomaly';

/** What an officer asks of the requests to watch a home. */
export type OtvAsk =
  | { readonly type: 'otv.open' }
  | { readonly type: 'otv.close' }
  | { readonly type: 'otv.page'; readonly page: OtvPage }
  | { readonly type: 'otv.filter'; readonly state: OtvState; readonly unit: string | null }
  | { readonly type: 'otv.reload' }
  | { readonly type: 'otv.more' }
  | { readonly type: 'otv.show'; readonly id: string }
  | { readonly type: 'otv.hide' }
  | { readonly type: 'otv.reload-request' }
  | { readonly type: 'otv.secrets'; readonly shown: boolean }
  | { readonly type: 'otv.write'; readonly draft: Partial<OtvDraft> }
  | { readonly type: 'otv.send'; readonly act: OtvAct }
  | { readonly type: 'otv.notice'; readonly filled: boolean }
  | { readonly type: 'otv.sheet'; readonly unit: string }
  | { readonly type: 'otv.next-sheet' }
  | { readonly type: 'otv.print' };

/** Requests that are not over, or those that are and are not erased yet. */
export type OtvState = 'current' | 'over';

/** What was written about one request and not sent; nothing is ticked beforehand. */
export interface OtvDraft {
  readonly how: 'counter' | 'call-back' | null;
  /** `2026-11-22T14:05`, by the device's clock and zone. */
  readonly passedAt: string;
  readonly finding: OtvFinding | null;
  readonly note: string;
  readonly message: string;
}

/** Longest texts that the server takes, in UTF-16 code units. */
export const NOTE_MOST = 1_000;
export const MESSAGE_MOST = 2_000;

/** A draft of nothing: the time of a passage is now, everything else is open. */
export const emptyDraft = (nowMs: number): OtvDraft => ({
  ...{ how: null, finding: null, note: '', message: '', passedAt: localTime(nowMs) },
});

export type OtvFaultWhy = 'how' | 'time' | 'future' | 'finding' | 'empty' | 'too-long';
export interface OtvFault {
  readonly field: keyof OtvDraft;
  readonly why: OtvFaultWhy;
}

/** What is missing for an act, or cannot be sent. */
export const faultsOf = (act: OtvAct, draft: OtvDraft, nowMs: number): OtvFault[] => {
  const faults: OtvFault[] = [];
  if (act === 'verify' && draft.how === null) faults.push({ field: 'how', why: 'how' });
  if (act === 'passage') {
    const atMs = instantOf(draft.passedAt);
    if (atMs === null) faults.push({ field: 'passedAt', why: 'time' });
    else if (atMs > nowMs) faults.push({ field: 'passedAt', why: 'future' });
    if (draft.finding === null) faults.push({ field: 'finding', why: 'finding' });
    if (draft.note.length > NOTE_MOST) faults.push({ field: 'note', why: 'too-long' });
  }
  if (act === 'message') {
    if (draft.message.trim() === '') faults.push({ field: 'message', why: 'empty' });
    else if (draft.message.length > MESSAGE_MOST) faults.push({ field: 'message', why: 'too-long' });
  }
  return faults;
};

/** The draft once an act was done: what it said is gone, the rest stays. */
export const draftAfter = (act: OtvAct, draft: OtvDraft, nowMs: number): OtvDraft => {
  const empty = emptyDraft(nowMs);
  switch (act) {
    case 'verify':
      return { ...draft, how: null };
    case 'passage':
      return { ...draft, passedAt: empty.passedAt, finding: null, note: '' };
    case 'message':
      return { ...draft, message: '' };
  }
};

/** The acts that a status takes, most pressing first. */
export const actsOn = (status: OtvDeskItem['status']): readonly OtvAct[] => {
  switch (status) {
    case 'received':
      return ['verify', 'message'];
    case 'verified':
      // Patrols begin on the day of departure.
      return ['message'];
    case 'active':
      return ['passage', 'message'];
    default:
      return [];
  }
};

export type RecordedPassage = { readonly passedAt: string; readonly finding: OtvFinding; readonly note: string };

/** Passages as they were recorded, oldest first. */
export const passagesOf = ({ entries }: Pick<OtvDeskRequest, 'entries'>): RecordedPassage[] =>
  entries.flatMap(({ what }) => (what.type === 'passage' ? [what] : []));

/** What the list shows of a request that was just read or changed; its answers stay out of the list. */
export const itemOf = (request: OtvDeskRequest): OtvDeskItem => {
  const { id, version, status, from, to, insee, commune, residence, unit, receivedBy } = request;
  const { passages, lastPassageAt, mail } = request;
  return {
    ...{ id, version, status, from, to, insee, commune, residence, unit, receivedBy, passages, lastPassageAt, mail },
  };
};

/** The units whose requests an officer sees. */
export const territoryOf = (session: DeskSession | null): readonly DeskUnit[] => session?.officer.territory ?? [];

/** Supervisors of a territory and admins are told who reads many addresses. */
export const seesAlerts = (session: DeskSession | null): boolean => {
  const role = session?.officer.role;
  return role === 'admin' || (role === 'supervisor' && territoryOf(session).length > 0);
};

/** Whether requests to watch a home are anything to this officer. */
export const hasOtv = (session: DeskSession | null): boolean => territoryOf(session).length > 0 || seesAlerts(session);

/** `2026-11-22T14:05` by the device's clock and zone. */
export const localTime = (atMs: number): string => {
  const at = new Date(atMs);
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
};

/** Milliseconds since 1970 of a time by the device's clock; null when it is none. */
export const instantOf = (local: string): number | null => {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(local)) return null;
  const atMs = new Date(local).getTime();
  return Number.isNaN(atMs) ? null : atMs;
};

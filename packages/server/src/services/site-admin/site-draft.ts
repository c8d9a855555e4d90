import { regionOf, zoneOf } from '@guichet/triage/territory';
import type { DayRanges } from '@guichet/triage/hours';
import type { OpeningHours, SiteDraft, SiteFault, SiteRecord } from '../../contract/index.ts';
import { hoursOf, rangeOf } from '../../unit-import/hours/time.ts';
import { RowRefused } from '../../unit-import/refusal.ts';
import type { Communes } from '../communes/communes.ts';
import { NEUTRAL_EXIT_URL } from '../sites.ts';

/** What is wrong with which part of a draft: `allowedOrigins.1`. */
export interface DraftFault {
  readonly path: string;
  readonly code: SiteFault;
}

export interface DraftSurroundings {
  readonly communes: Pick<Communes, 'find'>;
  /** Names of the queues that there are. */
  readonly queues: ReadonlySet<string>;
}

/** What no draft says: the operator's part of a site, and its name in addresses. */
export type KeptOfSite = Pick<SiteRecord, 'slug' | 'demonstration' | 'orienter'>;

/** Holds what an admin wrote against the rules of sites, and makes a record of it. Every fault is told at once. */
export const siteOfDraft = async (
  draft: SiteDraft,
  kept: KeptOfSite,
  { communes, queues }: DraftSurroundings,
): Promise<{ readonly site: SiteRecord; readonly faults: readonly DraftFault[] }> => {
  const faults: DraftFault[] = [];
  const fault = (path: string, code: SiteFault) => void faults.push({ path, code });
  const address = (path: 'exitUrl' | 'legalNoticeUrl'): string | null => {
    const text = draft[path].trim();
    if (text === '') return null;
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url?.protocol === 'https:') return url.href;
    fault(path, 'address.unreadable');
    return null;
  };

  const name = draft.name.trim();
  if (name === '') fault('name', 'name.missing');
  const insee = draft.inseeCode.trim().toUpperCase();
  const commune = insee === '' ? null : ((await communes.find(insee))?.commune ?? null);
  if (insee !== '' && commune === null) fault('inseeCode', 'commune.unknown');
  const allowedOrigins = originsOf(draft.allowedOrigins, fault);
  const answererName = draft.answeredBy?.name.trim() ?? '';
  if (draft.answeredBy !== null && answererName === '') fault('answeredBy', 'answerer.missing');
  if (draft.services.length === 0) fault('services', 'service.missing');
  if (!queues.has(draft.queue)) fault('queue', 'queue.unknown');
  if (draft.cyberQueue !== null && !queues.has(draft.cyberQueue)) fault('cyberQueue', 'queue.unknown');
  const accent = draft.accent.trim().toLowerCase();
  if (accent !== '' && !/^#[0-9a-f]{6}$/.test(accent)) fault('accent', 'colour.unreadable');
  const exitUrl = address('exitUrl') ?? NEUTRAL_EXIT_URL;
  const legalNoticeUrl = address('legalNoticeUrl');
  const hours = openingHoursOf(draft.hours, commune?.department ?? '', fault);
  const unitId = draft.otv?.unitId.trim() ?? '';
  // Officers see the requests of their units: without one, nobody would.
  if (draft.otv?.receivedBy === 'police-municipale' && unitId === '') fault('otv', 'unit.missing');

  const site: SiteRecord = {
    ...kept,
    name,
    inseeCode: insee === '' ? null : insee,
    allowedOrigins,
    answeredBy: draft.answeredBy === null ? null : { kind: draft.answeredBy.kind, name: answererName },
    services: draft.services,
    queue: draft.queue,
    cyberQueue: draft.cyberQueue,
    locale: draft.locale,
    theme: {
      ...(draft.themeName === 'neutral' ? {} : { name: draft.themeName }),
      ...(accent === '' ? {} : { accent }),
      ...(draft.scheme === 'auto' ? {} : { scheme: draft.scheme }),
    },
    exitUrl,
    ...(legalNoticeUrl === null ? {} : { legalNoticeUrl }),
    ...(hours === null ? {} : { hours }),
    retentionDays: draft.retentionDays,
    otv:
      draft.otv === null
        ? null
        : {
            receivedBy: draft.otv.receivedBy,
            ...(unitId === '' ? {} : { unitId }),
            actions: draft.otv.actions,
            retentionDays: draft.otv.retentionDays,
          },
  };
  return { site, faults };
};

/** On these hosts a page may come by plain http: they never leave the machine. */
const LOOPBACK = /^(localhost|127(\.[0-9]{1,3}){3}|.+\.localhost)$/;

/** Origins as browsers spell them, each once; lines without anything are left out. */
const originsOf = (lines: readonly string[], fault: (path: string, code: SiteFault) => void): string[] => {
  const origins = new Set<string>();
  for (const [index, line] of lines.entries()) {
    const text = line.trim();
    if (text === '') continue;
    const url = URL.canParse(text) ? new URL(text) : null;
    const path = `allowedOrigins.${String(index)}`;
    // What the contract of records does not take: a trailing dot, an address in brackets, an underscore.
    if (url === null || !/^https?:\/\/[a-z0-9.-]+(:[0-9]{1,5})?$/.test(url.origin) || /[?*#@]/.test(text)) {
      fault(path, 'origin.unreadable');
    } else if (url.protocol === 'http:' && !LOOPBACK.test(url.hostname)) fault(path, 'origin.insecure');
    else origins.add(url.origin);
  }
  if (origins.size === 0) fault('allowedOrigins', 'origin.missing');
  return [...origins];
};

const openingHoursOf = (
  hours: SiteDraft['hours'],
  department: string,
  fault: (path: string, code: SiteFault) => void,
): OpeningHours | null => {
  if (hours === null) return null;
  const read = (ranges: readonly (readonly [string, string])[]): DayRanges =>
    ranges.map(([from, to]) => rangeOf(from, to));
  const place = { zone: zoneOf(department, null), region: regionOf(department) };
  try {
    const { week, holidayRanges } = hours;
    const known = hoursOf(place, week.map(read), holidayRanges === undefined ? undefined : read(holidayRanges));
    // A week without any range answers never, which nobody means.
    if (known === null) fault('hours', 'hours.unreadable');
    return known as OpeningHours | null;
  } catch (error) {
    if (!(error instanceof RowRefused)) throw error;
    fault('hours', 'hours.unreadable');
    return null;
  }
};

import type { CannedReplyDraft, SiteDetail, SiteDraft, SiteKey } from '../contract.ts';
import { formHoursOf, hoursFault, sentHoursOf, unknownHours, type FormHours } from './place-hours.ts';

/** What an admin asks of the sites. */
export type SitesAsk =
  | { readonly type: 'open' | 'reload' | 'list' | 'add' | 'save' }
  | { readonly type: 'show'; readonly slug: string }
  | { readonly type: 'tab'; readonly tab: SiteTab }
  | { readonly type: 'write'; readonly form: SiteForm }
  | { readonly type: 'make-key'; readonly name: string; readonly scopes: SiteKey['scopes'] }
  | { readonly type: 'ask-revocation'; readonly id: string | null }
  | { readonly type: 'revoke' | 'forget-secret' }
  | { readonly type: 'replies' | 'add-reply' | 'leave-reply' | 'save-reply' | 'remove-reply' }
  | { readonly type: 'edit-reply' | 'ask-reply-removal'; readonly id: string }
  | { readonly type: 'write-reply'; readonly draft: CannedReplyDraft };

/** Sections of one site. */
export type SiteTab = 'settings' | 'keys' | 'embeds';
export const SITE_TABS: readonly SiteTab[] = ['settings', 'keys', 'embeds'];

export const SERVICES = ['chat', 'cyber', 'units', 'otv'] as const;
export const ANSWERERS = ['police', 'gendarmerie', 'police-municipale', 'association'] as const;
export const THEME_NAMES = ['neutral', 'forest', 'slate'] as const;
export const SCHEMES = ['auto', 'light', 'dark'] as const;
export const RECEIVERS = ['none', 'competent-unit', 'police-municipale'] as const;
export const OTV_ACTIONS = ['access-details', 'dates', 'return-early', 'cancel'] as const;

/** A site as the form holds it. */
export interface SiteForm {
  /** Only of a new site; nothing changes it afterwards. */
  readonly slug: string;
  readonly name: string;
  readonly inseeCode: string;
  /** One in a line. */
  readonly origins: string;
  readonly answeredBy: 'none' | (typeof ANSWERERS)[number];
  readonly answererName: string;
  readonly services: SiteDraft['services'];
  readonly queue: string;
  /** Empty: the same queue. */
  readonly cyberQueue: string;
  readonly locale: SiteDraft['locale'];
  readonly themeName: SiteDraft['themeName'];
  readonly accent: string;
  readonly scheme: SiteDraft['scheme'];
  readonly exitUrl: string;
  readonly legalNoticeUrl: string;
  readonly hours: FormHours;
  readonly retentionDays: string;
  readonly otv: (typeof RECEIVERS)[number];
  readonly otvUnit: string;
  readonly otvActions: NonNullable<SiteDraft['otv']>['actions'];
  readonly otvRetentionDays: string;
}

export const emptySite: SiteForm = {
  ...{ slug: '', name: '', inseeCode: '', origins: '', answeredBy: 'none', answererName: '' },
  ...{ services: ['chat'], queue: 'general', cyberQueue: '', locale: 'fr', themeName: 'neutral', accent: '' },
  ...{ scheme: 'auto', exitUrl: '', legalNoticeUrl: '', hours: unknownHours, retentionDays: '30' },
  ...{ otv: 'none', otvUnit: '', otvActions: ['return-early', 'cancel'], otvRetentionDays: '7' },
};

/** What the form shows of a site. */
export const formOfSite = ({ site }: SiteDetail): SiteForm => ({
  slug: site.slug,
  name: site.name,
  inseeCode: site.inseeCode ?? '',
  origins: site.allowedOrigins.join('\n'),
  answeredBy: site.answeredBy?.kind ?? 'none',
  answererName: site.answeredBy?.name ?? '',
  services: site.services,
  queue: site.queue,
  cyberQueue: site.cyberQueue ?? '',
  locale: site.locale,
  themeName: site.theme.name ?? 'neutral',
  accent: site.theme.accent ?? '',
  scheme: site.theme.scheme ?? 'auto',
  exitUrl: site.exitUrl,
  legalNoticeUrl: site.legalNoticeUrl ?? '',
  hours: formHoursOf(site.hours ?? null),
  retentionDays: String(site.retentionDays),
  otv: site.otv?.receivedBy ?? 'none',
  otvUnit: site.otv?.unitId ?? '',
  otvActions: site.otv?.actions ?? emptySite.otvActions,
  otvRetentionDays: String(site.otv?.retentionDays ?? emptySite.otvRetentionDays),
});

/** What is sent; every line stays one, so that a refusal names the line that somebody sees. */
export const draftOfSite = (form: SiteForm): SiteDraft => ({
  name: form.name,
  inseeCode: form.inseeCode.trim(),
  allowedOrigins: linesOf(form.origins),
  answeredBy: form.answeredBy === 'none' ? null : { kind: form.answeredBy, name: form.answererName },
  services: form.services,
  queue: form.queue,
  cyberQueue: form.cyberQueue === '' ? null : form.cyberQueue,
  locale: form.locale,
  themeName: form.themeName,
  accent: form.accent.trim(),
  scheme: form.scheme,
  exitUrl: form.exitUrl,
  legalNoticeUrl: form.legalNoticeUrl,
  hours: sentHoursOf(form.hours),
  retentionDays: Number(form.retentionDays),
  otv:
    form.otv === 'none'
      ? null
      : {
          receivedBy: form.otv,
          unitId: form.otvUnit,
          actions: form.otvActions,
          retentionDays: Number(form.otvRetentionDays),
        },
});

export const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim());

/** What is wrong with a form: a part of the draft, and a code of the server or one of ours. */
export interface SiteFormFault {
  readonly path: string;
  readonly code: string;
}

const MOST_DAYS = { retentionDays: 3_650, otvRetentionDays: 365 } as const;
export const isDays = (text: string, most: number): boolean => /^[0-9]{1,4}$/.test(text.trim()) && Number(text) <= most;

/** What the form itself can tell; everything else is told by the server, which knows more. */
export const faultsOfSite = (form: SiteForm, isNew: boolean): SiteFormFault[] => [
  ...(isNew && form.slug.trim() === '' ? [{ path: 'slug', code: 'slug.unreadable' }] : []),
  ...(form.name.trim() === '' ? [{ path: 'name', code: 'name.missing' }] : []),
  ...(form.origins.trim() === '' ? [{ path: 'allowedOrigins', code: 'origin.missing' }] : []),
  ...(form.services.length === 0 ? [{ path: 'services', code: 'service.missing' }] : []),
  ...(hoursFault(form.hours) === null ? [] : [{ path: 'hours', code: 'hours.unreadable' }]),
  ...(isDays(form.retentionDays, MOST_DAYS.retentionDays) ? [] : [{ path: 'retentionDays', code: 'days.unreadable' }]),
  ...(form.otv === 'none' || isDays(form.otvRetentionDays, MOST_DAYS.otvRetentionDays)
    ? []
    : [{ path: 'otvRetentionDays', code: 'days.unreadable' }]),
];

/** Addresses at which each service of a site can be looked at as a visitor sees it. */
export const previewsOf = ({ site, publicOrigin }: SiteDetail): { service: (typeof SERVICES)[number]; url: string }[] =>
  site.services.map((service) => ({
    service,
    url: `${publicOrigin}/frame/${service}?site=${site.slug}&lang=${site.locale}`,
  }));

export const emptyReply: CannedReplyDraft = { shortcut: '', title: '', text: '', locale: 'fr' };
/** What stands after « / »: letters, digits, hyphens. */
export const isShortcut = (text: string): boolean => /^[\p{L}\p{N}_-]{1,30}$/u.test(text);

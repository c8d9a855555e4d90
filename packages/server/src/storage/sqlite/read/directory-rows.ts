import type { SiteRecord } from '../../../contract/index.ts';
import type { DeskSessionRecord, HandoffRoute, OfficerRecord } from '../../port.ts';
import type { OfficerRow, Schema, SiteRow } from '../schema.ts';

export const siteOf = (row: SiteRow): SiteRecord => ({
  slug: row.slug,
  name: row.name,
  inseeCode: row.insee_code,
  allowedOrigins: JSON.parse(row.allowed_origins) as string[],
  answeredBy: row.answered_by === null ? null : (JSON.parse(row.answered_by) as SiteRecord['answeredBy']),
  demonstration: row.demonstration === 1,
  services: JSON.parse(row.services) as SiteRecord['services'],
  queue: row.queue,
  cyberQueue: row.cyber_queue,
  orienter: JSON.parse(row.orienter) as SiteRecord['orienter'],
  locale: row.locale as SiteRecord['locale'],
  theme: JSON.parse(row.theme) as SiteRecord['theme'],
  exitUrl: row.exit_url,
  retentionDays: row.retention_days,
  otv: row.otv === null ? null : (JSON.parse(row.otv) as SiteRecord['otv']),
  ...(row.legal_notice_url === null ? {} : { legalNoticeUrl: row.legal_notice_url }),
  ...(row.hours === null ? {} : { hours: JSON.parse(row.hours) as NonNullable<SiteRecord['hours']> }),
});

export const siteRowOf = (site: SiteRecord): SiteRow => ({
  slug: site.slug,
  name: site.name,
  insee_code: site.inseeCode,
  allowed_origins: JSON.stringify(site.allowedOrigins),
  answered_by: site.answeredBy === null ? null : JSON.stringify(site.answeredBy),
  demonstration: site.demonstration ? 1 : 0,
  services: JSON.stringify(site.services),
  queue: site.queue,
  cyber_queue: site.cyberQueue,
  orienter: JSON.stringify(site.orienter),
  locale: site.locale,
  theme: JSON.stringify(site.theme),
  exit_url: site.exitUrl,
  retention_days: site.retentionDays,
  otv: site.otv === null ? null : JSON.stringify(site.otv),
  legal_notice_url: site.legalNoticeUrl ?? null,
  hours: site.hours === undefined ? null : JSON.stringify(site.hours),
});

export const routeOf = ({ flow, department, zone, queue }: Schema['routes']): HandoffRoute => ({
  flow: flow as HandoffRoute['flow'],
  department: department === ANY ? null : department,
  ...(zone === ANY ? {} : { zone: zone as NonNullable<HandoffRoute['zone']> }),
  queue,
});

/** How « any » stands in a key, which holds no null. */
const ANY = '';

export const routeKeyOf = ({
  flow,
  department,
  zone,
}: Omit<HandoffRoute, 'queue'>): Omit<Schema['routes'], 'queue'> => ({
  flow,
  department: department ?? ANY,
  zone: zone ?? ANY,
});

export const officerOf = (row: OfficerRow): OfficerRecord => ({
  id: row.id,
  login: row.login,
  name: row.name,
  role: row.role as OfficerRecord['role'],
  passwordHash: row.password_hash,
  mustChangePassword: row.must_change_password === 1,
  available: row.available === 1,
  capacity: row.capacity,
  disabled: row.disabled === 1,
});

export const officerRowOf = (officer: OfficerRecord): OfficerRow => ({
  id: officer.id,
  login: officer.login,
  name: officer.name,
  role: officer.role,
  password_hash: officer.passwordHash,
  must_change_password: officer.mustChangePassword ? 1 : 0,
  available: officer.available ? 1 : 0,
  capacity: officer.capacity,
  disabled: officer.disabled ? 1 : 0,
});

export const deskSessionOf = (row: Schema['desk_sessions']): DeskSessionRecord => ({
  idHash: row.id_hash,
  officerId: row.officer_id,
  createdAtMs: row.created_at_ms,
  lastSeenAtMs: row.last_seen_at_ms,
});
